// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Schedule.h"

#include "tests/core/plan/Plans.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <map>

using namespace secondstack;
using namespace secondstack::plan;

namespace {

/// Each study day as "date: activity minutes, ...".
std::vector<std::string> written(const Plan& plan)
{
    std::vector<std::string> lines;
    for (const StudyDay& day : plan.days) {
        std::string line = toIso(day.date) + ":";
        for (const Entry& entry : day.entries)
            line += " " + entry.activity + "=" + std::to_string(entry.minutes.count());
        lines.push_back(line);
    }
    return lines;
}

Minutes minutesOn(const StudyDay& day)
{
    Minutes sum{0};
    for (const Entry& entry : day.entries)
        sum += entry.minutes;
    return sum;
}

Minutes minutesOf(const PackDay& day)
{
    Minutes sum{0};
    for (const Activity& activity : day.activities)
        sum += activity.minutes;
    return sum;
}

} // namespace

TEST_CASE("one pack day a date, weekends free", "[plan][schedule]")
{
    const std::vector<PackDay> days{packDay("d1", {40, 30}), packDay("d2", {60}), packDay("d3", {70}),
                                    packDay("d4", {50}),     packDay("d5", {75}), packDay("d6", {60})};
    CHECK(written(schedule(days, fromMonday(75min)).value())
          == std::vector<std::string>{"2026-11-23: d1-1=40 d1-2=30", "2026-11-24: d2-1=60", "2026-11-25: d3-1=70",
                                      "2026-11-26: d4-1=50", "2026-11-27: d5-1=75", "2026-11-30: d6-1=60"});
}

TEST_CASE("a long pack day goes on over the next dates without splitting an activity", "[plan][schedule]")
{
    const auto plan = schedule({packDay("d1", {10, 40, 40, 25}), packDay("d2", {60})}, fromMonday(75min)).value();
    CHECK(written(plan)
          == std::vector<std::string>{"2026-11-23: d1-1=10 d1-2=40", "2026-11-24: d1-3=40 d1-4=25",
                                      "2026-11-25: d2-1=60"});
}

TEST_CASE("an activity longer than a date begins on its own date and fills whole ones", "[plan][schedule]")
{
    const auto plan = schedule({packDay("d1", {10, 130, 15})}, fromMonday(60min)).value();
    CHECK(written(plan)
          == std::vector<std::string>{"2026-11-23: d1-1=10", "2026-11-24: d1-2=60", "2026-11-25: d1-2=60",
                                      "2026-11-26: d1-2=10 d1-3=15"});
}

TEST_CASE("a pack day begins in a small rest of a date only when the whole of it fits", "[plan][schedule]")
{
    const std::vector<PackDay> fits{packDay("d1", {51}), packDay("d2", {14, 10})};
    CHECK(written(schedule(fits, fromMonday(75min)).value())
          == std::vector<std::string>{"2026-11-23: d1-1=51 d2-1=14 d2-2=10"});
    const std::vector<PackDay> aMinuteTooLong{packDay("d1", {51}), packDay("d2", {14, 11})};
    CHECK(written(schedule(aMinuteTooLong, fromMonday(75min)).value())
          == std::vector<std::string>{"2026-11-23: d1-1=51", "2026-11-24: d2-1=14 d2-2=11"});
}

TEST_CASE("a third of a date is enough to begin a pack day in", "[plan][schedule]")
{
    const std::vector<PackDay> days{packDay("d1", {50}), packDay("d2", {25, 60})};
    CHECK(written(schedule(days, fromMonday(75min)).value())
          == std::vector<std::string>{"2026-11-23: d1-1=50 d2-1=25", "2026-11-24: d2-2=60"});
    const std::vector<PackDay> aMinuteLess{packDay("d1", {51}), packDay("d2", {24, 60})};
    CHECK(written(schedule(aMinuteLess, fromMonday(75min)).value())
          == std::vector<std::string>{"2026-11-23: d1-1=51", "2026-11-24: d2-1=24", "2026-11-25: d2-2=60"});
}

