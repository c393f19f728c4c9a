// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Fuzz.h"

#include "core/base/Random.h"

#include <algorithm>
#include <cmath>

namespace secondstack::review {

FuzzRange fuzzRange(double interval, int elapsed, int most)
{
    constexpr double kFrom = 2.5;
    if (interval < kFrom) {
        const int days = std::clamp(static_cast<int>(std::floor(interval + 0.5)), 1, most);
        return {days, days};
    }
    const double delta = 1 + 0.15 * std::max(std::min(interval, 7.0) - kFrom, 0.0)
                         + 0.10 * std::max(std::min(interval, 20.0) - 7, 0.0) + 0.05 * std::max(interval - 20, 0.0);
    FuzzRange range{std::max(2, static_cast<int>(std::lround(interval - delta))),
                    std::min(static_cast<int>(std::lround(interval + delta)), most)};
    if (interval > elapsed)
        range.first = std::max(range.first, elapsed + 1);
    range.first = std::min(range.first, range.last);
    return range;
}

double fuzzUnit(std::string_view card, int review)
{
    // FNV-1a: fixed for ever, unlike std::hash.
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char letter : card)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    return Random(hash ^ (static_cast<std::uint64_t>(review) * 0x9e3779b97f4a7c15)).unit();
}

} // namespace secondstack::review
