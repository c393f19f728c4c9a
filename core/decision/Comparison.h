// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Verdict.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::decision {

/// One question in both verdicts; without an answer where the questionnaire of that time did not have it.
struct QuestionChange
{
    std::string question;
    std::optional<Answer> before;
    std::optional<Answer> after;
    double pointsBefore = 0;
    double pointsAfter = 0;

    [[nodiscard]] bool answerChanged() const { return before != after; }

    bool operator==(const QuestionChange&) const = default;
};

/// How well two sets of levels agree, over the questions that were given a level both times.
struct Agreement
{
    int compared = 0;
    int same = 0;
    int withinOne = 0; ///< the same ones included

    bool operator==(const Agreement&) const = default;
};

/// A retake beside the verdict before it.
struct Comparison
{
    std::vector<QuestionChange> questions; ///< in the later order; questions that are gone come last
    double change = 0;                     ///< points, later minus earlier: the sum of the questions' changes
    Band bandBefore = Band::Balanced;      ///< both after knock-outs
    Band bandAfter = Band::Balanced;
    Agreement agreement;

    bool operator==(const Comparison&) const = default;
};

[[nodiscard]] Comparison compare(const Verdict& before, const Verdict& after);

} // namespace secondstack::decision
