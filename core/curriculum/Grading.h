// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/curriculum/Question.h"
#include "core/curriculum/Response.h"

#include <string>
#include <vector>

namespace secondstack::curriculum {

/// What to say about one part of an answer: an option, a line, a blank, a pair, the number.
struct PartGrade
{
    std::string part;     ///< option id, or the number of the line, blank or pair, counted from 1
    bool right = false;   ///< false as well for a part that is missing from the answer
    std::string feedback; ///< Markdown; may be empty
    std::string tag;      ///< the misconception it shows, if the pack names one

    bool operator==(const PartGrade&) const = default;
};

struct Grade
{
    bool correct = false;
    double partial = 0; ///< 0 ... 1; 1 exactly when correct
    std::vector<PartGrade> parts;

    bool operator==(const Grade&) const = default;
};

/// Parts are those of the answer in its order, then what it lacks. "I don't know yet" is wrong and has no parts.
/// Errors: InvalidInput when the response does not fit the question: another kind of answer, an option, line or pair it
/// does not have, one used twice, another number of blanks, a text that is no number.
[[nodiscard]] Result<Grade> grade(const Question& question, const Response& response);

/// The answer to show as the right one: the canonical filling, the first right order.
[[nodiscard]] Response rightResponse(const Question& question);

} // namespace secondstack::curriculum
