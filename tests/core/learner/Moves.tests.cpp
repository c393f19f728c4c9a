// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ReadingEvents.h"
#include "core/learner/views/PathView.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

/// What counts as done today after these were completed under the names an older pack had.
plan::Done doneAfter(const std::vector<std::string>& completed)
{
    ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    InlineCommitQueue queue{memoryJournal(clock, 1)};
    for (const std::string& id : completed) {
        const auto draft = draftOf(LessonCompleted{id, 60});
        must(queue.journal().append(std::span(&draft, 1)));
    }
    const Learner learner{course, clock, Random{1}, queue, must(foldJournal(queue.journal())), {}};
    return learner.plan().doneActivities();
}

} // namespace

TEST_CASE("what was done keeps counting when the pack renames, splits or merges it", "[learner][moves]")
{
    CHECK(doneAfter({"w1d1-l0"}) == plan::Done{"w1d1-l1"});
    CHECK(doneAfter({"w1d2-both"}) == plan::Done{"w1d2-l1", "w1d2-l2"});
    CHECK(doneAfter({"w1d2-part1"}).empty());
    CHECK(doneAfter({"w1d2-part1", "w1d2-part2"}) == plan::Done{"w1d2-x1"});
    CHECK(doneAfter({"w1d9-unknown"}).empty());
}
