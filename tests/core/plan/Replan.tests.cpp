// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Replan.h"

#include "core/plan/Progress.h"
#include "tests/core/plan/Plans.h"
#include "tests/support/Catch.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::plan;

namespace {

const std::vector<PackDay> kFourDays{packDay("d1", {60}), packDay("d2", {60}), packDay("d3", {60}),
                                     packDay("d4", {60})};

Plan fourDays()
{
    return schedule(kFourDays, fromMonday(60min)).value();
}

/// A plan under the constraints of the old one, from another date on.
Result<Plan> replanFrom(Date start, const std::vector<PackDay>& pack, const Plan& old, const Done& done, Date today)
{
    Constraints constraints = old.constraints;
    constraints.start = start;
    return replan(pack, old, done, today, constraints);
}

} // namespace

TEST_CASE("missed work moves to the front and pushes the rest", "[plan][replan]")
{
    const Plan old = fourDays();
    const Date wednesday = onDay(2);
    const Plan fresh = replanFrom(wednesday, kFourDays, old, {"d1-1"}, wednesday).value();
    const PlanChange change = compare(remaining(old, {"d1-1"}, wednesday), fresh);
    CHECK(change.days
          == std::vector<DayMove>{
              {"d2", {onDay(1)}, {onDay(2)}}, {"d3", {onDay(2)}, {onDay(3)}}, {"d4", {onDay(3)}, {onDay(4)}}});
    CHECK(change.finishBefore == onDay(3));
    CHECK(change.finishAfter == onDay(4));
    CHECK_FALSE(change.isEmpty());
    CHECK(standing(fresh, {"d1-1"}, wednesday).behind == 0min);
}

TEST_CASE("work done ahead lets the rest come earlier", "[plan][replan]")
{
    const Plan fresh = replanFrom(onDay(1), kFourDays, fourDays(), {"d1-1", "d3-1"}, onDay(1)).value();
    CHECK(activitiesOf(fresh) == std::vector<Activity>{{"d2-1", 60min}, {"d4-1", 60min}});
    CHECK(finishOf(fresh) == onDay(2));
}

TEST_CASE("a later start moves everything that is left", "[plan][replan]")
{
    const Plan fresh = replanFrom(onDay(7), kFourDays, fourDays(), {}, kMonday).value();
    CHECK(totalMinutes(fresh) == 240min);
    CHECK(fresh.days.front().date == onDay(7));
    CHECK(finishOf(fresh) == onDay(10));
}

TEST_CASE("new constraints change days off and the length of a day", "[plan][replan]")
{
    Constraints constraints = fourDays().constraints;
    constraints.minutesPerDay = 120min;
    constraints.weekdaysOff.push_back(std::chrono::Tuesday);
    const Plan fresh = replan(kFourDays, fourDays(), {}, kMonday, constraints).value();
    REQUIRE(fresh.days.size() == 2);
    CHECK(fresh.days[0].date == onDay(0));
    CHECK(fresh.days[1].date == onDay(2));
    CHECK(fresh.constraints == constraints);
}

TEST_CASE("half of a long activity counts as worked while it is still due, and all of it returns once missed",
          "[plan][replan]")
{
    const std::vector<PackDay> pack{packDay("d1", {120}), packDay("d2", {30})};
    const Plan plan = schedule(pack, fromMonday(60min)).value();
    CHECK(activitiesOf(remaining(plan, {}, onDay(1))).front() == Activity{"d1-1", 60min});
    CHECK(activitiesOf(remaining(plan, {}, onDay(2))).front() == Activity{"d1-1", 120min});
    // A start after today does not make tomorrow's part count as worked.
    CHECK(totalMinutes(replanFrom(onDay(1), pack, plan, {}, kMonday).value()) == 150min);
    // What was worked under one plan is not asked for again by the second one after it.
    const Plan second = replanFrom(onDay(1), pack, plan, {}, onDay(1)).value();
    CHECK(totalMinutes(second) == 90min);
    CHECK(totalMinutes(replanFrom(onDay(1), pack, second, {}, onDay(1)).value()) == 90min);
}

