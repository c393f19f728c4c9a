// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"
#include "core/curriculum/PackSource.h"
#include "core/practice/grading/Grader.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace secondstack::practice {

// What must come of a graded run, for the exercise to be in order.
struct FailsEveryRequirement ///< and comes to its end
{
};
struct Passes ///< and nothing is named
{
};
struct NamesMistake
{
    std::string id;
    bool isAdvice = false; ///< it passes all the same
};
struct HasProblem ///< cannot be checked, and says why
{
    std::string kind;
};

/// One graded run that proves something about an exercise.
struct Trial
{
    std::string what; ///< "the starter", "the mistake m1", ...
    curriculum::Place place;
    GradingTask task;
    std::variant<FailsEveryRequirement, Passes, NamesMistake, HasProblem> expectation;
};

/// All that is to be proven of an exercise: the starter fails every requirement, the solution passes three times with
/// other inputs and the checks in another order, so does another solution once, each typical mistake is named, and an
/// empty file, a syntax error, an endless loop, endless output and exit() are told apart.
/// Errors: those of PackSource and of makeTask(); InvalidInput for an exercise without the files that this needs.
[[nodiscard]] Result<std::vector<Trial>> trialsOf(const curriculum::PackSource& source,
                                                  const curriculum::Activity& exercise);

/// Nothing when the verdict is as it must be.
[[nodiscard]] std::optional<std::string> whyWrong(const Trial& trial, const Verdict& verdict);

} // namespace secondstack::practice
