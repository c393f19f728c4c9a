// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;

namespace {

// What somebody with a database tool could do; the triggers stop only honest mistakes.
void tamper(Journal& journal, const std::string& sql)
{
    must(journal.database().execute("DROP TRIGGER IF EXISTS event_is_never_changed;"
                                    "DROP TRIGGER IF EXISTS event_is_never_deleted;"
                                    + sql));
}

} // namespace

TEST_CASE("an untouched journal has nothing to complain of", "[verify]")
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    CHECK(must(journal.verify()).empty());
    appendMany(journal, 50);
    CHECK(must(journal.verify()).empty());
}

TEST_CASE("an edit of any column of an event is found", "[verify]")
{
    for (const char* edit :
         {"id = randomblob(16)", "learner = randomblob(16)", "epoch = randomblob(16)", "sequence = 1000",
          "hlc = hlc + 1", "wall_utc = wall_utc + 1", "wall_offset = 0", "type = 'Other'", "schema = 2",
          "payload = '{\"number\":9}'", "payload = 'x'", "previous_hash = randomblob(32)", "hash = randomblob(32)"}) {
        INFO(edit);
        ManualClock clock{kMonday};
        Journal journal = memoryJournal(clock, 1);
        appendMany(journal, 10);
        tamper(journal, std::string("UPDATE event SET ") + edit + " WHERE sequence = 5");
        CHECK_FALSE(must(journal.verify()).empty());
        CHECK(linesOf(journal).size() == 10);
    }
}

TEST_CASE("a missing event is found, but for the last, which nothing follows", "[verify]")
{
    for (int sequence = 1; sequence <= 10; ++sequence) {
        INFO(sequence);
        ManualClock clock{kMonday};
        Journal journal = memoryJournal(clock, 1);
        appendMany(journal, 10);
        tamper(journal, "DELETE FROM event WHERE sequence = " + std::to_string(sequence));
        CHECK(must(journal.verify()).empty() == (sequence == 10));
    }
}

TEST_CASE("events that changed places are found, even with hashes made to fit", "[verify]")
{
    ManualClock clock{kMonday};
    Journal honest = memoryJournal(clock, 1);
    std::vector<Event> events = appendMany(honest, 10);
    std::swap(events[3].sequence, events[4].sequence);
    std::swap(events[3].hybridTime, events[4].hybridTime);
    for (Event& event : events)
        event.hash = hashOf(event);
    Journal journal = memoryJournal(clock, 2);
    REQUIRE(journal.merge(events).has_value());
    CHECK_FALSE(must(journal.verify()).empty());
}

TEST_CASE("a sequence number that was used twice is found", "[verify]")
{
    ManualClock clock{kMonday};
    Journal honest = memoryJournal(clock, 1);
    std::vector<Event> events = appendMany(honest, 5);
    Event twin = otherVersion(events[2]);
    twin.id = honest.learner();
    twin.hash = hashOf(twin);
    events.push_back(twin);
    Journal journal = memoryJournal(clock, 2);
    REQUIRE(journal.merge(events).has_value());
    const auto problems = must(journal.verify());
    REQUIRE_FALSE(problems.empty());
    CHECK_THAT(problems.front(), Catch::Matchers::ContainsSubstring("used twice"));
}

TEST_CASE("no edit, deletion or swap in a thousand random journals stays unseen", "[verify][property]")
{
    Random random{30};
    ManualClock clock{kMonday};
    for (int round = 0; round < 1000; ++round) {
        const int count = 3 + static_cast<int>(random.below(8));
        Journal journal = memoryJournal(clock, random.bits());
        appendMany(journal, count);
        const std::string at = std::to_string(1 + random.below(static_cast<std::uint64_t>(count) - 1));
        switch (random.below(4)) {
        case 0: tamper(journal, "UPDATE event SET payload = '{\"number\":-1}' WHERE sequence = " + at); break;
        case 1: tamper(journal, "DELETE FROM event WHERE sequence = " + at); break;
        case 2: tamper(journal, "UPDATE event SET sequence = sequence + 100 WHERE sequence >= " + at); break;
        default:
            tamper(journal, "INSERT INTO event SELECT randomblob(16), learner, epoch, sequence + 1, hlc + 1, wall_utc,"
                            " wall_offset, type, schema, payload, hash, randomblob(32) FROM event WHERE sequence = "
                                + at);
        }
        INFO("round " << round << " at " << at);
        REQUIRE_FALSE(must(journal.verify()).empty());
    }
}
