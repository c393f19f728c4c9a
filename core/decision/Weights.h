// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Sheet.h"

#include <string>
#include <vector>

namespace secondstack::decision {

/// The weight at which one question, all else unchanged, brings the score to the edge. Past it, seen from the present
/// weight, the band is another. The nearest such weights below and above are the ends of the weight stability interval.
struct WeightFlip
{
    std::string question;
    double from = 0;
    double to = 0;

    bool operator==(const WeightFlip&) const = default;
};

/// In the order of the questionnaire, and only where a weight of 0 or more does it:
/// w* = sum over the others of w_j * (x_j - t) / (t - x), with t the edge / 100.
[[nodiscard]] std::vector<WeightFlip> weightFlips(const Sheet& sheet, double edge);

/// How much every weight may change at the same time, each its own way, without the score reaching the edge: any change
/// of less than this share (0.1 is +-10 %) keeps it on its side, and one of exactly this share reaches it. A robustness
/// radius in relative weights: |sum w * (x - t)| / sum w * |x - t|. 1 means that no weights at all can reach it.
[[nodiscard]] double robustness(const Sheet& sheet, double edge);

} // namespace secondstack::decision
