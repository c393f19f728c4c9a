// SPDX-License-Identifier: GPL-3.0-or-later
// Merging is union: in any order, in any grouping, any number of times, with nothing lost.
#include "core/journal/BatchMerge.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

#include <set>
#include <sstream>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;

namespace {

using Device = std::vector<Event>;

// Five devices, of which the later ones had seen some of what the earlier ones did.
std::vector<Device> fiveDevices(ManualClock& clock, int events)
{
    std::vector<Device> devices;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Journal journal = memoryJournal(clock, seed);
        if (!devices.empty())
            must(journal.merge(std::span(devices.back()).first(static_cast<std::size_t>(events) / 2)));
        devices.push_back(appendMany(journal, events));
        clock.advance(std::chrono::minutes{static_cast<int>(seed) * 7 - 20});
    }
    return devices;
}

// What one device may send: any part of what everybody wrote, some of it twice, now and then with other bytes.
Device anyParcel(Random& random, const std::vector<Device>& written)
{
    Device parcel;
    for (const Device& device : written) {
        for (const Event& event : device) {
            if (!random.chance(0.4))
                continue;
            parcel.push_back(random.chance(0.08)
                                 ? otherVersion(event, "{\"forged\":" + std::to_string(random.below(3)) + "}")
                                 : event);
            if (random.chance(0.1))
                parcel.push_back(event);
        }
    }
    random.shuffle(parcel);
    return parcel;
}

Journal mergedInOrder(const Clock& clock, const std::vector<Device>& parcels)
{
    Journal journal = memoryJournal(clock, 99);
    for (const Device& parcel : parcels)
        must(journal.merge(parcel));
    return journal;
}

std::vector<std::string> sortedLines(const std::vector<Device>& parcels)
{
    std::set<std::string> lines;
    for (const Device& parcel : parcels) {
        for (const Event& event : parcel)
            lines.insert(toLine(event));
    }
    return {lines.begin(), lines.end()};
}

} // namespace

TEST_CASE("ten thousand random merges are commutative, associative and idempotent and lose nothing",
          "[merge][property]")
{
    ManualClock clock{kMonday};
    const std::vector<Device> written = fiveDevices(clock, 2);
    Random random{20261122};
    int conflicts = 0;
    for (int round = 0; round < 10'000; ++round) {
        std::vector<Device> parcels(2 + random.below(4));
        for (Device& parcel : parcels)
            parcel = anyParcel(random, written);
        Journal journal = mergedInOrder(clock, parcels);
        const JournalState state = stateOf(journal);
        INFO("round " << round);
        REQUIRE(state.lines == sortedLines(parcels)); // every version of every event, once
        conflicts += state.stats.quarantined > 0 ? 1 : 0;

        for (const Device& parcel : parcels) { // idempotent
            const MergeReport again = must(journal.merge(parcel));
            REQUIRE(again.added == 0);
            REQUIRE(again.conflicting.empty());
        }
        REQUIRE(stateOf(journal) == state);

        // Associative: the last ones are merged among themselves, and travel on as lines.
        std::vector<Device> rest{parcels.begin() + 1, parcels.end()};
        Journal together = mergedInOrder(clock, rest);
        std::istringstream lines{exported(together)};
        Journal grouped = mergedInOrder(clock, {parcels.front()});
        must(importLines(grouped, lines, "together", {.also = {}, .isCopyOfOurs = true}));
        REQUIRE(stateOf(grouped) == state);

        random.shuffle(parcels); // commutative
        Journal shuffled = mergedInOrder(clock, parcels);
        REQUIRE(stateOf(shuffled) == state);
    }
    CHECK(conflicts > 1000); // the cases do contain conflicts
    CHECK(conflicts < 9999);
}

TEST_CASE("two hundred shuffled orders of arrival give one journal", "[merge][property]")
{
    ManualClock clock{kMonday};
    std::vector<Event> events;
    for (const Device& device : fiveDevices(clock, 60))
        events.insert(events.end(), device.begin(), device.end());
    Journal first = memoryJournal(clock, 50);
    must(first.merge(events));
    const JournalState expected = stateOf(first);
    CHECK(expected.stats == Stats{300, 5, 0});
    CHECK(expected.problems.empty());
    Random random{200};
    for (int round = 0; round < 200; ++round) {
        random.shuffle(events);
        Journal journal = memoryJournal(clock, 50);
        must(journal.merge(events));
        REQUIRE(stateOf(journal) == expected);
    }
}

TEST_CASE("honest merges are never flagged", "[merge][verify][property]")
{
    // Honest devices hand over all they have, at any moment: of every chain a beginning, nothing from its middle.
    ManualClock clock{kMonday};
    Random random{77};
    const std::vector<Device> written = fiveDevices(clock, 3);
    for (int round = 0; round < 10'000; ++round) {
        Journal journal = memoryJournal(clock, 50);
        for (std::uint64_t parcels = 2 + random.below(3); parcels > 0; --parcels) {
            std::vector<Event> parcel;
            for (const Device& device : written) {
                const auto length = static_cast<std::ptrdiff_t>(random.below(device.size() + 1));
                parcel.insert(parcel.end(), device.begin(), device.begin() + length);
            }
            random.shuffle(parcel);
            must(journal.merge(parcel));
        }
        appendOne(journal, round);
        INFO("round " << round);
        REQUIRE(must(journal.verify()).empty());
    }
}
