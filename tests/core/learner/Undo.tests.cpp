// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

using Command = std::function<Result<Recorded>(LearnerFixture&)>;

Result<Recorded> answerNext(LearnerFixture& at)
{
    const auto grade = answerQuiz(at, curriculum::DontKnow{});
    return grade ? Result<Recorded>{Recorded{}} : fail(grade.error());
}

Result<Recorded> conclude(LearnerFixture& at)
{
    const AnswerSheet sheet{
        {{"G1", decision::Answer::at(3)}, {"G2", decision::Answer::at(1)}, {"T1", decision::Answer::dontKnow()}}, {}};
    return answerOf([&](const auto& done) { at.learner.decision().conclude(sheet, 120, done); });
}

Result<Recorded> acceptPlan(LearnerFixture& at)
{
    plan::Constraints constraints;
    constraints.start = at.learner.plan().today();
    const auto proposed = must(at.learner.plan().propose(constraints));
    return answerOf([&](const auto& done) { at.learner.plan().accept(proposed, done); });
}

Result<Recorded> takeName(LearnerFixture& at)
{
    return answerOf([&](const auto& done) { at.learner.profile().rename("Nia", done); });
}

} // namespace

TEST_CASE("undo brings back exactly the state before each command, and redo the one after it", "[learner][undo]")
{
    const std::vector<Command> commands{[](LearnerFixture& at) { return read(at, "w1d1-l1"); },
                                        [](LearnerFixture& at) { return startQuiz(at); },
                                        answerNext,
                                        answerNext,
                                        answerNext,
                                        answerNext,
                                        conclude,
                                        acceptPlan,
                                        takeName};
    LearnerFixture at;
    std::vector<std::string> states{dumpOf(at.learner.state())};
    for (const Command& command : commands) {
        REQUIRE(command(at));
        at.clock.advance(std::chrono::minutes{1});
        states.push_back(dumpOf(at.learner.state()));
        CHECK(states.back() != states[states.size() - 2]);
    }
    for (std::size_t left = commands.size(); left > 0; --left) {
        REQUIRE(undo(at));
        CHECK(dumpOf(at.learner.state()) == states[left - 1]);
    }
    CHECK_FALSE(at.learner.undoable());
    for (std::size_t done = 1; done <= commands.size(); ++done) {
        REQUIRE(redo(at));
        CHECK(dumpOf(at.learner.state()) == states[done]);
    }
    CHECK_FALSE(at.learner.redoable());
    REQUIRE(undo(at));
    CHECK(dumpOf(at.learner.state()) == states[commands.size() - 1]);
}

TEST_CASE("there is nothing to undo at first, and nothing to redo after a new command", "[learner][undo]")
{
    LearnerFixture at;
    CHECK(undo(at).error().kind == ErrorKind::NotFound);
    CHECK(redo(at).error().kind == ErrorKind::NotFound);
    REQUIRE(takeName(at));
    CHECK(at.learner.undoable() == "ProfileNamed");
    REQUIRE(undo(at));
    CHECK(at.learner.redoable() == "ProfileNamed");
    REQUIRE(read(at, "w1d1-l1"));
    CHECK_FALSE(at.learner.redoable());
}

TEST_CASE("undo only ever adds to the journal", "[learner][undo]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    const auto before = eventsOf(at.queue.journal());
    REQUIRE(undo(at));
    const auto after = eventsOf(at.queue.journal());
    REQUIRE(after.size() == before.size() + 1);
    CHECK(std::equal(before.begin(), before.end(), after.begin()));
}

TEST_CASE("undo after a merge takes back the own command only", "[learner][undo]")
{
    LearnerFixture other{tinyPack(), 2};
    REQUIRE(takeName(other));
    const auto theirs = eventsOf(other.queue.journal());

    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    must(at.queue.journal().merge(theirs));
    REQUIRE(undo(at));
    CHECK(at.learner.state().profile().name() == "Nia");
    CHECK(at.learner.plan().doneActivities().empty());
    REQUIRE(redo(at));
    CHECK(at.learner.state().profile().name() == "Nia");
    CHECK(at.learner.plan().doneActivities().contains("w1d1-l1"));
}
