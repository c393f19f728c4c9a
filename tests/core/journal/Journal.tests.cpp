// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

#include <set>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
using namespace std::chrono_literals;

TEST_CASE("appended events are numbered, chained and timed", "[journal]")
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    const std::vector<Event> events = appendMany(journal, 20);
    Sha256 previous{};
    HybridTime last = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& event = events[i];
        CHECK(event.sequence == static_cast<std::int64_t>(i) + 1);
        CHECK(event.previousHash == previous);
        CHECK(event.hash == hashOf(event));
        CHECK(event.hybridTime > last);
        CHECK(event.hybridTime >> 16 == kMonday.utc.time_since_epoch().count());
        CHECK(event.wall == kMonday);
        CHECK(event.learner == journal.learner());
        CHECK(event.epoch == events[0].epoch);
        CHECK(validate(event, "here").has_value());
        previous = event.hash;
        last = event.hybridTime;
    }
    CHECK(eventsOf(journal) == events);
    CHECK(journal.stats() == Stats{20, 1, 0});
}

TEST_CASE("several drafts are written in one transaction, in their order", "[journal]")
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    const std::vector drafts{draft(1), draft(2), draft(3)};
    const auto events = journal.append(drafts);
    REQUIRE(events.has_value());
    CHECK(eventsOf(journal) == *events);
    CHECK(journal.append({})->empty());
    CHECK(appendOne(journal, 4).sequence == 4);
}

TEST_CASE("a draft that could not travel is refused, and nothing of its batch is written", "[journal]")
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    const Event before = appendOne(journal, 1);
    const std::vector<EventDraft> bad{
        {"Tested", 1, "{\"b\":1,\"a\":2}"}, // keys out of order
        {"Tested", 1, "{\"a\": 1}"},        // white space
        {"Tested", 1, "{\"a\":1.50}"},      // not the shortest spelling
        {"Tested", 1, "[1]"},
        {"Tested", 1, ""},
        {"Tested", 1, "{\"a\":\"\xff\"}"},
        {"Tested", 1, "{\"a\":\"" + std::string(70'000, 'x') + "\"}"}, // a text longer than any reader accepts
        {"", 1, "{}"},
        {std::string(65, 'T'), 1, "{}"},
        {"Tested", 0, "{}"},
    };
    for (const EventDraft& one : bad) {
        INFO(one.type << " " << one.payload.substr(0, 40));
        const auto refused = journal.append(std::vector{draft(2), one});
        REQUIRE_FALSE(refused.has_value());
        CHECK((refused.error().kind == ErrorKind::InvalidInput || refused.error().kind == ErrorKind::TooLarge));
    }
    CHECK(eventsOf(journal) == std::vector{before});
    CHECK(appendOne(journal, 3).sequence == 2);
}

TEST_CASE("event types nobody here knows are kept and passed on", "[journal]")
{
    ManualClock clock{kMonday};
    Journal first = memoryJournal(clock, 1);
    const std::vector<EventDraft> drafts{{"Telepathy", 17, R"({"strength":0.5,"to":["all"]})"}};
    const Event sent = first.append(drafts)->front();

    Journal second = memoryJournal(clock, 2);
    REQUIRE(second.merge(eventsOf(first)).has_value());
    Journal third = memoryJournal(clock, 3);
    REQUIRE(third.merge(eventsOf(second)).has_value());
    CHECK(eventsOf(third) == std::vector{sent});
    CHECK(exported(third) == exported(first));
}

TEST_CASE("an event comes after everything its writer had seen, whatever the clocks say", "[journal]")
{
    ManualClock ahead{kMonday};
    ahead.advance(std::chrono::days{365 * 3});
    Journal future = memoryJournal(ahead, 1);
    const Event seen = appendOne(future, 1);

    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 2);
    appendOne(journal, 1);
    REQUIRE(journal.merge(std::span(&seen, 1)).has_value());
    const Event after = appendOne(journal, 2);
    CHECK(after.hybridTime > seen.hybridTime);
    CHECK(after.wall == kMonday);
    CHECK(eventsOf(journal).back() == after);
}

TEST_CASE("an event from the last possible moment does not stop the journal that took it in", "[journal]")
{
    ManualClock clock{kMonday};
    Journal stranger = memoryJournal(clock, 1);
    Event last = appendOne(stranger, 1);
    last.hybridTime = kLastHybridTime;
    last.hash = hashOf(last);

    Journal journal = memoryJournal(clock, 2);
    REQUIRE(journal.merge(std::span(&last, 1)).has_value());
    const std::vector<Event> events = appendMany(journal, 3);
    CHECK(must(journal.verify()).empty());

    Journal other = memoryJournal(clock, 3);
    CHECK(other.merge(events).has_value()); // what we write is still an event for everybody else
    CHECK(eventsOf(other) == events);
}

TEST_CASE("a clock past the year 6000 or before 1970 stops nothing", "[journal]")
{
    for (const std::int64_t millis : {std::int64_t{1} << 52, -(std::int64_t{1} << 40), std::int64_t{0}}) {
        INFO(millis);
        ManualClock clock{kMonday};
        Journal journal = memoryJournal(clock, 1);
        std::vector<Event> events{appendOne(journal, 1)};
        clock.set({Instant{Millis{millis}}, 0min});
        events.push_back(appendOne(journal, 2));
        events.push_back(appendOne(journal, 3));
        CHECK(eventsOf(journal) == events);
        CHECK(must(journal.verify()).empty());
        Journal other = memoryJournal(clock, 2);
        CHECK(other.merge(events).has_value());
    }
}
