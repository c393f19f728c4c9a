// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace secondstack {

enum class DiffKind { Same, Removed, Added };

/// A stretch of one kind. Of a removed one only the lines of the old text count, of an added one those of the new.
struct DiffStretch
{
    DiffKind kind = DiffKind::Same;
    std::size_t oldStart = 0; ///< index of its first line in the old text
    std::size_t newStart = 0;
    std::size_t length = 0;

    bool operator==(const DiffStretch&) const = default;
};

/// From one list of lines (or words) to another with as few removed and added ones as possible: Myers, "An O(ND)
/// Difference Algorithm", 1986. In order, none empty; between two that are the same, the removed come first.
/// Past `mostEdits` differences it gives up looking, and calls what lies between the first and the last one different.
[[nodiscard]] std::vector<DiffStretch> differences(std::span<const std::string_view> oldLines,
                                                   std::span<const std::string_view> newLines,
                                                   std::size_t mostEdits = 2000);

} // namespace secondstack
