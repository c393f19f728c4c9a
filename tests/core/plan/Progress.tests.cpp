// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Progress.h"

#include "tests/core/plan/Plans.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::plan;

namespace {

/// Monday 60, Tuesday 40 + 20, Wednesday 60.
Plan threeDays()
{
    return schedule({packDay("d1", {60}), packDay("d2", {40, 20}), packDay("d3", {60})}, fromMonday(60min)).value();
}

/// Monday and Tuesday 60 each, of one activity.
Plan oneLong()
{
    return schedule({packDay("d1", {120}), packDay("d2", {30})}, fromMonday(60min)).value();
}

} // namespace

TEST_CASE("the next activity is the first that is not done", "[plan][progress]")
{
    CHECK(nextActivity(threeDays(), {}) == NextActivity{"d1", "d1-1", onDay(0)});
    CHECK(nextActivity(threeDays(), {"d1-1", "d2-2"}) == NextActivity{"d2", "d2-1", onDay(1)});
    CHECK_FALSE(nextActivity(threeDays(), {"d1-1", "d2-1", "d2-2", "d3-1"}));
    CHECK_FALSE(nextActivity(Plan{}, {}));
}

TEST_CASE("an activity over several dates is due on the last of them", "[plan][progress]")
{
    CHECK(nextActivity(oneLong(), {}) == NextActivity{"d1", "d1-1", onDay(1)});
}

TEST_CASE("on the first morning nobody is behind", "[plan][progress]")
{
    CHECK(standing(threeDays(), {}, kMonday) == Standing{.leftToday = 60min});
}

TEST_CASE("what was due before today and is not done is behind", "[plan][progress]")
{
    const Standing wednesday = standing(threeDays(), {"d2-1"}, onDay(2));
    CHECK(wednesday == Standing{.behind = 80min, .leftToday = 60min});
    CHECK(wednesday.balance() == -80min);
}

TEST_CASE("work of later dates that is done counts as ahead", "[plan][progress]")
{
    const Standing tuesday = standing(threeDays(), {"d1-1", "d3-1"}, onDay(1));
    CHECK(tuesday == Standing{.ahead = 60min, .leftToday = 60min});
    CHECK(tuesday.balance() == 60min);
}

TEST_CASE("doing today's work first does not hide what was missed", "[plan][progress]")
{
    const Standing tuesday = standing(threeDays(), {"d2-1", "d2-2"}, onDay(1));
    CHECK(tuesday == Standing{.behind = 60min, .doneToday = 60min});
}

TEST_CASE("doing later work makes up for what was missed in the balance", "[plan][progress]")
{
    const Standing tuesday = standing(threeDays(), {"d3-1"}, onDay(1));
    CHECK(tuesday.balance() == 0min);
    CHECK(tuesday.behind == 60min);
}

TEST_CASE("a long activity is not behind before its last date has passed, then all of it is", "[plan][progress]")
{
    CHECK(standing(oneLong(), {}, onDay(1)) == Standing{.leftToday = 60min});
    CHECK(standing(oneLong(), {}, onDay(2)) == Standing{.behind = 120min, .leftToday = 30min});
    CHECK(standing(oneLong(), {"d1-1"}, onDay(0)) == Standing{.ahead = 60min, .doneToday = 60min});
}

TEST_CASE("days off change nothing for the standing", "[plan][progress]")
{
    const Plan plan = schedule({packDay("d1", {60}), packDay("d2", {60})}, {.start = onDay(4), .minutesPerDay = 60min})
                          .value(); // Friday and Monday
    CHECK(standing(plan, {"d1-1"}, onDay(5)) == Standing{});
    CHECK(standing(plan, {"d1-1"}, onDay(6)) == Standing{});
}

TEST_CASE("ids that the plan does not know are passed over", "[plan][progress]")
{
    CHECK(standing(threeDays(), {"elsewhere"}, kMonday) == standing(threeDays(), {}, kMonday));
}

TEST_CASE("who is on time is neither ahead nor behind, on any date", "[plan][progress][property]")
{
    Random random{5201};
    for (int round = 0; round < 300; ++round) {
        const Plan plan = schedule(anyPack(random), anyConstraints(random)).value();
        for (int offset = 0; offset < 60; ++offset) {
            const Standing there = standing(plan, doneOnTime(plan, onDay(offset)), onDay(offset));
            REQUIRE(there.behind == 0min);
            REQUIRE(there.ahead == 0min);
        }
    }
}

TEST_CASE("who does nothing is in the end behind by everything, who does all at once ahead by it",
          "[plan][progress][property]")
{
    Random random{5202};
    for (int round = 0; round < 300; ++round) {
        const Plan plan = schedule(anyPack(random), anyConstraints(random)).value();
        if (plan.days.empty())
            continue;
        const std::chrono::days one{1};
        CHECK(standing(plan, {}, *finishOf(plan) + one) == Standing{.behind = totalMinutes(plan)});
        Done all;
        for (const Activity& activity : activitiesOf(plan))
            all.insert(activity.id);
        CHECK(standing(plan, all, plan.days.front().date - one) == Standing{.ahead = totalMinutes(plan)});
        CHECK(standing(plan, all, *finishOf(plan) + one) == Standing{});
    }
}

TEST_CASE("finishing one more activity never worsens the balance", "[plan][progress][property]")
{
    Random random{5203};
    for (int round = 0; round < 300; ++round) {
        const Plan plan = schedule(anyPack(random), anyConstraints(random)).value();
        const Date today = onDay(between(random, 0, 40));
        Done done = anyDone(plan, random);
        for (const Activity& activity : activitiesOf(plan)) {
            const Minutes before = standing(plan, done, today).balance();
            done.insert(activity.id);
            REQUIRE(standing(plan, done, today).balance() >= before);
        }
    }
}

TEST_CASE("missed and finished study dates are counted by what is due on them", "[plan][progress]")
{
    CHECK(standingInDates(threeDays(), {}, onDay(0)) == StandingInDates{});
    CHECK(standingInDates(threeDays(), {"d2-1"}, onDay(2)) == StandingInDates{.behind = 2});
    CHECK(standingInDates(threeDays(), {"d1-1", "d2-1", "d2-2"}, onDay(0)) == StandingInDates{.ahead = 1});
    CHECK(standingInDates(threeDays(), {"d1-1", "d2-1"}, onDay(0)) == StandingInDates{});
    CHECK(standingInDates(oneLong(), {}, onDay(1)) == StandingInDates{});
    CHECK(standingInDates(oneLong(), {}, onDay(2)) == StandingInDates{.behind = 1});
}
