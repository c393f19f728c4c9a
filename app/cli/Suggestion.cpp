// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Suggestion.h"

#include <algorithm>
#include <numeric>

namespace secondstack::cli {

namespace {

// Levenshtein distance, row by row.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, replaced});
        }
    }
    return row.back();
}

} // namespace

std::string nearestName(std::string_view typed, const std::vector<std::string>& known)
{
    const std::size_t near = std::max<std::size_t>(typed.size() / 3, 1) + 1;
    std::string best;
    std::size_t least = near;
    for (const std::string& name : known) {
        if (const std::size_t steps = distance(typed, name); steps < least) {
            least = steps;
            best = name;
        }
    }
    return best;
}

} // namespace secondstack::cli
