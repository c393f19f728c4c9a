// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Question.h"

#include <string>
#include <vector>

namespace secondstack::decision {

/// A question asked a second time in other words; its levels run in the direction of the original. Scores nothing.
struct Reask
{
    std::string id;
    std::string of;

    bool operator==(const Reask&) const = default;
};

/// Two answers to the same question that cannot both hold: the learner has to say which.
struct Disagreement
{
    std::string question;
    std::string reask;
    Answer first;
    Answer second;

    bool operator==(const Disagreement&) const = default;
};

/// Test-retest within one sitting. Two levels disagree when more than 1 apart, sure or not; a level or a don't-know
/// disagrees with a not-applicable; a don't-know contradicts no level. A re-ask without an answer is passed over.
[[nodiscard]] std::vector<Disagreement> disagreements(const std::vector<Reask>& reasks, const Answers& answers);

} // namespace secondstack::decision
