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

Minutes totalMinutes(const Plan& plan)
{
    Minutes total{0};
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries)
            total += entry.minutes;
    }
    return total;
}

const StudyDay* studyDayOn(const Plan& plan, Date date)
{
    const auto found = std::lower_bound(plan.days.begin(), plan.days.end(), date,
                                        [](const StudyDay& day, Date wanted) { return day.date < wanted; });
    return found != plan.days.end() && found->date == date ? &*found : nullptr;
}

} // namespace secondstack::plan
