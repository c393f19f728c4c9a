// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QPushButton;
class QWidget;

namespace secondstack::gui {

enum class ButtonKind {
    Primary,   ///< the one main button of a page
    Secondary, ///< outlined
    Link,      ///< looks like a link, goes somewhere
    Quiet,     ///< small and muted: Copy, Run, in the head of a block
    Choice     ///< checkable chip, e.g. a prediction or a tab; group several in a QButtonGroup
};

/// A button with plain text; "&" is shown as it is. Not the default button of a dialog.
[[nodiscard]] QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Secondary,
                                      QWidget* parent = nullptr);

void setButtonKind(QPushButton& button, ButtonKind kind);
void setButtonText(QPushButton& button, const QString& text);

/// Disables the button while what it began is under way. Returns what ends this, and gives it back the focus it had.
[[nodiscard]] std::function<void()> disableMeanwhile(QPushButton& button);

} // namespace secondstack::gui
