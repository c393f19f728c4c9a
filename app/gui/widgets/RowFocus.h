// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/ChoiceRow.h"

#include <QList>

namespace secondstack::gui {

/// Which of the rows has the focus; -1 when it is elsewhere.
[[nodiscard]] int focusedRow(const QList<ChoiceRow*>& rows);

/// Moves the focus to the row `step` further, and no further than to the ends; into the rows when it is elsewhere.
void moveRowFocus(const QList<ChoiceRow*>& rows, int step);

} // namespace secondstack::gui
