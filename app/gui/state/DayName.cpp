// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/DayName.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondstack::gui {

QString dayName(const curriculum::Pack& pack, const curriculum::Day& day)
{
    for (std::size_t week = 0; week < pack.weeks.size(); ++week) {
        const auto& days = pack.weeks[week].days;
        const auto found = std::ranges::find(days, day.id);
        if (found != days.end())
            return QCoreApplication::translate("DayName", "Week %1 · day %2")
                .arg(week + 1)
                .arg(found - days.begin() + 1);
    }
    return toQString(day.title);
}

} // namespace secondstack::gui
