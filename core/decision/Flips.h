// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Score.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::decision {

/// Another answer to one question. A not-applicable never changes; a don't-know can become any level.
struct AnswerChange
{
    std::string question;
    Answer from;
    int to = 0;
    int steps = 0;            ///< levels between the two; for a don't-know from where 0 lies on the scale, rounded up
    bool withinDoubt = false; ///< the present answer leaves the new level open: finding out would decide

    bool operator==(const AnswerChange&) const = default;
};

/// A change that alone carries the score, without knock-outs, across the edge. One level less would not.
struct AnswerFlip
{
    AnswerChange change;
    double score = 0;
    Band band = Band::Balanced;

    bool operator==(const AnswerFlip&) const = default;
};

/// Changes that only together carry the score across the edge. No smaller number of answers can, and drawing any
/// one of these back by one level would undo it.
struct FlipSet
{
    std::vector<AnswerChange> changes;
    double capacity = 0; ///< points that these answers could move the score if each went to its end of the scale
    double score = 0;
    Band band = Band::Balanced;

    bool operator==(const FlipSet&) const = default;
};

/// Every single answer that flips, each by the fewest levels (the exact solution of the weighted sum for one x, snapped
/// outward to the next level); fewest levels first, then in the order of the questionnaire.
[[nodiscard]] std::vector<AnswerFlip> answerFlips(const Sheet& sheet, double edge);

/// The fewest answers that flip: the shortest prefix of the answers sorted by capacity. It is minimal because no other
/// set of that size can move the score further. Nothing when even all of them together stay on this side.
[[nodiscard]] std::optional<FlipSet> fewestChanges(const Sheet& sheet, double edge);

} // namespace secondstack::decision
