// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"
#include "core/curriculum/PackSource.h"
#include "core/practice/grading/Grader.h"

namespace secondstack::practice {

/// What an exercise of this kind imports before its code is there.
[[nodiscard]] Profile profileFor(curriculum::ExerciseKind kind);

/// What grading an exercise of a pack needs but the learner's files and the seed.
/// Errors: those of PackSource, and InvalidInput for an exercise.json that cannot be read.
[[nodiscard]] Result<GradingTask> makeTask(const curriculum::PackSource& source, const curriculum::Activity& exercise);

} // namespace secondstack::practice
