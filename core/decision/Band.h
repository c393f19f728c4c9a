// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace secondstack::decision {

/// In the order of the scale. NotNow is no place on it: only a knock-out leads there, never a score.
enum class Band { Stay, LeaningStay, Balanced, LeaningAdd, Add, NotNow };

inline constexpr std::size_t kScoredBands = 5;

/// Where one band ends and the next begins, in points. The edge itself belongs to the outer band, on both sides alike:
/// 25 is Add and 8 LeaningAdd; -8 is LeaningStay and -25 Stay; Balanced lies strictly between -8 and 8.
inline constexpr std::array<double, kScoredBands - 1> kEdges{-25, -8, 8, 25};

/// Whether the score lies on the "add" side of the edge.
[[nodiscard]] bool isAbove(double score, double edge);

[[nodiscard]] Band bandOf(double score);

/// The edges of a scored band, the upper one first; Add and Stay have one each, NotNow has none.
[[nodiscard]] std::vector<double> edgesOf(Band band);

/// "add", "leaning-add", "balanced", "leaning-stay", "stay", "not-now".
[[nodiscard]] std::string_view nameOf(Band band);
[[nodiscard]] std::optional<Band> bandNamed(std::string_view name);

} // namespace secondstack::decision
