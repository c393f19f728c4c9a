// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/Tokens.h"

#include <algorithm>
#include <cmath>

namespace secondstack::gui {
namespace {

Tokens light()
{
    Tokens t;
    t.page = 0xF6F7F9, t.surface = 0xFFFFFF, t.raised = 0xEEF1F5, t.line = 0xDDE2E9;
    t.text = 0x1B2430, t.muted = 0x5A6675;
    t.node = 0x2F7D32, t.nodeSoft = 0xE9F4EA;
    t.python = 0x2B5F9E, t.pythonSoft = 0xE8F0F9;
    t.accent = t.python, t.accentSoft = t.pythonSoft, t.onAccent = 0xFFFFFF;
    // The soft greens are a shade lighter than the drawings: good text on them has to keep 4.5:1.
    t.good = 0x1E7F4F, t.goodSoft = 0xEFF8F2;
    t.warn = 0xA35A00, t.warnSoft = 0xFFF4E2;
    t.bad = 0xB3261E, t.badSoft = 0xFCEBEA;
    t.code = 0xFBFCFD;
    t.keyword = 0x7B3F98, t.function = 0x2B5F9E, t.string = 0x1A7045, t.number = 0xA35A00, t.comment = 0x5F6B7A;
    return t;
}

Tokens dark()
{
    Tokens t;
    t.dark = true;
    t.page = 0x14181E, t.surface = 0x1C222A, t.raised = 0x252D37, t.line = 0x323C48;
    t.text = 0xE6EAF0, t.muted = 0x9AA7B6;
    t.node = 0x7CC47F, t.nodeSoft = 0x1D2E20;
    t.python = 0x84B4EA, t.pythonSoft = 0x1B2B3E;
    t.accent = t.python, t.accentSoft = t.pythonSoft, t.onAccent = 0x10161D;
    t.good = 0x63C494, t.goodSoft = 0x17302A;
    t.warn = 0xE6A756, t.warnSoft = 0x382B19;
    t.bad = 0xF2857E, t.badSoft = 0x3A2122;
    t.code = 0x171C23;
    t.keyword = 0xC79BE0, t.function = 0x84B4EA, t.string = 0x7CCB9F, t.number = 0xE6A756, t.comment = 0x8C99A8;
    return t;
}

// High contrast: no tints to tell things apart, lines instead. Text reaches 7:1.
Tokens contrastLight()
{
    Tokens t;
    t.page = t.surface = t.raised = t.code = 0xFFFFFF;
    t.line = t.text = Qt::black, t.muted = 0x2B2B2B;
    t.node = 0x005A00, t.python = t.accent = 0x002F87, t.onAccent = 0xFFFFFF;
    t.nodeSoft = t.pythonSoft = t.accentSoft = t.goodSoft = t.warnSoft = t.badSoft = 0xFFFFFF;
    t.good = 0x00552B, t.warn = 0x6B3800, t.bad = 0x8F0000;
    t.keyword = 0x5B1A7A, t.function = 0x002F87, t.string = 0x00552B, t.number = 0x6B3800, t.comment = 0x3A3A3A;
    return t;
}

Tokens contrastDark()
{
    Tokens t;
    t.dark = true;
    t.page = t.surface = t.raised = t.code = Qt::black;
    t.line = t.text = 0xFFFFFF, t.muted = 0xD6D6D6;
    t.node = 0x8CE68F, t.python = t.accent = 0x9CC8FF, t.onAccent = Qt::black;
    t.nodeSoft = t.pythonSoft = t.accentSoft = t.goodSoft = t.warnSoft = t.badSoft = Qt::black;
    t.good = 0x7BE8AE, t.warn = 0xFFC168, t.bad = 0xFFA39D;
    t.keyword = 0xE0B8FF, t.function = 0x9CC8FF, t.string = 0x7BE8AE, t.number = 0xFFC168, t.comment = 0xC8C8C8;
    return t;
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Tokens tokensFor(TokenSet set)
{
    switch (set) {
    case TokenSet::Light: return light();
    case TokenSet::Dark: return dark();
    case TokenSet::ContrastLight: return contrastLight();
    case TokenSet::ContrastDark: return contrastDark();
    }
    return light();
}

QColor toneColor(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens.muted;
    case Tone::Node: return tokens.node;
    case Tone::Python: return tokens.python;
    case Tone::Good: return tokens.good;
    case Tone::Warn: return tokens.warn;
    case Tone::Bad: return tokens.bad;
    }
    return tokens.muted;
}

QColor toneBackground(const Tokens& tokens, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens.raised;
    case Tone::Node: return tokens.nodeSoft;
    case Tone::Python: return tokens.pythonSoft;
    case Tone::Good: return tokens.goodSoft;
    case Tone::Warn: return tokens.warnSoft;
    case Tone::Bad: return tokens.badSoft;
    }
    return tokens.raised;
}

std::vector<TextPair> textPairs(const Tokens& t)
{
    return {
        {"text on page", t.text, t.page},
        {"text on surface", t.text, t.surface},
        {"text on raised", t.text, t.raised},
        {"text on code", t.text, t.code},
        {"text on accent soft", t.text, t.accentSoft},
        {"text on good soft", t.text, t.goodSoft},
        {"text on warn soft", t.text, t.warnSoft},
        {"text on bad soft", t.text, t.badSoft},
        {"muted on page", t.muted, t.page},
        {"muted on surface", t.muted, t.surface},
        {"muted on raised", t.muted, t.raised},
        {"muted on code", t.muted, t.code},
        {"muted on accent soft", t.muted, t.accentSoft},
        {"muted on good soft", t.muted, t.goodSoft},
        {"muted on bad soft", t.muted, t.badSoft},
        {"link on page", t.accent, t.page},
        {"link on surface", t.accent, t.surface},
        {"link on raised", t.accent, t.raised},
        {"accent on accent soft", t.accent, t.accentSoft},
        {"button", t.onAccent, t.accent},
        {"node pill", t.node, t.nodeSoft},
        {"python pill", t.python, t.pythonSoft},
        {"good pill", t.good, t.goodSoft},
        {"warn pill", t.warn, t.warnSoft},
        {"bad pill", t.bad, t.badSoft},
        {"good on surface", t.good, t.surface},
        {"warn on surface", t.warn, t.surface},
        {"bad on surface", t.bad, t.surface},
        {"good on page", t.good, t.page},
        {"warn on page", t.warn, t.page},
        {"bad on page", t.bad, t.page},
        {"good on code", t.good, t.code},
        {"bad on code", t.bad, t.code},
        {"keyword", t.keyword, t.code},
        {"function", t.function, t.code},
        {"string", t.string, t.code},
        {"number", t.number, t.code},
        {"comment", t.comment, t.code},
        {"keyword in a chosen line", t.keyword, t.accentSoft},
        {"string in a chosen line", t.string, t.accentSoft},
        {"number in a chosen line", t.number, t.accentSoft},
        {"comment in a chosen line", t.comment, t.accentSoft},
        {"keyword that is read only", t.keyword, t.raised},
        {"function that is read only", t.function, t.raised},
        {"string that is read only", t.string, t.raised},
        {"number that is read only", t.number, t.raised},
        {"comment that is read only", t.comment, t.raised},
        {"comment on surface", t.comment, t.surface},
        {"string in a right line", t.string, t.goodSoft},
        {"number in a right line", t.number, t.goodSoft},
        {"comment in a right line", t.comment, t.goodSoft},
        {"string in a wrong line", t.string, t.badSoft},
        {"number in a wrong line", t.number, t.badSoft},
        {"comment in a wrong line", t.comment, t.badSoft},
    };
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace secondstack::gui
