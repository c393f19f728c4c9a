// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/RowFocus.h"

#include <algorithm>

namespace secondstack::gui {

int focusedRow(const QList<ChoiceRow*>& rows)
{
    const auto focused = std::ranges::find_if(rows, [](const ChoiceRow* row) { return row->hasFocus(); });
    return focused == rows.end() ? -1 : static_cast<int>(focused - rows.begin());
}

void moveRowFocus(const QList<ChoiceRow*>& rows, int step)
{
    if (!rows.isEmpty())
        rows[std::clamp(focusedRow(rows) + step, 0, static_cast<int>(rows.size()) - 1)]->setFocus(Qt::TabFocusReason);
}

} // namespace secondstack::gui
