// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Acceptability.h"
#include "core/decision/Consistency.h"
#include "core/decision/Flips.h"
#include "core/decision/Knockouts.h"
#include "core/decision/Score.h"
#include "core/decision/Weights.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::decision {

struct Questionnaire
{
    std::vector<Question> questions;
    std::vector<Reask> again;
    std::vector<Knockout> knockouts;

    bool operator==(const Questionnaire&) const = default;
};

/// How far the score is from one edge of its band, and all that would carry it across.
struct Sensitivity
{
    double edge = 0;
    double gap = 0;               ///< edge minus score: negative when the edge lies below
    Band across = Band::Balanced; ///< the band next to this one, on the other side
    std::vector<AnswerFlip> answers;
    std::optional<FlipSet> fewest;
    std::vector<WeightFlip> weights;
    double robustness = 0;

    bool operator==(const Sensitivity&) const = default;
};

/// What the answers come to, with everything that explains it. A value: the same answers give the same verdict.
struct Verdict
{
    Band band = Band::Balanced; ///< after the knock-outs; `score.band` is the one before
    Score score;
    std::vector<KnockoutFinding> knockouts;
    std::vector<std::string> possibleKnockouts;
    std::vector<Sensitivity> edges; ///< of the band of the score, without knock-outs; the upper edge first
    double robustness = 0;          ///< the smallest of the edges'
    Acceptability acceptability;
    std::vector<Disagreement> disagreements;

    bool operator==(const Verdict&) const = default;
};

/// The only way to a verdict. `answers` has one for every question, and those to the re-asks that were put.
/// Errors: as `fillSheet` and `applyKnockouts`; InvalidInput for an answer to no question, and for a re-ask of an
/// unknown question or under a taken id.
[[nodiscard]] Result<Verdict> conclude(const Questionnaire& questionnaire, const Answers& answers, const Facts& facts);

} // namespace secondstack::decision
