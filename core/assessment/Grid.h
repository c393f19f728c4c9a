// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Posterior.h"

#include <utility>
#include <vector>

namespace secondstack::assessment {

/// Mean and variance of one ability after all of these answers together, from a normal prior: expected a posteriori, on
/// places 0.1 apart from -4 to 4. It is what other programs for one dimension do, and what calibration uses.
[[nodiscard]] Moments expectedAbility(const std::vector<std::pair<Item, Answer>>& answers,
                                      const Moments& prior = {0, 1});

} // namespace secondstack::assessment