TEST_CASE("single dates off are left out, the start among them", "[plan][schedule]")
{
    Constraints constraints = fromMonday(60min);
    constraints.datesOff = {onDay(0), onDay(2)};
    CHECK(written(schedule({packDay("d1", {60}), packDay("d2", {60})}, constraints).value())
          == std::vector<std::string>{"2026-11-24: d1-1=60", "2026-11-26: d2-1=60"});
}

TEST_CASE("one weekday a week is enough", "[plan][schedule]")
{
    using namespace std::chrono;
    Constraints constraints = fromMonday(60min);
    constraints.weekdaysOff = {Monday, Tuesday, Wednesday, Thursday, Friday, Saturday};
    CHECK(written(schedule({packDay("d1", {60}), packDay("d2", {60})}, constraints).value())
          == std::vector<std::string>{"2026-11-29: d1-1=60", "2026-12-06: d2-1=60"});
}

TEST_CASE("nothing to do makes an empty plan", "[plan][schedule]")
{
    const Plan plan = schedule({packDay("d1", {})}, fromMonday(60min)).value();
    CHECK(plan.days.empty());
    CHECK_FALSE(finishOf(plan));
    CHECK(totalMinutes(plan) == 0min);
    CHECK(studyDayOn(plan, kMonday) == nullptr);
}

TEST_CASE("a date without work has no study day", "[plan][schedule]")
{
    const Plan plan = schedule({packDay("d1", {60}), packDay("d2", {60})}, fromMonday(60min)).value();
    REQUIRE(studyDayOn(plan, onDay(1)) != nullptr);
    CHECK(studyDayOn(plan, onDay(1))->entries == std::vector<Entry>{{"d2", "d2-1", 60min}});
    CHECK(studyDayOn(plan, onDay(-1)) == nullptr);
    CHECK(studyDayOn(plan, onDay(2)) == nullptr);
    CHECK(finishOf(plan) == onDay(1));
}

TEST_CASE("constraints nobody can study under are refused", "[plan][schedule]")
{
    using namespace std::chrono;
    const std::vector<PackDay> days{packDay("d1", {30})};
    CHECK(schedule(days, fromMonday(15min)));
    CHECK_FALSE(schedule(days, fromMonday(14min)));
    CHECK(schedule(days, fromMonday(720min)));
    CHECK_FALSE(schedule(days, fromMonday(721min)));

    Constraints never = fromMonday(60min);
    never.weekdaysOff = {Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday};
    CHECK(schedule(days, never).error().kind == ErrorKind::InvalidInput);
    CHECK_FALSE(schedule(days, never).error().advice.empty());

    const auto from = [](const char* start) { return Constraints{.start = parseDate(start).value()}; };
    CHECK_FALSE(schedule(days, from("1999-12-31")));
    CHECK(schedule(days, from("2000-01-01")));
    CHECK(schedule(days, from("2199-12-31")));
    CHECK_FALSE(schedule(days, from("2200-01-01")));
}

TEST_CASE("content that cannot be planned is refused", "[plan][schedule]")
{
    CHECK_FALSE(schedule({packDay("d1", {0})}, fromMonday(60min)));
    CHECK_FALSE(schedule({packDay("d1", {24 * 60 + 1})}, fromMonday(60min)));
    CHECK(schedule({packDay("d1", {24 * 60})}, fromMonday(15min)));
    CHECK(schedule({packDay("d1", {10}), packDay("d1", {})}, fromMonday(60min)).error().where == "d1");
    CHECK(schedule({{"d1", {{"a", 10min}}}, {"d2", {{"a", 10min}}}}, fromMonday(60min)).error().where == "a");
}

TEST_CASE("every activity is planned once, in order, with all its minutes", "[plan][schedule][property]")
{
    Random random{5101};
    for (int round = 0; round < 1000; ++round) {
        const auto days = anyPack(random);
        const Plan plan = schedule(days, anyConstraints(random)).value();
        REQUIRE(activitiesOf(plan) == activitiesOf(days));
    }
}

