// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace secondstack::review {

/// Where a due day may be moved to, so that what was learned together does not stay together; days, both ends included.
struct FuzzRange
{
    int first = 0;
    int last = 0;

    bool operator==(const FuzzRange&) const = default;
};

/// From 2.5 days on; below, both ends are the interval. An interval longer than the one that has passed stays longer.
/// `most` is the longest interval that is allowed. Source: ts-fsrs and fsrs-rs.
[[nodiscard]] FuzzRange fuzzRange(double interval, int elapsed, int most);

/// Uniform in [0, 1), the same for the same review of the same card, so that a replay gives the same dates.
[[nodiscard]] double fuzzUnit(std::string_view card, int review);

} // namespace secondstack::review
