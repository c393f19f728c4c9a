// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

TEST_CASE("reading a lesson to its end changes what is done and the time studied", "[learner]")
{
    LearnerFixture at;
    const auto recorded = read(at, "w1d1-l1", 600);
    REQUIRE(recorded);
    CHECK(recorded->changes == (Change::Activities | Change::Study));
    CHECK(recorded->events.size() == 1);
    CHECK(at.learner.plan().doneActivities().contains("w1d1-l1"));
    CHECK(at.learner.state().study().secondsOn(dateOf(kMonday)) == 600);
}

TEST_CASE("a lesson that is only announced, or is none, cannot be completed", "[learner]")
{
    LearnerFixture at;
    for (const char* id : {"w1d2-l1", "w1d1-quiz", "w1d1-x1", "nowhere"}) {
        const auto recorded = read(at, id);
        REQUIRE_FALSE(recorded);
        CHECK(recorded.error().kind == ErrorKind::NotFound);
    }
    CHECK(eventsOf(at.queue.journal()).empty());
}

TEST_CASE("a page left open overnight counts as an hour", "[learner]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1", 9 * 3600));
    CHECK(at.learner.state().study().total() == kMostSeconds);
}

TEST_CASE("every lesson of the shipped pack that is ready can be opened and completed", "[learner]")
{
    LearnerFixture at{shippedPack()};
    int lessons = 0;
    for (const curriculum::Day& day : at.course.pack().days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (activity.kind != curriculum::ActivityKind::Lesson || !activity.isReady())
                continue;
            INFO(activity.id);
            CHECK(at.course.lesson(activity.id));
            CHECK(read(at, activity.id));
            ++lessons;
        }
    }
    CHECK(lessons > 0);
    CHECK(at.learner.plan().doneActivities().size() == static_cast<std::size_t>(lessons));
}

TEST_CASE("no day has more study than it has hours", "[learner][reading]")
{
    LearnerFixture at;
    for (int i = 0; i < 30; ++i)
        REQUIRE(read(at, "w1d1-l1", kMostSeconds));
    CHECK(at.learner.state().study().secondsOn(dateOf(kMonday)) == kMostSecondsOfDay);
    CHECK(at.learner.state().study().total() == kMostSecondsOfDay);
}
