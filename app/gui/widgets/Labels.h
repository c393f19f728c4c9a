// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

class QLabel;
class QWidget;

namespace secondstack::gui {

/// A label of plain text that wraps. Its font and colour come from the role and follow the theme.
[[nodiscard]] QLabel* makeLabel(const QString& text, TextRole role = TextRole::Body, QWidget* parent = nullptr);

/// The same on one line, never wrapped: for short words beside something else.
[[nodiscard]] QLabel* makeLine(const QString& text, TextRole role = TextRole::Body, QWidget* parent = nullptr);

/// Good, Warn, Bad, ... in the colour of that tone; Neutral is the colour of the role.
void setTextTone(QLabel& label, Tone tone);

} // namespace secondstack::gui
