// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Posterior.h"

#include <utility>
#include <vector>

namespace secondstack::assessment {

/// What is believed of a working Node.js developer before the first question.
struct PriorSettings
{
    double correlation = 0.5; ///< between any two skills; a choice, not a finding
    double correlationOfNeighbours = 0.65;
    double meanOfCarriedOver = 0.5; ///< for skills that the developer brings along

    bool operator==(const PriorSettings&) const = default;
};

/// Variances of 1 and the correlations of the settings. `neighbours` are pairs of a skill and its prerequisite.
/// Correlations of neighbours are drawn towards the common one as far as it takes for a covariance to exist.
[[nodiscard]] Posterior makePrior(int skills, const std::vector<std::pair<int, int>>& neighbours,
                                  const std::vector<int>& carriedOver, const PriorSettings& settings = {});

/// Whether a symmetric matrix, row by row, can be a covariance (it has a Cholesky decomposition).
[[nodiscard]] bool isPositiveDefinite(const std::vector<double>& matrix, std::size_t size);

} // namespace secondstack::assessment
