// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/BatchMerge.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

#include <sstream>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;

TEST_CASE("of an event that arrives with other bytes no version counts", "[quarantine]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    const std::vector<Event> events = appendMany(sender, 3);
    const Event forged = otherVersion(events[1]);
    Journal receiver = memoryJournal(clock, 2);
    REQUIRE(receiver.merge(events).has_value());
    CHECK(receiver.merge(std::span(&forged, 1)) == MergeReport{0, 0, {forged.id}});
    CHECK(eventsOf(receiver) == std::vector{events[0], events[2]});
    CHECK(receiver.stats()->quarantined == 1);
    CHECK(receiver.merge(std::span(&forged, 1)) == MergeReport{0, 1, {}}); // known by now
    CHECK(receiver.merge(events) == MergeReport{0, 3, {}});
}

TEST_CASE("which version came first makes no difference", "[quarantine]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    const std::vector<Event> events = appendMany(sender, 6);
    std::vector<Event> versions = events;
    versions.push_back(otherVersion(events[2]));
    versions.push_back(otherVersion(events[2], "{\"forged\":\"twice\"}"));
    Event elsewhere = otherVersion(events[4]); // claims another place in another chain
    elsewhere.epoch = events[0].id;
    elsewhere.sequence = 40;
    elsewhere.hybridTime += 1'000'000;
    elsewhere.hash = hashOf(elsewhere);
    versions.push_back(elsewhere);

    Journal inOrder = memoryJournal(clock, 2);
    REQUIRE(inOrder.merge(versions).has_value());
    const JournalState expected = stateOf(inOrder);
    CHECK(expected.events.size() == 4);
    CHECK(expected.lines.size() == 9);
    CHECK(expected.stats == Stats{4, 1, 2});

    Random random{3};
    for (int round = 0; round < 60; ++round) {
        random.shuffle(versions);
        Journal shuffled = memoryJournal(clock, 4);
        REQUIRE(shuffled.merge(versions).has_value());
        REQUIRE(stateOf(shuffled) == expected);
    }
}

TEST_CASE("a thousand forged versions are all kept aside, none counts, and an export carries them", "[quarantine]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    std::vector<EventDraft> drafts;
    for (int number = 0; number < 2000; ++number)
        drafts.push_back(draft(number));
    const std::vector<Event> events = must(sender.append(drafts));
    Random random{5};
    std::vector<Event> mixed = events;
    random.shuffle(mixed);
    std::vector<Event> forged;
    for (std::size_t i = 0; i < 1000; ++i)
        forged.push_back(otherVersion(mixed[i]));
    mixed.insert(mixed.end(), forged.begin(), forged.end());
    random.shuffle(mixed);

    Journal receiver = memoryJournal(clock, 2);
    const MergeReport report = must(receiver.merge(mixed));
    CHECK(report.added == 2000);
    CHECK(report.conflicting.size() == 1000);
    CHECK(receiver.stats() == Stats{1000, 1, 1000});
    std::vector<Event> counting = eventsOf(receiver);
    CHECK(counting.size() == 1000);
    for (const Event& event : forged)
        REQUIRE(std::find_if(counting.begin(), counting.end(), [&](const Event& e) { return e.id == event.id; })
                == counting.end());

    std::istringstream lines{exported(receiver)};
    Journal third = memoryJournal(clock, 3);
    REQUIRE(importLines(third, lines, "journal.jsonl").has_value());
    CHECK(stateOf(third) == stateOf(receiver));
}

TEST_CASE("a fold reads the same events in the same order as everybody, with and without conflicts", "[quarantine]")
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    const std::vector<Event> events = appendMany(journal, 5);
    const auto compare = [&](std::size_t count) {
        std::vector<Event> read = eventsOf(journal);
        CHECK(read.size() == count);
        std::size_t at = 0;
        must(journal.forEachFact([&](const Fact& fact) {
            REQUIRE(at < read.size());
            const Event& event = read[at++];
            CHECK((fact.id == event.id && fact.wall == event.wall && fact.type == event.type
                   && fact.schema == event.schema && fact.payload == event.payload));
        }));
        CHECK(at == read.size());
    };
    compare(5);
    const Event forged = otherVersion(events[2]);
    must(journal.merge(std::span(&forged, 1)));
    compare(4);
}
