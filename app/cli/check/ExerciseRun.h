// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problems.h"
#include "core/practice/grading/Trials.h"

#include <functional>
#include <vector>

namespace secondstack::cli {

struct ExerciseRun
{
    int exercises = 0;
    int gradings = 0;
    int mistakes = 0;              ///< of the gradings, those of typical mistakes
    std::vector<Problem> failures; ///< in the order of the trials
    bool interrupted = false;
};

/// All that is to be proven of the exercises of a pack; what keeps an exercise from being tried goes to `failures`.
[[nodiscard]] std::vector<practice::Trial> trialsIn(const curriculum::PackSource& source, const curriculum::Pack& pack,
                                                    ExerciseRun& run);

/// Grades all of them, `jobs` at a time, and adds to `run`. `progress` is told how many are done.
void runTrials(const std::vector<practice::Trial>& trials, practice::Grader& grader, int jobs,
               const std::function<void(int done)>& progress, ExerciseRun& run);

} // namespace secondstack::cli
