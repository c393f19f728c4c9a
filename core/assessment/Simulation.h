// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Placement.h"

namespace secondstack::assessment {

/// How the simulated learners and items differ from what the assessment believes of them.
struct Truth
{
    double correlation = 0.5;
    double spreadOfDifficulty = 0.6;   ///< standard deviation of true minus authored difficulty
    double discriminationFactor = 1;   ///< true over authored
    double spreadOfDiscrimination = 0; ///< standard deviation of the logarithm of that
};

/// What became of many simulated sittings.
struct Outcome
{
    int learners = 0;
    double bias = 0; ///< mean of estimated minus true ability, over skills and learners
    double rmse = 0;
    double coverage90 = 0; ///< how often the true ability lies in the central 90 % of what is believed
    double meanItems = 0;
    double skipped = 0;       ///< share of all skills
    double falseSkips = 0;    ///< share of the skipped ones whose true ability is below the cut
    double knownSkipped = 0;  ///< share of the truly known ones
    double expectedWrong = 0; ///< as the model itself expected, mean over the skips
};

/// Learners with abilities drawn from a normal distribution, answering as three-parameter items say they do, each from
/// the same prior. The same seed gives the same outcome.
[[nodiscard]] Outcome simulate(const Blueprint& blueprint, const Posterior& prior, const Truth& truth, int learners,
                               std::uint64_t seed);

/// A number from the standard normal distribution.
[[nodiscard]] double normalFrom(Random& random);

} // namespace secondstack::assessment
