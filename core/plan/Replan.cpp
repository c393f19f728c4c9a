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

/// The plan without its dates: parts joined to activities, activities to pack days.
std::vector<PackDay> contentOf(const Plan& plan)
{
    std::vector<PackDay> content;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            if (content.empty() || content.back().id != entry.day)
                content.push_back({entry.day, {}});
            auto& activities = content.back().activities;
            if (activities.empty() || activities.back().id != entry.activity)
                activities.push_back({entry.activity, Minutes{0}});
            activities.back().minutes += entry.minutes;
        }
    }
    return content;
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

Result<Plan> replan(const Plan& plan, const Done& done, Date today, const Constraints& constraints)
{
    if (constraints.start < today)
        return fail(ErrorKind::InvalidInput, "a new plan cannot start in the past", "start", "start today or later");
    return schedule(contentOf(remaining(plan, done, today)), constraints);
}

Result<Plan> move(const Plan& plan, const Done& done, Date today, Date start)
{
    Constraints constraints = plan.constraints;
    constraints.start = start;
    return replan(plan, done, today, constraints);
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
