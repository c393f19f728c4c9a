// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Sandbox.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::practice {

/// What came of one check: a sentence that holds or does not. What it says when it failed is plain text, as told by
/// the grader; each part may be empty.
struct CheckResult
{
    std::string id;
    std::string name;
    std::string requirement; ///< the id of one in the exercise; empty for a check that belongs to none
    bool passed = false;
    std::string message;
    std::string call; ///< what was asked of the learner's code
    std::string expected;
    std::string got;
    std::string difference;
    std::string traceback; ///< frames of the learner's own files only
    double seconds = 0;
    bool isRun = true; ///< not when the code could not be checked so far

    bool operator==(const CheckResult&) const = default;
};

/// Why the code could not be checked, or not to the end.
struct GradingProblem
{
    std::string kind; ///< "syntax_error", "timed_out", "too_much_output", ...
    std::string message;
    std::string file; ///< relative to the learner's folder; empty when it is about none
    int line = 0;     ///< 0: the file as a whole
    std::string traceback;

    bool operator==(const GradingProblem&) const = default;
};

struct NamedMistake
{
    std::string id;
    std::string title;
    bool isAdvice = false; ///< the code may have passed all the same

    bool operator==(const NamedMistake&) const = default;
};

/// What the graded run of an exercise came to. The same code, exercise and seed give the same hash, here and elsewhere.
struct Verdict
{
    bool passed = false;
    std::vector<CheckResult> checks; ///< in the exercise's order
    std::optional<GradingProblem> problem;
    std::optional<NamedMistake> mistake;
    std::string printed; ///< the beginning of what the learner's code printed, as UTF-8
    std::uint32_t seed = 0;
    std::string python;                          ///< its version
    std::map<std::string, std::string> packages; ///< their versions
    Protection protection = Protection::LimitsOnly;
    double seconds = 0;
    std::string hash;

    bool operator==(const Verdict&) const = default;
};

/// SHA-256, in hex, of what a verdict says about which code: ids and outcomes of the checks, the named mistake, the
/// kind of problem, the seed, and `work`, which stands for exercise and code. Neither times nor versions nor wording
/// count.
[[nodiscard]] std::string verdictHash(const Verdict& verdict, std::string_view work);

} // namespace secondstack::practice
