// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Progress.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace secondstack::plan {

namespace {

/// The date of each activity's last part.
std::map<std::string_view, Date> dueDates(const Plan& plan)
{
    std::map<std::string_view, Date> due;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries)
            due[entry.activity] = day.date;
    }
    return due;
}

} // namespace

std::optional<NextActivity> nextActivity(const Plan& plan, const Done& done)
{
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            if (!done.contains(entry.activity))
                return NextActivity{entry.day, entry.activity, dueDates(plan).at(entry.activity)};
        }
    }
    return std::nullopt;
}

Standing standing(const Plan& plan, const Done& done, Date today)
{
    const auto due = dueDates(plan);
    Standing standing;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            const bool isDone = done.contains(entry.activity);
            if (!isDone && due.at(entry.activity) < today)
                standing.behind += entry.minutes;
            else if (isDone && day.date > today)
                standing.ahead += entry.minutes;
            else if (day.date == today)
                (isDone ? standing.doneToday : standing.leftToday) += entry.minutes;
        }
    }
    return standing;
}

StandingInDates standingInDates(const Plan& plan, const Done& done, Date today)
{
    const auto due = dueDates(plan);
    StandingInDates dates;
    for (const StudyDay& day : plan.days) {
        const auto isOpen = [&](const Entry& entry) { return !done.contains(entry.activity); };
        const auto isMissed = [&](const Entry& entry) { return isOpen(entry) && due.at(entry.activity) == day.date; };
        if (day.date < today)
            dates.behind += std::any_of(day.entries.begin(), day.entries.end(), isMissed) ? 1 : 0;
        else if (day.date > today)
            dates.ahead += std::none_of(day.entries.begin(), day.entries.end(), isOpen) ? 1 : 0;
    }
    return dates;
}

} // namespace secondstack::plan
