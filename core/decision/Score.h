// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Band.h"
#include "core/decision/Sheet.h"

#include <string>
#include <vector>

namespace secondstack::decision {

/// What one question adds to the score, in points, with the ends that its answer leaves open.
struct Contribution
{
    std::string question;
    Answer answer;
    double points = 0;
    double low = 0;
    double high = 0;

    bool operator==(const Contribution&) const = default;
};

/// Weighted sum (simple additive weighting): 100 * sum(w * x) / sum(w) over the questions that apply, in -100..100.
/// `low` and `high` are exact ends (interval arithmetic of a sum): every way of settling the not-sure and don't-know
/// answers lands between them, and both are reached.
struct Score
{
    double value = 0;
    double low = 0;
    double high = 0;
    Band band = Band::Balanced;
    Band lowBand = Band::Balanced;
    Band highBand = Band::Balanced;
    std::vector<Contribution> contributions; ///< in the order of the questionnaire; their points add up to `value`

    /// Otherwise say "between `lowBand` and `highBand`".
    [[nodiscard]] bool isSettled() const { return lowBand == highBand; }

    bool operator==(const Score&) const = default;
};

[[nodiscard]] Score scoreOf(const Sheet& sheet);

/// `scoreOf(sheet).value` alone.
[[nodiscard]] double pointScore(const Sheet& sheet);

/// Sum of the weights that count.
[[nodiscard]] double totalWeight(const Sheet& sheet);

} // namespace secondstack::decision
