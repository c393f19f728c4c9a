// SPDX-License-Identifier: GPL-3.0-or-later
// What a grader process writes, line by line. The learner's code has no way to write there; the exercise's checks are
// content, and so nothing is believed that does not have the right shape.
#pragma once

#include "core/base/JsonReader.h"
#include "core/base/Result.h"
#include "core/practice/grading/Verdict.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace secondstack::practice {

/// The last line. The checks came before.
struct GraderEnd
{
    bool passed = false;
    std::optional<NamedMistake> mistake;
    std::string python;
    std::map<std::string, std::string> packages;
    double seconds = 0;
};

using GraderLine = std::variant<CheckResult, GradingProblem, GraderEnd>;

/// The members of a line of the type "problem".
[[nodiscard]] GradingProblem readProblem(JsonReader& reader);

/// Errors: InvalidInput, TooLarge for a line that no grader of ours writes.
[[nodiscard]] Result<GraderLine> readGraderLine(const std::string& line);

} // namespace secondstack::practice
