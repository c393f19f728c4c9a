// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Sha256.h"
#include "core/base/Time.h"
#include "core/base/Uuid.h"
#include "core/journal/HybridClock.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace secondstack::journal {

/// Something that happened, before the journal has given it its place.
struct EventDraft
{
    std::string type;    ///< e.g. "AnswerGiven": letters, digits, '.', '_' and '-' of ASCII
    int schema = 1;      ///< version of the payload's shape
    std::string payload; ///< canonical JSON object
};

/// What a fold asks of an event. The texts are lent.
struct Fact
{
    Uuid id;
    WallTime wall;
    std::string_view type;
    int schema = 1;
    std::string_view payload;
};

/// One entry of the journal. Types nobody here knows are kept and passed on.
struct Event
{
    Uuid id;
    Uuid learner;
    Uuid epoch;                ///< who wrote it: one installation, until it is restored or copied
    std::int64_t sequence = 0; ///< 1, 2, 3 ... within the epoch
    HybridTime hybridTime = 0;
    WallTime wall;
    std::string type;
    int schema = 1;
    std::string payload;
    Sha256 previousHash{}; ///< of the event before it in its epoch; zeros for the first
    Sha256 hash{};

    operator Fact() const { return {id, wall, type, schema, payload}; }

    bool operator==(const Event&) const = default;
};

/// SHA-256 over every field but the hash itself, each with its length in front.
[[nodiscard]] Sha256 hashOf(const Event& event);

/// One line of canonical JSON, without a line end: the form in which events travel.
[[nodiscard]] std::string toLine(const Event& event);

/// Reads and checks such a line: shape, limits, canonical payload, and that the hash fits.
/// Errors: InvalidInput, TooLarge, Damaged when the hash does not fit.
[[nodiscard]] Result<Event> parseLine(std::string_view line, const std::string& where);

/// The checks of parseLine() for an event from a database file. Errors: InvalidInput, Damaged.
[[nodiscard]] Result<void> validate(const Event& event, const std::string& where);

/// From UTC, either way: farther than any time zone is.
inline constexpr std::chrono::minutes kFarthestOffset{18 * 60};

inline constexpr std::size_t kLongestLine = 256 * 1024;

/// Leaves room for the other fields of the line.
inline constexpr std::size_t kLongestPayload = kLongestLine - 2048;

} // namespace secondstack::journal