TEST_CASE("dates rise, are never off, skip no study date and are never overfull", "[plan][schedule][property]")
{
    Random random{5102};
    for (int round = 0; round < 1000; ++round) {
        const Constraints constraints = anyConstraints(random);
        const Plan plan = schedule(anyPack(random), constraints).value();
        Date next = constraints.start;
        for (const StudyDay& day : plan.days) {
            while (!isStudyDate(constraints, next))
                next += std::chrono::days{1};
            REQUIRE(day.date == next);
            REQUIRE_FALSE(day.entries.empty());
            REQUIRE(minutesOn(day) <= constraints.minutesPerDay);
            next += std::chrono::days{1};
        }
    }
}

TEST_CASE("only an activity longer than a date is split", "[plan][schedule][property]")
{
    Random random{5103};
    for (int round = 0; round < 1000; ++round) {
        const auto days = anyPack(random);
        const Constraints constraints = anyConstraints(random);
        const Plan plan = schedule(days, constraints).value();
        std::map<std::string, long> parts;
        for (const StudyDay& day : plan.days) {
            for (const Entry& entry : day.entries)
                ++parts[entry.activity];
        }
        for (const Activity& activity : activitiesOf(days)) {
            const long perDay = constraints.minutesPerDay.count();
            REQUIRE(parts[activity.id] == (activity.minutes.count() + perDay - 1) / perDay);
        }
    }
}

TEST_CASE("a pack day begins on a date in use where it ends on it or finds a third of it left, and nowhere else",
          "[plan][schedule][property]")
{
    Random random{5104};
    int shared = 0;
    for (int round = 0; round < 1000; ++round) {
        const auto days = anyPack(random);
        const Constraints constraints = anyConstraints(random);
        const Plan plan = schedule(days, constraints).value();
        std::map<std::string, std::vector<std::size_t>> datesOf; // pack day -> places of its study days
        for (std::size_t i = 0; i < plan.days.size(); ++i) {
            for (const Entry& entry : plan.days[i].entries)
                datesOf[entry.day].push_back(i);
        }
        for (const PackDay& day : days) {
            if (day.activities.empty())
                continue;
            const std::size_t first = datesOf[day.id].front();
            const auto perDay = constraints.minutesPerDay;
            if (plan.days[first].entries.front().day != day.id) {
                Minutes used{0};
                for (const Entry& entry : plan.days[first].entries) {
                    if (entry.day == day.id)
                        break;
                    used += entry.minutes;
                }
                REQUIRE((datesOf[day.id].back() == first || 3 * (perDay - used) >= perDay));
                ++shared;
            } else if (first > 0) {
                const Minutes left = perDay - minutesOn(plan.days[first - 1]);
                REQUIRE(left < minutesOf(day));
                REQUIRE((3 * left < perDay || left < day.activities.front().minutes));
            }
        }
    }
    CHECK(shared > 100);
}

TEST_CASE("what a plan adds up to", "[plan][schedule]")
{
    const Plan plan = schedule({packDay("d1", {30, 40}), packDay("d2", {50, 20})}, fromMonday(60min)).value();
    CHECK(written(plan)
          == std::vector<std::string>{"2026-11-23: d1-1=30", "2026-11-24: d1-2=40", "2026-11-25: d2-1=50",
                                      "2026-11-26: d2-2=20"});
    CHECK(extentOf(plan) == Extent{.work = 140min, .free = 60min, .studyDays = 4, .weeks = 1});
    CHECK(extentOf(Plan{}) == Extent{});
    // 90 minutes over two dates, then a weekend, then a date of the next week.
    const Plan longer = schedule({packDay("d1", {50, 50, 50}), packDay("d2", {90, 40})}, fromMonday(60min)).value();
    CHECK(toIso(*finishOf(longer)) == "2026-11-30");
    CHECK(extentOf(longer) == Extent{.work = 280min, .free = 60min, .studyDays = 6, .weeks = 2});
}
