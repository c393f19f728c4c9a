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

Extent extentOf(const Plan& plan)
{
    Extent extent;
    if (plan.days.empty())
        return extent;
    Minutes onLast{0};
    for (const StudyDay& day : plan.days) {
        onLast = Minutes{0};
        for (const Entry& entry : day.entries)
            onLast += entry.minutes;
        extent.work += onLast;
    }
    extent.studyDays = static_cast<int>(plan.days.size());
    extent.free = (extent.studyDays - 1) * plan.constraints.minutesPerDay - (extent.work - onLast);
    const auto span = plan.days.back().date - plan.days.front().date + std::chrono::days{1};
    extent.weeks = static_cast<int>(std::chrono::ceil<std::chrono::weeks>(span).count());
    return extent;
}

} // namespace secondstack::plan
