// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

#include <mutex>
#include <thread>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

/// Stands in for the event loop of a window: keeps what is delivered until the posting side runs it.
class Mailbox
{
public:
    [[nodiscard]] ThreadedCommitQueue::Deliver deliver()
    {
        return [this](std::function<void()> outcome) {
            const std::lock_guard lock{m_mutex};
            m_waiting.push_back(std::move(outcome));
        };
    }

    /// Runs on the caller's thread what has arrived; the number of it.
    int run()
    {
        std::vector<std::function<void()>> arrived;
        {
            const std::lock_guard lock{m_mutex};
            arrived.swap(m_waiting);
        }
        for (const auto& outcome : arrived)
            outcome();
        return static_cast<int>(arrived.size());
    }

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

Result<void> appendNumber(journal::Journal& journal, int number)
{
    const journal::EventDraft one = draft(number);
    if (const auto written = journal.append(std::span(&one, 1)); !written)
        return fail(written.error());
    return {};
}

} // namespace

TEST_CASE("work is done in order on another thread, and outcomes arrive on the posting side", "[learner][queue]")
{
    const ManualClock clock{kMonday};
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    const auto here = std::this_thread::get_id();
    std::thread::id worker;
    std::vector<int> worked;
    std::vector<int> arrived;
    for (int number = 0; number < 20; ++number) {
        queue.post(
            [&, number](journal::Journal& journal) {
                worker = std::this_thread::get_id();
                worked.push_back(number);
                return number == 7 ? Result<void>{fail(ErrorKind::Failed, "seven")} : appendNumber(journal, number);
            },
            [&, number](const Result<void>& outcome) {
                CHECK(std::this_thread::get_id() == here);
                CHECK(outcome.has_value() == (number != 7));
                arrived.push_back(number);
            });
    }
    queue.drain();
    CHECK(arrived.empty());
    CHECK(mailbox.run() == 20);
    CHECK(worker != here);
    CHECK(worked == arrived);
    CHECK(std::is_sorted(arrived.begin(), arrived.end()));
}

TEST_CASE("a queue that goes away finishes what was posted first", "[learner][queue]")
{
    const ManualClock clock{kMonday};
    Mailbox mailbox;
    std::size_t counted = 0;
    {
        ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
        for (int number = 0; number < 50; ++number)
            queue.post([number](journal::Journal& journal) { return appendNumber(journal, number); },
                       [](const Result<void>&) {});
        queue.post(
            [&](journal::Journal& journal) -> Result<void> {
                counted = eventsOf(journal).size();
                return {};
            },
            [](const Result<void>&) {});
    }
    CHECK(counted == 50);
}

TEST_CASE("work that throws has failed, and the next piece is done", "[learner][queue]")
{
    const ManualClock clock{kMonday};
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    std::vector<Result<void>> outcomes;
    const auto keep = [&](const Result<void>& outcome) { outcomes.push_back(outcome); };
    queue.post([](journal::Journal&) -> Result<void> { throw std::runtime_error("no memory"); }, keep);
    queue.post([](journal::Journal& journal) { return appendNumber(journal, 1); }, keep);
    queue.drain();
    mailbox.run();
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].error().kind == ErrorKind::Failed);
    CHECK(outcomes[1]);
}

TEST_CASE("an outcome that arrives after the learner is gone is dropped", "[learner][queue]")
{
    const ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    int answered = 0;
    {
        Learner learner{course, clock, Random{1}, queue, {}, {}};
        learner.reading().complete("w1d1-l1", 5, [&](const auto&) { ++answered; });
        learner.quiz().start("w1d1-quiz", [&](const auto&) { ++answered; });
    }
    queue.drain();
    CHECK(mailbox.run() == 2);
    CHECK(answered == 0);
}

TEST_CASE("a learner behind a threaded queue changes only when the commit is answered", "[learner][queue]")
{
    const ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    Learner learner{course, clock, Random{1}, queue, {}, {}};
    int answered = 0;
    learner.reading().complete("w1d1-l1", 5, [&](const auto& recorded) { answered += recorded ? 1 : 0; });
    queue.drain();
    CHECK(learner.plan().doneActivities().empty());
    mailbox.run();
    CHECK(answered == 1);
    CHECK(learner.plan().doneActivities().contains("w1d1-l1"));
    learner.undo([&](const auto& recorded) { answered += recorded ? 1 : 0; });
    queue.drain();
    mailbox.run();
    CHECK(answered == 2);
    CHECK(learner.plan().doneActivities().empty());
}

TEST_CASE("undo takes back the command before it, answered or not", "[learner][queue][undo]")
{
    const ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    Learner learner{course, clock, Random{1}, queue, {}, {}};
    const auto ignored = [](const Result<Recorded>&) {};
    const auto settle = [&] {
        queue.drain();
        mailbox.run();
    };
    learner.profile().rename("Nia", ignored);
    settle();
    learner.reading().complete("w1d1-l1", 5, ignored);
    learner.undo(ignored);
    CHECK(learner.undoable() == "ProfileNamed");
    settle();
    CHECK(learner.plan().doneActivities().empty());
    CHECK(learner.state().profile().name() == "Nia");
    learner.redo(ignored);
    learner.undo(ignored);
    learner.undo(ignored);
    settle();
    CHECK(learner.state().profile().name().empty());
    CHECK(learner.plan().doneActivities().empty());
    CHECK_FALSE(learner.undoable());
}

TEST_CASE("a second answer before the first one is committed is refused", "[learner][queue][quiz]")
{
    const ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    Mailbox mailbox;
    ThreadedCommitQueue queue{memoryJournal(clock, 1), mailbox.deliver()};
    Learner learner{course, clock, Random{1}, queue, {}, {}};
    learner.quiz().start("w1d1-quiz", [](const auto&) {});
    queue.drain();
    mailbox.run();

    std::vector<Result<curriculum::Grade>> grades;
    const auto keep = [&](const Result<curriculum::Grade>& grade) { grades.push_back(grade); };
    learner.quiz().answer("w1d1-quiz", curriculum::ChosenOptions{{"b"}}, 5, keep);
    learner.quiz().answer("w1d1-quiz", curriculum::ChosenOptions{{"b"}}, 5, keep);
    queue.drain();
    mailbox.run();
    REQUIRE(grades.size() == 2);
    CHECK(grades.front().error().kind == ErrorKind::Busy); // at once, before the first one's commit
    CHECK(grades.back());
    CHECK(learner.state().quizzes().all().total == 1);
    learner.quiz().answer("w1d1-quiz", curriculum::DontKnow{}, 5, keep);
    queue.drain();
    mailbox.run();
    CHECK(grades.back());
}
