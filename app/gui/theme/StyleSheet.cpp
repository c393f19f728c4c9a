// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/theme/StyleSheet.h"

#include "app/gui/theme/Theme.h"

#include <QHash>
#include <QRegularExpression>

namespace secondstack::gui {
namespace {

// @name stands for a colour or a length. Borders keep their width when focused by giving it back as padding.
constexpr const char* kSheet = R"(
QPushButton { font-weight: 600; border: 1px solid @line; border-radius: @radius; padding: @padY @padX;
  background: @surface; color: @accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @accentSoft; }
QPushButton:focus { border: 2px solid @accent; padding: @padYFocus @padXFocus; }
QPushButton:disabled { color: @muted; background: @raised; border-color: @line; }
QPushButton:checked { background: @accentSoft; border-color: @accent; color: @accent; }
QPushButton { outline: none; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { color: @muted; background: @raised; border-color: @line; }
QPushButton[kind="link"], QPushButton[kind="quiet"] { font-weight: 400; border-color: transparent;
  background: transparent; padding: 2px 4px; }
QPushButton[kind="quiet"] { color: @muted; font-size: @smallSize; font-weight: 600; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="quiet"]:hover { color: @text; background: @raised; }
QPushButton[kind="link"]:focus, QPushButton[kind="quiet"]:focus { border: 2px solid @accent; padding: 1px 3px; }
QPushButton[kind="link"]:disabled, QPushButton[kind="quiet"]:disabled { color: @muted; background: transparent; }
QPushButton[kind="choice"] { font-weight: 400; color: @text; border-radius: @cardRadius; }
QPushButton[kind="choice"]:checked { font-weight: 600; background: @accentSoft; border-color: @accent; color: @text; }
QLabel[role="body-strong"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="small"], QLabel[role="eyebrow"] { color: @muted; font-size: @smallSize; }
QLabel[role="small-strong"] { font-size: @smallSize; font-weight: 600; }
QLabel[role="heading"] { font-size: @headingSize; font-weight: 600; }
QLabel[role="title"] { font-size: @titleSize; font-weight: 700; }
QLabel[role="display"] { font-size: @displaySize; font-weight: 700; }
QLabel[role="code"] { font-family: "Second Stack Mono"; font-size: @codeSize; }
QLabel[tone="node"] { color: @node; }
QLabel[tone="python"] { color: @python; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }
QLineEdit, QComboBox, QAbstractSpinBox { border: 1px solid @fieldLine; border-radius: @radius; padding: 6px 10px;
  background: @surface; color: @text; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; padding: 5px 9px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @muted; background: @raised; }
QLineEdit[code="true"] { font-family: "Second Stack Mono"; font-size: @codeSize; padding: 2px 6px; }
QLineEdit[code="true"]:focus { padding: 1px 5px; }
QDateEdit { min-width: @dateWidth; }
QPlainTextEdit[field="true"] { border: 1px solid @fieldLine; border-radius: @radius; padding: 4px; background: @surface;
  color: @text; }
QPlainTextEdit[field="true"]:focus { border: 2px solid @accent; padding: 3px; }
QDateEdit::drop-down, QComboBox::drop-down, QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: @arrowBox;
  border: none; border-left: 1px solid @fieldLine; }
QDateEdit::drop-down, QComboBox::drop-down { subcontrol-position: center right; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QDateEdit::down-arrow, QComboBox::down-arrow { image: url(:/icons/arrow-down-@ink.svg); width: @arrow; height: @arrow; }
QSpinBox::up-arrow { image: url(:/icons/arrow-up-@ink.svg); width: @arrow; height: @arrow; }
QSpinBox::down-arrow { image: url(:/icons/arrow-down-@ink.svg); width: @arrow; height: @arrow; }
QTabBar::tab { border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; margin: 0; color: @muted; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; font-weight: 600; }
QTabBar::tab:focus { border-color: @accent; }
QTabBar { font-size: @smallSize; }
QToolTip { border: 1px solid @line; padding: 4px 6px; background: @surface; color: @text; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QColor between(const QColor& from, const QColor& to, double share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()),
                            mix(from.blueF(), to.blueF()));
}

} // namespace

QString styleSheetFor(const Theme& theme)
{
    const Tokens& t = theme.tokens();
    const auto pixels = [](int value) { return QStringLiteral("%1px").arg(value); };
    const auto size = [&](TextRole role) { return pixels(theme.font(role).pixelSize()); };
    const QHash<QString, QString> values{
        {"surface", t.surface.name()},
        {"raised", t.raised.name()},
        {"line", t.line.name()},
        {"text", t.text.name()},
        {"muted", t.muted.name()},
        {"accent", t.accent.name()},
        {"accentSoft", t.accentSoft.name()},
        {"onAccent", t.onAccent.name()},
        {"node", t.node.name()},
        {"python", t.python.name()},
        {"good", t.good.name()},
        {"warn", t.warn.name()},
        {"bad", t.bad.name()},
        {"accentHover", between(t.accent, t.text, 0.12).name()},
        // A field's outline is what shows that one can type there, so it has 3:1 against the surface.
        {"fieldLine", between(t.line, t.muted, 0.75).name()},
        {"handle", between(t.line, t.muted, 0.4).name()},
        {"ink", t.dark ? QStringLiteral("light") : QStringLiteral("dark")},
        {"arrow", pixels(theme.px(14))},
        {"arrowBox", pixels(theme.px(30))},
        // "Wed 30 Sep 2026" and its arrow: Qt leaves the arrow out when it says how wide the field wants to be.
        {"dateWidth", pixels(theme.px(165))},
        {"radius", pixels(kRadius)},
        {"cardRadius", pixels(kCardRadius)},
        {"padY", pixels(9)},
        {"padX", pixels(15)},
        {"padYFocus", pixels(8)},
        {"padXFocus", pixels(14)},
        {"smallSize", size(TextRole::Small)},
        {"headingSize", size(TextRole::Heading)},
        {"titleSize", size(TextRole::Title)},
        {"displaySize", size(TextRole::Display)},
        {"codeSize", size(TextRole::Code)},
    };
    static const QRegularExpression name(QStringLiteral("@(\\w+)"));
    const QString sheet = QString::fromLatin1(kSheet);
    QString result;
    result.reserve(sheet.size() + 512);
    qsizetype done = 0;
    for (auto match = name.globalMatch(sheet); match.hasNext();) {
        const QRegularExpressionMatch hit = match.next();
        Q_ASSERT(values.contains(hit.captured(1)));
        result += sheet.mid(done, hit.capturedStart() - done) + values.value(hit.captured(1));
        done = hit.capturedEnd();
    }
    return result + sheet.mid(done);
}

} // namespace secondstack::gui
