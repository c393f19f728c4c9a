// SPDX-License-Identifier: GPL-3.0-or-later
// The programs in a pack and what each must do. Nothing is run here: who can run programs runs them, safely.
#pragma once

#include "core/curriculum/Content.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace secondstack::curriculum {

/// It comes to its end.
struct Succeeds
{
    bool operator==(const Succeeds&) const = default;
};

/// It succeeds with this standard output, compared after withoutTrailingSpace().
struct Prints
{
    std::string output;
    bool operator==(const Prints&) const = default;
};

/// It succeeds, and its last line has these words, in any order.
struct EndsWithIds
{
    std::vector<std::string> ids;
    bool operator==(const EndsWithIds&) const = default;
};

/// It may do anything but succeed with this output.
struct NeverPrints
{
    std::string output;
    bool operator==(const NeverPrints&) const = default;
};

/// It exits non-zero and says this on standard error.
struct Fails
{
    std::string saying;
    bool operator==(const Fails&) const = default;
};

using Expectation = std::variant<Succeeds, Prints, EndsWithIds, NeverPrints, Fails>;

/// Why a program is in the pack.
enum class ProgramKind { Sample, Prediction, Model, Proof, Comparison, Myth };

/// "sample", "prediction", "model", "proof", "comparison", "myth".
[[nodiscard]] std::string_view nameOf(ProgramKind kind);

struct Program
{
    std::string owner; ///< id of the activity, question, row or myth
    ProgramKind kind = ProgramKind::Sample;
    std::string what;                     ///< which of the owner's, e.g. "wrong filling: exclude_none=True"
    Language language = Language::Python; ///< Python or JavaScript
    std::string code;
    std::vector<std::string> needs; ///< npm packages
    Expectation expectation;
    Place place;

    bool operator==(const Program&) const = default;
};

/// What happened when a program ran by itself, without input, in an empty folder.
struct ProgramRun
{
    int exitCode = 0;
    bool timedOut = false;
    std::string output;
    std::string errors;

    bool operator==(const ProgramRun&) const = default;
};

/// Of a sample that runs.
[[nodiscard]] Program programOf(const CodeSample& sample, const std::string& owner);

[[nodiscard]] std::vector<Program> programsOf(const Lesson& lesson);
[[nodiscard]] std::vector<Program> programsOf(const Question& question);
[[nodiscard]] std::vector<Program> programsOf(const Comparison& comparison);
[[nodiscard]] std::vector<Program> collectPrograms(const Content& content);

/// Nothing when the run is what the program promises, else what differs, in one line or a few.
[[nodiscard]] std::optional<std::string> whyWrong(const Program& program, const ProgramRun& run);

} // namespace secondstack::curriculum
