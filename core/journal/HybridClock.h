// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"

#include <algorithm>
#include <cstdint>

namespace secondstack::journal {

/// Hybrid logical time (Kulkarni et al., 2014): milliseconds since 1970 in the upper bits, a counter in the lower 16.
/// Orders events of one writer whatever the wall clock does, and stays near it otherwise.
using HybridTime = std::int64_t;

/// Past this (the year 6000) a time cannot be honest, and counting on could run over.
inline constexpr HybridTime kLastHybridTime = std::int64_t{127'174'492'800'000} << 16;

/// What a wall clock may tell: the years 1970 to 6000. A clock that is further off is taken at the nearer end.
[[nodiscard]] inline Instant withinHistory(Instant now)
{
    return std::clamp(now, Instant{}, Instant{Millis{kLastHybridTime >> 16}});
}

/// The time of the next event after one at `last`. At the very end time stands still and the sequence alone orders.
[[nodiscard]] inline HybridTime nextHybridTime(HybridTime last, Instant now)
{
    const HybridTime wall = withinHistory(now).time_since_epoch().count() << 16;
    return std::min(std::max(last + 1, wall), kLastHybridTime);
}

} // namespace secondstack::journal
