// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QFont>
#include <QObject>

#include <array>

class QApplication;

namespace secondstack::gui {

enum class Scheme { System, Light, Dark };

/// The sizes of text that are offered, in percent.
inline constexpr std::array kTextSizes{80, 90, 100, 110, 125, 150, 175, 200};

/// What the user may choose about looks.
struct Appearance
{
    Scheme scheme = Scheme::System;
    bool highContrast = false;
    int textPercent = 100; ///< within kTextSizes
    bool reducedMotion = false;

    bool operator==(const Appearance&) const = default;
};

/// Roles of text. Widgets ask for a role, never for a size.
enum class TextRole {
    Body,        ///< 15 px
    BodyStrong,  ///< 15 px semi-bold
    Muted,       ///< 15 px, muted
    Small,       ///< 13 px, muted
    SmallStrong, ///< 13 px semi-bold
    Eyebrow,     ///< 13 px, muted: the line above a title
    Heading,     ///< 16 px bold: the head of a card
    Title,       ///< 24 px bold: the title of a page
    Display,     ///< 32 px bold: first-run only
    Code         ///< 14 px mono, never with ligatures
};

/// The look of the whole app: Fusion, a palette, one style sheet and the fonts, made from an Appearance.
/// Made once, by main, right after QApplication; `current()` is that one. Window thread only.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication& app);
    ~Theme() override;

    /// The one Theme of the program; it must exist.
    [[nodiscard]] static Theme& current();

    [[nodiscard]] const Appearance& appearance() const { return m_appearance; }
    [[nodiscard]] const Tokens& tokens() const { return m_tokens; }
    [[nodiscard]] bool isMotionReduced() const { return m_appearance.reducedMotion; }

    /// Takes effect at once in every window. Of the text sizes the nearest one offered is taken.
    void setAppearance(const Appearance& appearance);

    [[nodiscard]] QFont font(TextRole role) const;
    /// Qt reads a font when something is first measured with it. For a moment in which there is time.
    void readFonts() const;
    [[nodiscard]] QColor color(TextRole role) const;

    /// A length that goes with the text: `units` pixels at 100 %. For row heights, icons, radii of pills, column
    /// widths. Gaps and margins stay on the plain 8 px grid, so that large text does not waste a small window.
    [[nodiscard]] int px(double units) const;

signals:
    /// Colours, fonts or sizes are different now. Widgets that only use the palette, labels and `font()` in their
    /// paintEvent need not listen.
    void changed();

private:
    void apply();
    [[nodiscard]] bool systemIsDark() const;

    QApplication& m_app;
    Appearance m_appearance;
    Tokens m_tokens;
    bool m_platformIsDark = false;
};

inline constexpr int kGrid = 8;
inline constexpr int kRadius = 8;      ///< buttons, fields, rows
inline constexpr int kCardRadius = 12; ///< cards
inline constexpr int kFocusWidth = 2;

} // namespace secondstack::gui
