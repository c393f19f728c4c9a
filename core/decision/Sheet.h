// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/decision/Question.h"

#include <vector>

namespace secondstack::decision {

inline constexpr double kMostWeight = 1000;

struct Item
{
    Question question;
    Answer answer;

    bool operator==(const Item&) const = default;
};

/// Every question with its answer, in the order of the questionnaire. The functions of this folder expect one that
/// `fillSheet` would return: each question answered, and some weight left once the not-applicable ones are out.
using Sheet = std::vector<Item>;

/// Errors: InvalidInput for a question that is not answered, a level outside 0..4, a question id used twice, a weight
/// outside 0..1000, a range that is empty, leaves -1..1 or does not contain 0 (what a don't-know counts), and when no
/// question with a weight applies: then there is nothing to score.
[[nodiscard]] Result<Sheet> fillSheet(const std::vector<Question>& questions, const Answers& answers);

/// The worth that counts: of the level, sure or not; 0 for a don't-know and a not-applicable.
[[nodiscard]] double pointOf(const Item& item);

} // namespace secondstack::decision
