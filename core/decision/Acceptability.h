// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Band.h"
#include "core/decision/Sheet.h"

#include <array>
#include <cstdint>

namespace secondstack::decision {

/// How the draws disturb a sheet.
struct Disturbance
{
    int draws = 10'000;        ///< at least 1
    double weightSpread = 0.3; ///< each weight times a uniform number in 1 +- this
    double moveChance = 0.2;   ///< that a sure answer moves by one level, up or down alike
    std::uint64_t seed = 20261122;

    bool operator==(const Disturbance&) const = default;
};

struct Acceptability
{
    double kept = 0;                        ///< share of the draws that fall into the band of the score
    std::array<double, kScoredBands> share; ///< of each band, Stay first; adds up to 1

    bool operator==(const Acceptability&) const = default;
};

/// Rank acceptability (stochastic multicriteria acceptability analysis): how often each band would come out if weights
/// and answers were a little different. A sure answer at an end of the scale can only move inward; a not-sure one takes
/// one of its open levels, a don't-know any level, all alike; a not-applicable stays out. Same seed, same numbers.
[[nodiscard]] Acceptability acceptability(const Sheet& sheet, const Disturbance& disturbance = {});

} // namespace secondstack::decision
