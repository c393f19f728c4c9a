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

Result<Recorded> undoOf(LearnerFixture& at, const Recorded& command)
{
    return answerOf([&](const auto& done) { at.learner.undo(command, done); });
}

/// Fails on wish: before the work, as a full disk does, or after it.
class FailingQueue final : public CommitQueue
{
public:
    enum class Fail { Never, Before, After };

    explicit FailingQueue(journal::Journal journal) : m_queue(std::move(journal)) {}

    void post(Work work, Then then) override
    {
        const Fail fails = std::exchange(next, Fail::Never);
        m_queue.post(
            [&work, fails](journal::Journal& journal) -> Result<void> {
                const auto outcome = fails == Fail::Before ? Result<void>{} : work(journal);
                return fails == Fail::Never ? outcome : fail(ErrorKind::NoSpace, "the disk is full");
            },
            then);
    }
    void drain() override {}

    Fail next = Fail::Never;

private:
    InlineCommitQueue m_queue;
};

/// A learner whose commits fail on wish.
struct Failing
{
    ManualClock clock{kMonday};
    Course course = must(Course::open(tinyPack()));
    FailingQueue queue{memoryJournal(clock, 1)};
    Learner learner{course, clock, Random{1}, queue, {}, {}};

    Result<Recorded> rename(const std::string& name)
    {
        return answerOf([&](const auto& done) { learner.profile().rename(name, done); });
    }
    Result<Recorded> undo()
    {
        return answerOf([&](const auto& done) { learner.undo(done); });
    }
    Result<Recorded> redo()
    {
        return answerOf([&](const auto& done) { learner.redo(done); });
    }
    [[nodiscard]] std::string name() const { return learner.state().profile().name(); }
};

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

TEST_CASE("a command that is named is taken back only while it is the last one", "[learner][undo]")
{
    LearnerFixture at;
    const Recorded named = must(takeName(at));
    const Recorded lesson = must(read(at, "w1d1-l1"));
    CHECK(undoOf(at, named).error().kind == ErrorKind::Failed);
    CHECK(at.learner.state().profile().name() == "Nia");
    REQUIRE(undoOf(at, lesson));
    CHECK(at.learner.plan().doneActivities().empty());
    CHECK_FALSE(undoOf(at, lesson));
    REQUIRE(undoOf(at, named));
    CHECK(at.learner.state().profile().name().empty());
    CHECK_FALSE(at.learner.undoable());
}

TEST_CASE("a command that could not be saved leaves nothing to undo", "[learner][undo]")
{
    Failing at;
    REQUIRE(at.rename("Nia"));
    at.queue.next = FailingQueue::Fail::Before;
    CHECK_FALSE(at.rename("Ben"));
    REQUIRE(at.undo());
    CHECK(at.name().empty());
    CHECK_FALSE(at.learner.undoable());
}

TEST_CASE("an undo that could not be saved can be tried again", "[learner][undo]")
{
    Failing at;
    REQUIRE(at.rename("Nia"));
    REQUIRE(at.rename("Ben"));
    at.queue.next = FailingQueue::Fail::Before;
    CHECK_FALSE(at.undo());
    CHECK(at.name() == "Ben");
    CHECK_FALSE(at.learner.redoable());
    REQUIRE(at.undo());
    CHECK(at.name() == "Nia");
    REQUIRE(at.undo());
    CHECK(at.name().empty());
}

TEST_CASE("an undo that was saved but not read again can be redone", "[learner][undo]")
{
    Failing at;
    REQUIRE(at.rename("Nia"));
    at.queue.next = FailingQueue::Fail::After;
    CHECK_FALSE(at.undo());
    CHECK_FALSE(at.learner.undoable());
    REQUIRE(at.redo());
    CHECK(at.name() == "Nia");
    REQUIRE(at.undo());
    CHECK(at.name().empty());
}
