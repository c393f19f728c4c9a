// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/doctor/Findings.h"
#include "core/practice/Toolbox.h"
#include "core/practice/grading/GradingTask.h"

#include <filesystem>

namespace secondstack::doctor {

/// A program that says what it found in a last line of JSON, {"type": "done"} or {"type": "failed", "message": ...}.
struct Question
{
    practice::Command command;
    practice::View view;
    practice::Limits limits;
};

/// Whether every package of the lock is installed as its wheel had it, and starts.
[[nodiscard]] Question askPackages(const practice::Interpreter& python, const std::filesystem::path& script,
                                   const std::filesystem::path& lock, const std::filesystem::path& folder);
[[nodiscard]] Finding packagesFrom(const Result<practice::RunResult>& answer);

/// Whether an app's documentation pages find every file that they name on this computer.
[[nodiscard]] Question askDocs(const practice::Interpreter& python, const std::filesystem::path& grader,
                               const std::filesystem::path& folder);
[[nodiscard]] Finding docsFrom(const Result<practice::RunResult>& answer);

/// The model solution of an exercise with FastAPI, or of any where there is none such, to be graded.
/// Errors: those of reading the pack; NotFound for a pack without exercises.
[[nodiscard]] Result<practice::GradingTask> solutionToGrade(const std::filesystem::path& pack);

} // namespace secondstack::doctor
