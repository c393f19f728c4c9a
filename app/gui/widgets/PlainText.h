// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace secondstack::gui {

/// Whether a reader would not see it: control, bidirectional and zero-width characters, except line ends and tabs.
[[nodiscard]] bool isHiddenCharacter(char32_t character);

/// The text with control, bidirectional and zero-width characters spelt out, e.g. "[U+202E]", so that a name or a
/// line of code cannot look like another one. Line ends and tabs stay; "\r\n" becomes "\n".
[[nodiscard]] QString withVisibleControls(const QString& text);

/// The text without the line ends it closes with.
[[nodiscard]] QString withoutLastLineEnds(QString text);

/// Text for a button or menu: "&" is a character, not a mnemonic.
[[nodiscard]] QString withoutMnemonics(const QString& text);

/// A tool tip that shows what looks like markup as it is. A screen reader reads it as the description.
void setPlainToolTip(QWidget& widget, const QString& text);

} // namespace secondstack::gui
