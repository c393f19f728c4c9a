// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/PathView.h"
#include "core/learner/views/ProgressView.h"
#include "core/learner/views/TodayView.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

void acceptPlan(LearnerFixture& at)
{
    plan::Constraints constraints;
    constraints.start = at.learner.plan().today();
    const plan::Plan plan = must(at.learner.plan().propose(constraints));
    must(answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
}

void takeQuiz(LearnerFixture& at, int right)
{
    must(startQuiz(at));
    while (const auto* question = at.learner.quiz().next("w1d1-quiz"))
        must(answerQuiz(at, right-- > 0 ? rightResponse(*question) : curriculum::Response{curriculum::DontKnow{}}));
}

} // namespace

TEST_CASE("today, before anything was done, begins with the first activity that is ready", "[learner][views]")
{
    const LearnerFixture at;
    const TodayView today = todayView(at.learner);
    REQUIRE(today.next != nullptr);
    CHECK(today.next->id == "w1d1-l1");
    CHECK_FALSE(today.hasPlan);
    CHECK_FALSE(today.standing);
    CHECK(today.weekNumber == 1);
    CHECK(today.dayNumber == 1);
    CHECK(today.daysInWeek == 2);
    CHECK(today.minutesPlanned == 20);
    CHECK(today.minutesLeft == 20);
    REQUIRE(today.activities.size() == 3);
    CHECK(today.activities[0].status == ActivityStatus::Next);
    CHECK(today.activities[1].status == ActivityStatus::Open);
    CHECK(today.activities[2].status == ActivityStatus::Announced);
}

TEST_CASE("today, half-way through a day, shows what is left and the minutes of this week", "[learner][views]")
{
    LearnerFixture at;
    acceptPlan(at);
    REQUIRE(read(at, "w1d1-l1", 720));
    REQUIRE(startQuiz(at));
    const TodayView today = todayView(at.learner);
    CHECK(today.hasPlan);
    CHECK(today.next->id == "w1d1-quiz");
    CHECK(today.activities[1].isStarted);
    CHECK(today.minutesLeft == 8);
    CHECK(today.minutesThisWeek == std::array{12, 0, 0, 0, 0, 0, 0});
    CHECK(today.standing->behind == plan::Minutes{0});
    CHECK(today.finish == plan::finishOf(*at.learner.state().plan().current()));
    CHECK(today.weeks.front().share() == Approx(0.6));
}

TEST_CASE("today, with all that is ready done, has nothing next", "[learner][views]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    takeQuiz(at, 1);
    const TodayView today = todayView(at.learner);
    CHECK(today.next == nullptr);
    CHECK(today.day == nullptr);
}

TEST_CASE("the path marks each day by what can be done on it", "[learner][views]")
{
    LearnerFixture at;
    acceptPlan(at);
    auto weeks = pathView(at.learner);
    REQUIRE(weeks.size() == 1);
    REQUIRE(weeks[0].days.size() == 2);
    CHECK(weeks[0].isCurrent);
    CHECK(weeks[0].first == dateOf(kMonday));
    CHECK(weeks[0].days[0].status == DayStatus::Current);
    CHECK(weeks[0].days[1].status == DayStatus::Announced);
    CHECK(weeks[0].days[0].minutes == 45);

    REQUIRE(read(at, "w1d1-l1"));
    takeQuiz(at, 3);
    weeks = pathView(at.learner);
    CHECK(weeks[0].days[0].status == DayStatus::Done);
    CHECK(weeks[0].days[0].activities[1].bestShare == Approx(0.75));
}

TEST_CASE("neighbours of an activity are those that can be done", "[learner][views]")
{
    const LearnerFixture at;
    CHECK(neighboursOf(at.course.pack(), "w1d1-l1").previous == nullptr);
    CHECK(neighboursOf(at.course.pack(), "w1d1-l1").next->id == "w1d1-quiz");
    CHECK(neighboursOf(at.course.pack(), "w1d2-x1").previous->id == "w1d1-quiz");
    CHECK(neighboursOf(at.course.pack(), "w1d2-x1").next == nullptr);
}

TEST_CASE("progress adds up what was done, answered and studied", "[learner][views]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1", 300));
    at.clock.advance(24h);
    takeQuiz(at, 3);
    at.clock.advance(24h);
    takeQuiz(at, 2);
    const ProgressView progress = progressView(at.learner);
    CHECK(progress.activitiesDone == 2);
    CHECK(progress.activitiesReady == 2);
    CHECK(progress.secondsStudied == 300 + 8 * 10);
    CHECK(progress.firstDay == dateOf(kMonday));
    CHECK(progress.longestRun == 3);
    CHECK(progress.answers.right == 5);
    CHECK(progress.answers.total == 8);
    REQUIRE(progress.quizzes.size() == 1);
    CHECK(progress.quizzes[0].times == 2);
    CHECK(progress.quizzes[0].bestShare == Approx(0.75));
    CHECK(progress.quizzes[0].lastShare == Approx(0.5));
    REQUIRE(progress.skills.size() == 2);
    CHECK(progress.skills[0].skill->id == "py-values");
    CHECK(progress.skills[0].tally.total == 4);
}

TEST_CASE("days that the plan leaves free do not break a run of study days", "[learner][views]")
{
    LearnerFixture at;
    at.clock.advance(4 * 24h); // a Friday
    acceptPlan(at);
    REQUIRE(read(at, "w1d1-l1"));
    at.clock.advance(3 * 24h);
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(progressView(at.learner).longestRun == 2);
    at.clock.advance(2 * 24h); // a Tuesday was left out
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(progressView(at.learner).longestRun == 2);
}
