// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/Schedule.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using namespace std::chrono_literals;

namespace {

plan::Plan proposal(LearnerFixture& at, int minutesPerDay = 60)
{
    plan::Constraints constraints;
    constraints.start = at.learner.plan().today();
    constraints.minutesPerDay = plan::Minutes{minutesPerDay};
    return must(at.learner.plan().propose(constraints));
}

void accept(LearnerFixture& at, const plan::Plan& plan)
{
    must(answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
}

} // namespace

TEST_CASE("a proposal holds what is not done, and changes nothing before it is accepted", "[learner][plan]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    const plan::Plan plan = proposal(at);
    plan::Minutes total{0};
    for (const plan::StudyDay& day : plan.days) {
        for (const plan::Entry& entry : day.entries)
            total += entry.minutes;
    }
    CHECK(total == plan::Minutes{8 + 25 + 15 + 15 + 30});
    CHECK_FALSE(at.learner.state().plan().current());
    accept(at, plan);
    CHECK(at.learner.state().plan().current() == plan);
    CHECK(at.folded().plan().current() == plan);
}

TEST_CASE("a plan comes back from the journal with all its constraints", "[learner][plan]")
{
    LearnerFixture at;
    plan::Constraints constraints;
    constraints.start = at.learner.plan().today();
    constraints.minutesPerDay = plan::Minutes{45};
    constraints.weekdaysOff = {std::chrono::Sunday, std::chrono::Wednesday};
    constraints.datesOff = {constraints.start + std::chrono::days{1}};
    const plan::Plan plan = must(at.learner.plan().propose(constraints));
    accept(at, plan);
    CHECK(at.folded().plan().current() == plan);
}

TEST_CASE("the preview of another pace shows which days move", "[learner][plan]")
{
    LearnerFixture at;
    CHECK_FALSE(at.learner.plan().preview(proposal(at)).isEmpty());
    accept(at, proposal(at));
    CHECK(at.learner.plan().preview(proposal(at)).isEmpty());
    const auto change = at.learner.plan().preview(proposal(at, 30));
    CHECK_FALSE(change.isEmpty());
    CHECK(*change.finishAfter > *change.finishBefore);
}

TEST_CASE("nobody is behind with what is only announced", "[learner][plan]")
{
    LearnerFixture at;
    CHECK_FALSE(at.learner.plan().standing());
    accept(at, proposal(at));
    at.clock.advance(14 * 24h);
    CHECK(at.learner.plan().standing()->behind == plan::Minutes{12 + 8});
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(at.learner.plan().standing()->behind == plan::Minutes{8});
    REQUIRE(startQuiz(at));
    while (at.learner.quiz().next("w1d1-quiz") != nullptr)
        REQUIRE(answerQuiz(at, curriculum::DontKnow{}));
    CHECK(at.learner.plan().standing()->behind == plan::Minutes{0});
    CHECK_FALSE(at.learner.plan().next());
}

TEST_CASE("a proposal that cannot work says why", "[learner][plan]")
{
    LearnerFixture at;
    plan::Constraints constraints;
    constraints.start = at.learner.plan().today();
    constraints.minutesPerDay = plan::Minutes{1};
    CHECK(at.learner.plan().propose(constraints).error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("the first plan begins with the hours that were answered to \"Should I?\"", "[learner][plan]")
{
    LearnerFixture at;
    CHECK(at.learner.plan().constraints().minutesPerDay == plan::kUsualPerDay);
    const auto conclude = [&](const decision::Answer& time) {
        const AnswerSheet sheet{{{"G1", decision::Answer::at(2)}, {"G2", decision::Answer::at(2)}, {"T1", time}},
                                {{"policy", "none"}}};
        must(answerOf([&](const auto& done) { at.learner.decision().conclude(sheet, 60, done); }));
    };
    conclude(decision::Answer::dontKnow());
    CHECK(at.learner.plan().constraints().minutesPerDay == plan::kUsualPerDay);
    conclude(decision::Answer::at(2));
    CHECK(at.learner.plan().constraints().minutesPerDay == 50min); // five hours in six days
    conclude(decision::Answer::at(0));
    CHECK(at.learner.plan().constraints().minutesPerDay == plan::kLeastPerDay);
}

TEST_CASE("an open-ended answer about the hours leaves the usual plan, which is four weeks of the shipped course",
          "[learner][plan]")
{
    LearnerFixture at{shippedPack()};
    const plan::Constraints usual = at.learner.plan().constraints();
    const plan::Plan plan = must(at.learner.plan().propose(usual));
    CHECK(*plan::finishOf(plan) < usual.start + std::chrono::days{28});
    const auto* questionnaire = must(at.course.questionnaire());
    CHECK(questionnaire->findQuestion("T1")->hoursAWeek->back() == 0);
}

TEST_CASE("what was only announced when its date passed is not missed", "[learner][plan]")
{
    LearnerFixture at;
    accept(at, proposal(at));
    REQUIRE(read(at, "w1d1-l1"));
    REQUIRE(startQuiz(at));
    while (at.learner.quiz().next("w1d1-quiz") != nullptr)
        REQUIRE(answerQuiz(at, curriculum::DontKnow{}));
    at.clock.advance(24h);
    CHECK(at.learner.plan().preview(must(at.learner.plan().propose(at.learner.plan().constraints()))).isEmpty());
}
