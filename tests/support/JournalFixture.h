// SPDX-License-Identifier: GPL-3.0-or-later
// Small journals for tests, in memory unless told otherwise.
#pragma once

#include "core/journal/Journal.h"
#include "core/storage/Migrations.h"
#include "tests/support/Must.h"

#include <algorithm>
#include <string>
#include <vector>

namespace secondstack::tests {

/// A Monday morning in Berlin.
inline const WallTime kMonday{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{8},
                              std::chrono::minutes{60}};

inline journal::Journal memoryJournal(const Clock& clock, std::uint64_t seed)
{
    storage::Database database = must(storage::Database::openInMemory());
    must(storage::migrate(database));
    return must(journal::Journal::open(std::move(database), clock, Random{seed}));
}

inline journal::EventDraft draft(int number, std::string type = "Tested")
{
    return {std::move(type), 1, "{\"number\":" + std::to_string(number) + "}"};
}

inline journal::Event appendOne(journal::Journal& journal, int number)
{
    const journal::EventDraft one = draft(number);
    return must(journal.append(std::span(&one, 1))).front();
}

/// One transaction each, numbered from 1.
inline std::vector<journal::Event> appendMany(journal::Journal& journal, int count)
{
    std::vector<journal::Event> events;
    for (int number = 1; number <= count; ++number)
        events.push_back(appendOne(journal, number));
    return events;
}

/// The event with another payload and a hash that fits it: the same id, other bytes.
inline journal::Event otherVersion(journal::Event event, const std::string& payload = "{\"forged\":true}")
{
    event.payload = payload;
    event.hash = journal::hashOf(event);
    return event;
}

inline std::vector<journal::Event> eventsOf(journal::Journal& journal)
{
    std::vector<journal::Event> events;
    must(journal.forEach([&](const journal::Event& event) { events.push_back(event); }));
    return events;
}

inline std::vector<std::string> linesOf(journal::Journal& journal)
{
    std::vector<std::string> lines;
    must(journal.forEachLine([&](const std::string& line) -> Result<void> {
        lines.push_back(line);
        return {};
    }));
    return lines;
}

inline std::string exported(journal::Journal& journal)
{
    std::string text;
    for (const std::string& line : linesOf(journal))
        text += line + '\n';
    return text;
}

/// All that two journals must agree on to be the same: what counts, in order, and everything that is passed on.
struct JournalState
{
    std::vector<journal::Event> events;
    std::vector<std::string> lines; ///< sorted
    journal::Stats stats;
    std::vector<std::string> problems;

    bool operator==(const JournalState&) const = default;
};

inline JournalState stateOf(journal::Journal& journal)
{
    JournalState state{eventsOf(journal), linesOf(journal), must(journal.stats()), must(journal.verify())};
    std::sort(state.lines.begin(), state.lines.end());
    return state;
}

} // namespace secondstack::tests
