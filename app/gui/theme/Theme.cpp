// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/Theme.h"

#include "app/gui/theme/Fonts.h"
#include "app/gui/theme/StyleSheet.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace secondstack::gui {
namespace {

Theme* s_current = nullptr;

TokenSet tokenSet(bool dark, bool highContrast)
{
    if (highContrast)
        return dark ? TokenSet::ContrastDark : TokenSet::ContrastLight;
    return dark ? TokenSet::Dark : TokenSet::Light;
}

QPalette paletteFrom(const Tokens& t)
{
    QPalette palette(t.raised, t.page);
    palette.setColor(QPalette::Window, t.page);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.raised);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.onAccent);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

struct TextShape
{
    int pixels;
    QFont::Weight weight;
};

TextShape shapeOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
    case TextRole::Muted: return {15, QFont::Normal};
    case TextRole::BodyStrong: return {15, QFont::DemiBold};
    case TextRole::Small:
    case TextRole::Eyebrow: return {13, QFont::Normal};
    case TextRole::SmallStrong: return {13, QFont::DemiBold};
    case TextRole::Heading: return {16, QFont::DemiBold};
    case TextRole::Title: return {24, QFont::Bold};
    case TextRole::Display: return {32, QFont::Bold};
    case TextRole::Code: return {14, QFont::Normal};
    }
    return {15, QFont::Normal};
}

} // namespace

Theme::Theme(QApplication& app) : m_app(app)
{
    Q_ASSERT(!s_current);
    s_current = this;
    m_platformIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    loadFonts();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_appearance.scheme == Scheme::System)
            apply();
    });
#endif
    apply();
}

Theme::~Theme()
{
    s_current = nullptr;
}

Theme& Theme::current()
{
    Q_ASSERT(s_current);
    return *s_current;
}

void Theme::setAppearance(const Appearance& appearance)
{
    Appearance wanted = appearance;
    wanted.textPercent = *std::ranges::min_element(
        kTextSizes, {}, [percent = appearance.textPercent](int size) { return std::abs(size - percent); });
    if (wanted == m_appearance)
        return;
    m_appearance = wanted;
    apply();
}

QFont Theme::font(TextRole role) const
{
    const TextShape shape = shapeOf(role);
    QFont font;
    font.setFamilies(role == TextRole::Code ? monoFamilies() : sansFamilies());
    font.setPixelSize(px(shape.pixels));
    font.setWeight(shape.weight);
    if (role == TextRole::Code)
        font.setStyleHint(QFont::Monospace);
    return font;
}

void Theme::readFonts() const
{
    for (const TextRole role : {TextRole::Body, TextRole::BodyStrong, TextRole::Small, TextRole::SmallStrong,
                                TextRole::Heading, TextRole::Title, TextRole::Code})
        (void)QFontMetrics{font(role)}.boundingRect(QLatin1Char('0'));
}

QColor Theme::color(TextRole role) const
{
    const bool quiet = role == TextRole::Muted || role == TextRole::Small || role == TextRole::Eyebrow;
    return quiet ? m_tokens.muted : m_tokens.text;
}

int Theme::px(double units) const
{
    return qRound(units * m_appearance.textPercent / 100.0);
}

void Theme::apply()
{
    const bool dark = m_appearance.scheme == Scheme::System ? systemIsDark() : m_appearance.scheme == Scheme::Dark;
    m_tokens = tokensFor(tokenSet(dark, m_appearance.highContrast));
    const QPalette palette = paletteFrom(m_tokens);
    QApplication::setPalette(palette);
    QApplication::setFont(font(TextRole::Body));
    QToolTip::setFont(font(TextRole::Small));
    QToolTip::setPalette(palette);
    m_app.setStyleSheet(styleSheetFor(*this));
    QGuiApplication::styleHints()->setCursorFlashTime(m_appearance.reducedMotion ? 0 : 1000);
    emit changed();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_platformIsDark;
}

} // namespace secondstack::gui
