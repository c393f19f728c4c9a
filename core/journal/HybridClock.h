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

/// The time of the next event after one at `last`.
[[nodiscard]] inline HybridTime nextHybridTime(HybridTime last, Instant now)
{
    const std::int64_t millis = std::max<std::int64_t>(now.time_since_epoch().count(), 0);
    return std::max(last + 1, std::min(millis << 16, kLastHybridTime));
}

} // namespace secondstack::journal
