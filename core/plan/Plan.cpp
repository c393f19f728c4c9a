// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Plan.h"

#include <algorithm>

namespace secondstack::plan {

bool isStudyDate(const Constraints& constraints, Date date)
{
    const auto& off = constraints.weekdaysOff;
    return std::find(off.begin(), off.end(), std::chrono::weekday{date}) == off.end()
           && !constraints.datesOff.contains(date);
}

std::optional<Date> finishOf(const Plan& plan)
{
    return plan.days.empty() ? std::nullopt : std::optional(plan.days.back().date);
}

} // namespace secondstack::plan
