// SPDX-License-Identifier: GPL-3.0-or-later
// The order of events is the order in which they were appended, whatever the wall clock did meanwhile.
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

#include <set>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

// Appends at each of the moments; checks order, uniqueness and that the wall time is kept as the clock told it.
void checkOrder(const std::vector<WallTime>& moments)
{
    ManualClock clock{kMonday};
    Journal journal = memoryJournal(clock, 1);
    std::vector<Event> appended;
    std::set<Uuid> ids;
    for (const WallTime& moment : moments) {
        clock.set(moment);
        appended.push_back(appendOne(journal, static_cast<int>(appended.size())));
        REQUIRE(appended.back().wall == moment);
        REQUIRE(ids.insert(appended.back().id).second);
    }
    CHECK(eventsOf(journal) == appended);
    CHECK(must(journal.verify()).empty());
}

struct Edge
{
    Instant moment;
    minutes before;
    minutes after;
};

// The real changes of 2026.
const std::vector<Edge> kEdges{
    {sys_days{2026y / March / 29} + 1h, 60min, 120min},   // Europe/Berlin, to summer time
    {sys_days{2026y / October / 25} + 1h, 120min, 60min}, // and back
    {sys_days{2026y / March / 8} + 7h, -300min, -240min}, // America/New_York
    {sys_days{2026y / November / 1} + 6h, -240min, -300min},
};

} // namespace

TEST_CASE("a clock that jumps ten years back and forth keeps the order", "[clock]")
{
    Random random{10};
    std::vector<WallTime> moments;
    for (int i = 0; i < 500; ++i)
        moments.push_back({kMonday.utc + hours{(static_cast<int>(random.below(21)) - 10) * 8766} + Millis{i}, 60min});
    checkOrder(moments);
}

TEST_CASE("a clock set back by an hour fifty times keeps the order", "[clock]")
{
    std::vector<WallTime> moments;
    Instant now = kMonday.utc;
    for (int jump = 0; jump < 50; ++jump) {
        for (int minute = 0; minute < 7; ++minute)
            moments.push_back({now += 5min, 60min});
        now -= 1h;
    }
    checkOrder(moments);
}

TEST_CASE("both edges of summer time keep the order and the calendar day", "[clock]")
{
    for (const Edge& edge : kEdges) {
        std::vector<WallTime> moments;
        for (Instant now = edge.moment - 90min; now < edge.moment + 90min; now += 30s)
            moments.push_back({now, now < edge.moment ? edge.before : edge.after});
        checkOrder(moments);
        const Date day = dateOf(moments.front());
        CHECK(std::all_of(moments.begin(), moments.end(), [&](const WallTime& wall) { return dateOf(wall) == day; }));
    }
}

TEST_CASE("a learner who changes time zone in a session keeps the order", "[clock]")
{
    std::vector<WallTime> moments;
    Instant now = kMonday.utc;
    for (const minutes offset : {60min, 60min, -480min, 840min, 345min, -720min, 0min, 60min})
        moments.push_back({now += 1s, offset});
    checkOrder(moments);
}

TEST_CASE("a thousand events in one millisecond keep the order", "[clock]")
{
    checkOrder(std::vector<WallTime>(1000, kMonday));
}

TEST_CASE("devices with wrong clocks agree on the order once they have met", "[clock]")
{
    ManualClock right{kMonday};
    ManualClock behind{{kMonday.utc - days{3653}, 60min}};
    Journal desktop = memoryJournal(right, 1);
    Journal laptop = memoryJournal(behind, 2);
    std::vector<Event> told;
    for (int day = 0; day < 10; ++day) { // each goes on from what the other did last
        told.push_back(appendOne(desktop, day));
        REQUIRE(laptop.merge(eventsOf(desktop)).has_value());
        told.push_back(appendOne(laptop, day));
        REQUIRE(desktop.merge(eventsOf(laptop)).has_value());
        right.advance(days{1});
        behind.advance(days{1});
    }
    CHECK(eventsOf(desktop) == told);
    CHECK(eventsOf(laptop) == told);
}
