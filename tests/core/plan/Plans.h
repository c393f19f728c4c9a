// SPDX-License-Identifier: GPL-3.0-or-later
// Small packs and random ones for the tests of the plan.
#pragma once

#include "core/base/Random.h"
#include "core/plan/Schedule.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace secondstack::plan {

using namespace std::chrono_literals;

/// A Monday.
inline const Date kMonday = parseDate("2026-11-23").value();

inline Date onDay(int offset)
{
    return kMonday + std::chrono::days{offset};
}

/// "d1" with activities "d1-1", "d1-2", ...
inline PackDay packDay(const std::string& id, const std::vector<int>& minutes)
{
    PackDay day{id, {}};
    for (const int each : minutes)
        day.activities.push_back({id + "-" + std::to_string(day.activities.size() + 1), Minutes{each}});
    return day;
}

inline Constraints fromMonday(Minutes perDay)
{
    return {.start = kMonday, .minutesPerDay = perDay};
}

inline int between(Random& random, int least, int most)
{
    return least + static_cast<int>(random.below(static_cast<std::uint64_t>(most - least + 1)));
}

inline std::vector<PackDay> anyPack(Random& random)
{
    std::vector<PackDay> days;
    const int count = between(random, 0, 12);
    for (int day = 0; day < count; ++day) {
        std::vector<int> minutes(static_cast<std::size_t>(between(random, 0, 6)));
        for (int& each : minutes)
            each = random.chance(0.1) ? between(random, 60, 240) : between(random, 4, 45);
        days.push_back(packDay("d" + std::to_string(day + 1), minutes));
    }
    return days;
}

inline Constraints anyConstraints(Random& random)
{
    Constraints constraints{.start = onDay(between(random, 0, 30)), .minutesPerDay = Minutes{between(random, 15, 180)}};
    constraints.weekdaysOff.clear();
    for (unsigned day = 0; day < 6; ++day) {
        if (random.chance(0.3))
            constraints.weekdaysOff.push_back(std::chrono::weekday{day});
    }
    for (int i = between(random, 0, 5); i > 0; --i)
        constraints.datesOff.insert(onDay(between(random, 0, 60)));
    return constraints;
}

inline Minutes totalMinutes(const Plan& plan)
{
    Minutes total{0};
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries)
            total += entry.minutes;
    }
    return total;
}

/// What the plan puts on the date; nullptr on a date without work.
inline const StudyDay* studyDayOn(const Plan& plan, Date date)
{
    const auto found = std::ranges::find(plan.days, date, &StudyDay::date);
    return found != plan.days.end() ? &*found : nullptr;
}

/// Every activity of a plan once, in order, with all its minutes.
inline std::vector<Activity> activitiesOf(const Plan& plan)
{
    std::vector<Activity> activities;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries) {
            if (activities.empty() || activities.back().id != entry.activity)
                activities.push_back({entry.activity, Minutes{0}});
            activities.back().minutes += entry.minutes;
        }
    }
    return activities;
}

inline std::vector<Activity> activitiesOf(const std::vector<PackDay>& days)
{
    std::vector<Activity> activities;
    for (const PackDay& day : days)
        activities.insert(activities.end(), day.activities.begin(), day.activities.end());
    return activities;
}

/// What a learner has done who is exactly on time in the morning of the date.
inline Done doneOnTime(const Plan& plan, Date today)
{
    Done done;
    Done later;
    for (const StudyDay& day : plan.days) {
        for (const Entry& entry : day.entries)
            (day.date < today ? done : later).insert(entry.activity);
    }
    for (const std::string& activity : later)
        done.erase(activity);
    return done;
}

inline Done anyDone(const Plan& plan, Random& random)
{
    Done done;
    for (const Activity& activity : activitiesOf(plan)) {
        if (random.chance(0.5))
            done.insert(activity.id);
    }
    return done;
}

} // namespace secondstack::plan
