// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

inline constexpr const char* kCodeKept = "CodeKept";
inline constexpr const char* kExerciseChecked = "ExerciseChecked";
inline constexpr const char* kWorkPutAside = "WorkPutAside";
inline constexpr const char* kHintOpened = "HintOpened";
inline constexpr const char* kSolutionOpened = "SolutionOpened";

/// What is kept of one file. A larger one is named by its hash and not kept.
inline constexpr std::size_t kMostKeptBytes = 32 << 10;

/// One file of the learner's code: its path in the folder of the exercise, and the SHA-256 of what was in it.
struct CodeFile
{
    std::string path;
    std::string hash;

    bool operator==(const CodeFile&) const = default;
};
using Code = std::vector<CodeFile>;

/// The text of a file, once for all runs and exercises that had it.
struct CodeKept
{
    std::string hash;
    std::string text;
};

struct CheckOutcome
{
    std::string id;
    std::string requirement; ///< the one of the exercise that it is about; may be empty
    bool passed = false;

    bool operator==(const CheckOutcome&) const = default;
};

/// A graded run: which code, and what came of it.
struct ExerciseChecked
{
    std::string activity;
    Code code;
    bool passed = false;
    std::vector<CheckOutcome> checks;
    std::string mistake; ///< id; empty when none was recognised
    std::string problem; ///< kind; empty when the code could be checked
    std::uint32_t seed = 0;
    std::string verdict; ///< hash
    std::string protection;
    std::string python;
    std::map<std::string, std::string> packages;
    double took = 0; ///< seconds
    int seconds = 0; ///< of study before it
};

/// Why the learner's files were replaced.
enum class PutAsideFor {
    Reset, ///< the starter came in their place
    Replay ///< the code of an earlier run did
};

/// The learner's files as they were before they were replaced.
struct WorkPutAside
{
    std::string activity;
    PutAsideFor reason = PutAsideFor::Reset;
    Code code;
};

struct HintOpened
{
    std::string activity;
    std::string mistake;
    int step = 1; ///< from 1
};

[[nodiscard]] std::string_view nameOf(PutAsideFor reason);

[[nodiscard]] journal::EventDraft draftOf(const CodeKept& event);
[[nodiscard]] journal::EventDraft draftOf(const ExerciseChecked& event);
[[nodiscard]] journal::EventDraft draftOf(const WorkPutAside& event);
[[nodiscard]] journal::EventDraft draftOf(const HintOpened& event);
[[nodiscard]] journal::EventDraft solutionOpened(const std::string& activity);

} // namespace secondstack::learner
