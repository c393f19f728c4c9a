// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"
#include "tests/support/TemporaryFolder.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

TEST_CASE("who listens hears of every change, until the subscription is dropped", "[learner][commit]")
{
    LearnerFixture at;
    std::vector<Changes> heard;
    Subscription subscription = at.learner.subscribe([&](Changes changes) { heard.push_back(changes); });
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(heard == std::vector<Changes>{Change::Activities | Change::Study});
    subscription.reset();
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(heard.size() == 1);
}

TEST_CASE("a listener may leave, or make another one leave, while it is told", "[learner][commit]")
{
    LearnerFixture at;
    int first = 0;
    int second = 0;
    Subscription mine;
    Subscription other;
    mine = at.learner.subscribe([&](Changes) {
        ++first;
        mine.reset();
        other.reset();
    });
    other = at.learner.subscribe([&](Changes) { ++second; });
    REQUIRE(read(at, "w1d1-l1"));
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(first == 1);
    CHECK(second == 0);
}

TEST_CASE("a listener that comes while others are told hears of the next change", "[learner][commit]")
{
    LearnerFixture at;
    int late = 0;
    std::vector<Subscription> kept;
    kept.push_back(at.learner.subscribe([&](Changes) {
        if (kept.size() == 1)
            kept.push_back(at.learner.subscribe([&](Changes) { ++late; }));
    }));
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(late == 0);
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(late == 1);
}

TEST_CASE("a full disk leaves the state as it was, and trying again later works", "[learner][commit]")
{
    LearnerFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    storage::Database& database = at.queue.journal().database();
    const auto pages = must(database.integer("PRAGMA page_count"));
    must(database.execute("PRAGMA max_page_count = " + std::to_string(pages)));
    int told = 0;
    const Subscription subscription = at.learner.subscribe([&](Changes) { ++told; });

    std::string before;
    Result<Recorded> recorded = Recorded{};
    for (int tries = 0; recorded && tries < 1000; ++tries) { // until the last page is full
        before = dumpOf(at.learner.state());
        told = 0;
        recorded = read(at, "w1d1-l1");
    }
    REQUIRE_FALSE(recorded);
    CHECK(recorded.error().kind == ErrorKind::NoSpace);
    CHECK(dumpOf(at.learner.state()) == before);
    CHECK(told == 0);

    must(database.execute("PRAGMA max_page_count = 100000"));
    REQUIRE(read(at, "w1d1-l1"));
    CHECK(told == 1);
    CHECK(dumpOf(at.learner.state()) == dumpOf(at.folded()));
}

TEST_CASE("a file that may only be read answers every command with an error and changes nothing", "[learner][commit]")
{
    const TemporaryFolder folder;
    const auto file = folder / "learner.sqlite";
    {
        LearnerFixture at{tinyPack(), 1, file};
        REQUIRE(read(at, "w1d1-l1"));
    }
    const ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    InlineCommitQueue queue{
        must(journal::Journal::open(must(storage::Database::open(file, storage::Access::ReadOnly)), clock, Random{2}))};
    Learner learner{course, clock, Random{2}, queue, must(foldJournal(queue.journal())), {}};
    const std::string before = dumpOf(learner.state());
    for (int tries = 0; tries < 2; ++tries) {
        const auto recorded = answerOf([&](const auto& done) { learner.reading().complete("w1d1-l1", 5, done); });
        REQUIRE_FALSE(recorded);
        CHECK(recorded.error().kind == ErrorKind::ReadOnly);
    }
    CHECK(dumpOf(learner.state()) == before);
    CHECK_FALSE(learner.undoable());
}

TEST_CASE("drafts survive reopening, and an empty one is gone", "[learner][drafts]")
{
    const TemporaryFolder folder;
    {
        LearnerFixture at{tinyPack(), 1, folder / "learner.sqlite"};
        at.learner.drafts().set("note", "half a \"thought\"");
        at.learner.drafts().set("note", "a whole thought");
        at.learner.drafts().set("other", "x");
        at.learner.drafts().set("other", "");
        CHECK(at.learner.drafts().get("note") == "a whole thought");
    }
    const LearnerFixture at{tinyPack(), 2, folder / "learner.sqlite"};
    CHECK(at.learner.drafts().get("note") == "a whole thought");
    CHECK(at.learner.drafts().get("other").empty());
}