TEST_CASE("a plan cannot be moved into the past or under impossible constraints", "[plan][replan]")
{
    CHECK(replanFrom(kMonday, kFourDays, fourDays(), {}, onDay(1)).error().kind == ErrorKind::InvalidInput);
    Constraints constraints = fromMonday(5min);
    CHECK_FALSE(replan(kFourDays, fourDays(), {}, kMonday, constraints));
}

TEST_CASE("with everything done there is nothing left to plan", "[plan][replan]")
{
    const Plan fresh = replanFrom(onDay(3), kFourDays, fourDays(), {"d1-1", "d2-1", "d3-1", "d4-1"}, onDay(3)).value();
    CHECK(fresh.days.empty());
}

TEST_CASE("with nothing missed, re-planning from any date changes nothing", "[plan][replan][property]")
{
    Random random{5301};
    for (int round = 0; round < 300; ++round) {
        const std::vector<PackDay> pack = anyPack(random);
        const Plan plan = schedule(pack, anyConstraints(random)).value();
        for (int offset = 0; offset < 60; offset += 1 + between(random, 0, 3)) {
            const Date today = std::max(onDay(offset), plan.constraints.start);
            const Done done = doneOnTime(plan, today);
            const Plan left = remaining(plan, done, today);
            const Plan fresh = replanFrom(today, pack, plan, done, today).value();
            REQUIRE(fresh.days == left.days);
            REQUIRE(std::all_of(left.days.begin(), left.days.end(),
                                [&](const StudyDay& day) { return *studyDayOn(plan, day.date) == day; }));
            const PlanChange change = compare(left, fresh);
            REQUIRE(change.isEmpty());
            REQUIRE(change.finishBefore == change.finishAfter);
        }
    }
}

TEST_CASE("re-planning keeps exactly what is not done, in order, from the start on", "[plan][replan][property]")
{
    Random random{5302};
    for (int round = 0; round < 500; ++round) {
        const std::vector<PackDay> pack = anyPack(random);
        const Plan plan = schedule(pack, anyConstraints(random)).value();
        const Done done = anyDone(plan, random);
        const Date today = onDay(between(random, 0, 60));
        Constraints constraints = anyConstraints(random);
        constraints.start = today + std::chrono::days{between(random, 0, 10)};

        const Plan fresh = replan(pack, plan, done, today, constraints).value();
        const Plan left = remaining(plan, done, today);
        REQUIRE(activitiesOf(fresh) == activitiesOf(left));
        REQUIRE(totalMinutes(fresh) == totalMinutes(left));
        for (const Activity& activity : activitiesOf(plan)) {
            const auto kept = activitiesOf(fresh);
            const bool planned =
                std::any_of(kept.begin(), kept.end(), [&](const Activity& other) { return other.id == activity.id; });
            REQUIRE(planned != done.contains(activity.id));
        }
        for (const StudyDay& day : fresh.days) {
            REQUIRE(day.date >= constraints.start);
            REQUIRE(isStudyDate(constraints, day.date));
        }
        REQUIRE(standing(fresh, done, today).balance() == 0min);
    }
}

TEST_CASE("what the pack has and the old plan has not is planned, and the other way round it is dropped",
          "[plan][replan]")
{
    const std::vector<PackDay> pack{packDay("d1", {60}), packDay("d3", {60}), packDay("d5", {30})};
    const Plan fresh = replanFrom(kMonday, pack, fourDays(), {}, kMonday).value();
    CHECK(activitiesOf(fresh) == activitiesOf(pack));
}

TEST_CASE("a preview lists every pack day of either plan once", "[plan][replan]")
{
    const Plan before = schedule({packDay("d1", {60}), packDay("d2", {120})}, fromMonday(60min)).value();
    const Plan after = schedule({packDay("d2", {120}), packDay("d3", {60})}, fromMonday(120min)).value();
    const PlanChange change = compare(before, after);
    CHECK(change.days
          == std::vector<DayMove>{
              {"d1", {onDay(0)}, {}}, {"d2", {onDay(1), onDay(2)}, {onDay(0)}}, {"d3", {}, {onDay(1)}}});
    CHECK(compare(before, before).isEmpty());
    CHECK(compare(Plan{}, Plan{}) == PlanChange{});
}
