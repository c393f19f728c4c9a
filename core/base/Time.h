// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace secondstack {

using Millis = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<Millis>;

/// A day in the learner's calendar, without a time zone. A value like "2026-11-23".
using Date = std::chrono::sys_days;

/// A moment and the learner's distance from UTC at that moment, so that "which day was it?" never changes later.
struct WallTime
{
    Instant utc{};
    std::chrono::minutes offset{0};

    bool operator==(const WallTime&) const = default;
};

/// The calendar day it was where the learner was.
[[nodiscard]] Date dateOf(const WallTime& time);

/// "2026-11-23"
[[nodiscard]] std::string toIso(Date date);

/// "2026-11-23T09:30:00.125+01:00"
[[nodiscard]] std::string toIso(const WallTime& time);

/// Errors: InvalidInput unless the text is an existing day written as YYYY-MM-DD.
[[nodiscard]] Result<Date> parseDate(std::string_view text);

/// What toIso() writes; seconds and milliseconds may be missing, and Z stands for +00:00.
/// Errors: InvalidInput unless it is an existing moment in this form.
[[nodiscard]] Result<WallTime> parseWallTime(std::string_view text);

} // namespace secondstack
