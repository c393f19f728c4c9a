// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/TodayView.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = std::chrono::days{1};

/// So little time that Monday holds the lesson, Tuesday the quiz, and the rest comes after.
plan::Constraints littleTime(const LearnerFixture& at)
{
    return {.start = at.learner.plan().today(), .minutesPerDay = 15min};
}

void accept(LearnerFixture& at, const plan::Constraints& constraints)
{
    const plan::Plan plan = must(at.learner.plan().propose(constraints));
    must(answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
}

void takeQuizWithoutKnowing(LearnerFixture& at)
{
    must(startQuiz(at));
    while (at.learner.quiz().next("w1d1-quiz") != nullptr)
        must(answerQuiz(at, curriculum::DontKnow{}));
}

} // namespace

TEST_CASE("without a plan every day is a day to study", "[learner][views]")
{
    const LearnerFixture at;
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::Study);
    CHECK_FALSE(today.hasBegun);
    CHECK_FALSE(today.goesOn);
    CHECK(today.activitiesLeftToday == 2);
}

TEST_CASE("nothing is asked for before the plan starts", "[learner][views]")
{
    LearnerFixture at;
    plan::Constraints later = littleTime(at);
    later.start += 3 * kDay;
    accept(at, later);
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::BeforeStart);
    CHECK(today.goesOn == later.start);
    CHECK(today.activitiesLeftToday == 0);
    CHECK(today.next != nullptr);
}

TEST_CASE("when the work of a date is done, nothing is asked for until the next one", "[learner][views]")
{
    LearnerFixture at;
    accept(at, littleTime(at));
    CHECK(todayView(at.learner).occasion == Occasion::Study);
    REQUIRE(read(at, "w1d1-l1"));

    const TodayView monday = todayView(at.learner);
    CHECK(monday.occasion == Occasion::DoneForToday);
    CHECK(monday.hasBegun);
    CHECK(monday.goesOn == dateOf(kMonday) + kDay);
    CHECK(monday.activitiesLeftToday == 0);

    at.clock.advance(24h);
    const TodayView tuesday = todayView(at.learner);
    CHECK(tuesday.occasion == Occasion::Study);
    CHECK(tuesday.activitiesLeftToday == 1);
}

TEST_CASE("time that an announced exercise holds today is for what of its day fits into it", "[learner][views]")
{
    LearnerFixture at;
    const Date monday = dateOf(kMonday);
    const auto acceptWith = [&](const std::string& day, std::chrono::minutes announced) {
        const plan::Plan plan{littleTime(at),
                              {{monday, {{"w1d1", "w1d1-l1", 12min}, {day, day + "-x1", announced}}},
                               {monday + kDay, {{"w1d1", "w1d1-quiz", 8min}}}}};
        must(answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
    };
    REQUIRE(read(at, "w1d1-l1"));
    acceptWith("w1d1", 7min);
    CHECK(todayView(at.learner).occasion == Occasion::DoneForToday);
    acceptWith("w1d2", 25min);
    CHECK(todayView(at.learner).occasion == Occasion::DoneForToday);
    acceptWith("w1d1", 8min);
    CHECK(todayView(at.learner).occasion == Occasion::Study);
    CHECK(todayView(at.learner).next->id == "w1d1-quiz");
    takeQuizWithoutKnowing(at);
    CHECK(todayView(at.learner).occasion == Occasion::EverythingDone);
}

TEST_CASE("a date off is a rest, whatever is left of before", "[learner][views]")
{
    LearnerFixture at;
    plan::Constraints constraints = littleTime(at);
    constraints.datesOff = {dateOf(kMonday) + kDay};
    accept(at, constraints);
    at.clock.advance(24h);
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::Rest);
    CHECK(today.goesOn == dateOf(kMonday) + 2 * kDay);
    CHECK(today.activitiesLeftToday == 0);
    CHECK(today.next->id == "w1d1-l1");
}

TEST_CASE("what was missed counts in minutes and in study dates", "[learner][views]")
{
    LearnerFixture at;
    accept(at, littleTime(at));
    at.clock.advance(24h);
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::Study);
    CHECK(today.standing->behind == 12min);
    CHECK(today.standingInDates == plan::StandingInDates{.behind = 1});
}

TEST_CASE("after the last date of the plan what is left is still there to study", "[learner][views]")
{
    LearnerFixture at;
    accept(at, littleTime(at));
    at.clock.advance(60 * 24h);
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::Study);
    CHECK(today.activitiesLeftToday == 2);
    CHECK_FALSE(today.goesOn);
}

TEST_CASE("with all that is ready done, the view says so and counts what is announced", "[learner][views]")
{
    LearnerFixture at;
    accept(at, littleTime(at));
    REQUIRE(read(at, "w1d1-l1"));
    takeQuizWithoutKnowing(at);
    const TodayView today = todayView(at.learner);
    CHECK(today.occasion == Occasion::EverythingDone);
    CHECK(today.activitiesLeftToday == 0);
    int announced = 0;
    for (const curriculum::Day& day : at.course.pack().days)
        announced +=
            static_cast<int>(std::ranges::count_if(day.activities, [](const auto& each) { return !each.isReady(); }));
    REQUIRE(announced > 0);
    CHECK(today.activitiesAnnounced == announced);
}

TEST_CASE("a gap names a lesson that teaches the skill and can be opened", "[learner][views]")
{
    LearnerFixture at;
    CHECK_FALSE(todayView(at.learner).gap);
    for (int times = 0; times < kAnswersForGap; ++times)
        takeQuizWithoutKnowing(at);
    const TodayView today = todayView(at.learner);
    REQUIRE(today.gap);
    REQUIRE(today.gap->lesson != nullptr);
    CHECK(today.gap->lesson->isReady());
    CHECK(std::ranges::count(today.gap->lesson->skills, today.gap->skill->id) == 1);
    CHECK(today.gap->right == 0);
    CHECK(today.gap->total >= kAnswersForGap);
}

TEST_CASE("a plan cannot be proposed from a day in the past", "[learner][plan]")
{
    const LearnerFixture at;
    plan::Constraints constraints = littleTime(at);
    constraints.start -= kDay;
    const auto plan = at.learner.plan().propose(constraints);
    REQUIRE_FALSE(plan);
    CHECK(plan.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("planning again begins with what was said last, without its past", "[learner][plan]")
{
    LearnerFixture at;
    const plan::Constraints usual = at.learner.plan().constraints();
    CHECK(usual.start == dateOf(kMonday));
    CHECK(usual.weekdaysOff == std::vector{std::chrono::Sunday});
    plan::Constraints said = littleTime(at);
    said.weekdaysOff = {std::chrono::Friday};
    said.datesOff = {dateOf(kMonday) + kDay, dateOf(kMonday) + 9 * kDay};
    accept(at, said);
    at.clock.advance(5 * 24h);
    const plan::Constraints again = at.learner.plan().constraints();
    CHECK(again.start == dateOf(kMonday) + 5 * kDay);
    CHECK(again.minutesPerDay == 15min);
    CHECK(again.weekdaysOff == said.weekdaysOff);
    CHECK(again.datesOff == std::set{dateOf(kMonday) + 9 * kDay});
}
