// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <vector>

namespace secondstack::gui {

/// The colours of one theme. "Soft" colours are the quiet backgrounds behind text of the same name.
struct Tokens
{
    QColor page, surface, raised, line;
    QColor text, muted;
    QColor node, nodeSoft;     ///< Node.js, always green
    QColor python, pythonSoft; ///< Python, always blue
    QColor accent, accentSoft, onAccent;
    QColor good, goodSoft, warn, warnSoft, bad, badSoft;
    QColor code; ///< behind code
    QColor keyword, function, string, number, comment;
    bool dark = false;

    bool operator==(const Tokens&) const = default;
};

enum class TokenSet { Light, Dark, ContrastLight, ContrastDark };

[[nodiscard]] Tokens tokensFor(TokenSet set);

/// What a mark or a message says; drawn with its colour, and never with the colour alone.
enum class Tone { Neutral, Node, Python, Good, Warn, Bad };

[[nodiscard]] QColor toneColor(const Tokens& tokens, Tone tone);
[[nodiscard]] QColor toneBackground(const Tokens& tokens, Tone tone);

/// A text colour on the background it is drawn on.
struct TextPair
{
    const char* name;
    QColor text;
    QColor background;
};

/// Every pair that the widgets draw; a new pair belongs here, so that its contrast is tested.
[[nodiscard]] std::vector<TextPair> textPairs(const Tokens& tokens);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

} // namespace secondstack::gui
