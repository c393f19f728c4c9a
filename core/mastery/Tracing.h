// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace secondstack::mastery {

/// How well an answer tells whether a skill was learned.
struct Likelihood
{
    double slip = 0.10;  ///< P(wrong | learned, and recalled)
    double guess = 0.02; ///< P(right | not learned, or not recalled)
    double recall = 1;   ///< forecast for what the question needs; 1 when it was seen today for the first time
};

/// P(right) for somebody who has learned the skill with probability `learned`.
[[nodiscard]] double expectedRight(double learned, const Likelihood& likelihood);

/// The probability that the skill is learned, after an answer: Bayesian knowledge tracing whose likelihood knows of
/// forgetting, so that what could not be expected to be recalled says nothing. `weight` scales the log-odds of the
/// evidence: 1 for a new question, less for one that was seen before.
/// Source: Corbett and Anderson 1995, with guess and slip by item (Pardos and Heffernan 2011).
[[nodiscard]] double afterAnswer(double learned, bool isRight, const Likelihood& likelihood, double weight = 1);

inline constexpr double kLearnRate = 0.12;

/// After instruction or feedback: some of those who had not learned it have now.
[[nodiscard]] double afterTeaching(double learned, double rate = kLearnRate);

} // namespace secondstack::mastery
