// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Replan.h"

#include "core/plan/Schedule.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace secondstack::plan {

namespace {

/// Activities with a part on or after the date.
Done dueFrom(const Plan& plan, Date date)
{
    Done due;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            if (day.date >= date)
                due.insert(entry.activity);
        }
    }
    return due;
}

std::map<std::string, Minutes, std::less<>> minutesIn(const Plan& plan)
{
    std::map<std::string, Minutes, std::less<>> minutes;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries)
            minutes[entry.activity] += entry.minutes;
    }
    return minutes;
}

std::vector<DayMove> movesFrom(const Plan& plan)
{
    std::vector<DayMove> moves;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            if (moves.empty() || moves.back().day != entry.day)
                moves.push_back({entry.day, {}, {}});
            auto& dates = moves.back().before;
            if (dates.empty() || dates.back() != day.date)
                dates.push_back(day.date);
        }
    }
    return moves;
}

} // namespace

Plan remaining(const Plan& plan, const Done& done, Date today)
{
    const Done stillDue = dueFrom(plan, today);
    Plan left{plan.constraints, {}};
    for (const StudyDay& day : plan.days) {
        StudyDay rest{day.date, {}};
        for (const Entry& entry : day.entries) {
            const bool worked = day.date < today && stillDue.contains(entry.activity);
            if (!worked && !done.contains(entry.activity))
                rest.entries.push_back(entry);
        }
        if (!rest.entries.empty())
            left.days.push_back(std::move(rest));
    }
    return left;
}

Result<Plan> replan(const std::vector<PackDay>& pack, const Plan& old, const Done& done, Date today,
                    const Constraints& constraints)
{
    if (constraints.start < today)
        return fail(ErrorKind::InvalidInput, "a plan cannot start in the past", "start", "start today or later");
    const auto planned = minutesIn(remaining(old, done, today));
    std::vector<PackDay> left;
    for (const PackDay& day : pack) {
        PackDay rest{day.id, {}};
        for (Activity activity : day.activities) {
            if (done.contains(activity.id))
                continue;
            if (const auto known = planned.find(activity.id); known != planned.end())
                activity.minutes = std::clamp(known->second, Minutes{1}, activity.minutes);
            rest.activities.push_back(std::move(activity));
        }
        if (!rest.activities.empty())
            left.push_back(std::move(rest));
    }
    return schedule(left, constraints);
}

bool PlanChange::isEmpty() const
{
    return std::none_of(days.begin(), days.end(), [](const DayMove& day) { return day.isMoved(); });
}

PlanChange compare(const Plan& before, const Plan& after)
{
    PlanChange change{movesFrom(before), finishOf(before), finishOf(after)};
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < change.days.size(); ++i)
        places.emplace(change.days[i].day, i);
    for (DayMove& moved : movesFrom(after)) {
        const auto place = places.find(moved.day);
        if (place != places.end())
            change.days[place->second].after = std::move(moved.before);
        else
            change.days.push_back({moved.day, {}, std::move(moved.before)});
    }
    return change;
}

} // namespace secondstack::plan
