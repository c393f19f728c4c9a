// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Schedule.h"

#include <algorithm>
#include <utility>

namespace secondstack::plan {

namespace {

using namespace std::chrono;

constexpr Date kFirstStart{2000y / January / 1};
constexpr Date kLastStart{2199y / December / 31};

bool isAllOff(const std::vector<weekday>& off)
{
    std::set<unsigned> different;
    for (const weekday day : off)
        different.insert(day.c_encoding());
    return different.size() >= 7;
}

Result<void> check(const Constraints& constraints)
{
    if (constraints.minutesPerDay < kLeastPerDay || constraints.minutesPerDay > kMostPerDay)
        return fail(ErrorKind::InvalidInput, "a study day has between 15 and 720 minutes", "minutes per day");
    if (constraints.start < kFirstStart || constraints.start > kLastStart)
        return fail(ErrorKind::InvalidInput, "the start must lie between the years 2000 and 2199", "start");
    if (isAllOff(constraints.weekdaysOff))
        return fail(ErrorKind::InvalidInput, "every day of the week is off, so there is no day to study", "days off",
                    "keep at least one day of the week");
    return {};
}

Result<void> check(const std::vector<PackDay>& days)
{
    std::set<std::string, std::less<>> dayIds;
    std::set<std::string, std::less<>> activityIds;
    for (const PackDay& day : days) {
        if (!dayIds.insert(day.id).second)
            return fail(ErrorKind::InvalidInput, "two days have the same id", day.id);
        for (const Activity& activity : day.activities) {
            if (!activityIds.insert(activity.id).second)
                return fail(ErrorKind::InvalidInput, "two activities have the same id", activity.id);
            if (activity.minutes < Minutes{1} || activity.minutes > kLongestActivity)
                return fail(ErrorKind::InvalidInput, "an activity takes between a minute and a day", activity.id);
        }
    }
    return {};
}

/// Fills one date after the other.
class Filler
{
public:
    explicit Filler(const Constraints& constraints) : m_plan{constraints, {}}, m_nextDate(constraints.start) {}

    void put(const PackDay& day)
    {
        Minutes whole{0};
        for (const Activity& activity : day.activities)
            whole += activity.minutes;
        if (3 * m_left < m_plan.constraints.minutesPerDay)
            makeRoom(whole);
        for (const Activity& activity : day.activities)
            put(day.id, activity);
    }

    [[nodiscard]] Plan finished() { return std::move(m_plan); }

private:
    /// Leaves the rest of a date that is already in use when it is too short.
    void makeRoom(Minutes needed)
    {
        if (needed > m_left && m_left < m_plan.constraints.minutesPerDay)
            m_left = Minutes{0};
    }

    void put(const std::string& day, const Activity& activity)
    {
        makeRoom(activity.minutes);
        for (Minutes rest = activity.minutes; rest > Minutes{0};) {
            if (m_left == Minutes{0})
                openDate();
            const Minutes part = std::min(rest, m_left);
            m_plan.days.back().entries.push_back({day, activity.id, part});
            m_left -= part;
            rest -= part;
        }
    }

    void openDate()
    {
        while (!isStudyDate(m_plan.constraints, m_nextDate))
            m_nextDate += days{1};
        m_plan.days.push_back({m_nextDate, {}});
        m_nextDate += days{1};
        m_left = m_plan.constraints.minutesPerDay;
    }

    Plan m_plan;
    Date m_nextDate;
    Minutes m_left{0};
};

} // namespace

Result<Plan> schedule(const std::vector<PackDay>& days, const Constraints& constraints)
{
    if (const auto checked = check(constraints); !checked)
        return fail(checked.error());
    if (const auto checked = check(days); !checked)
        return fail(checked.error());
    Filler filler{constraints};
    for (const PackDay& day : days)
        filler.put(day);
    return filler.finished();
}

} // namespace secondstack::plan
