// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problems.h"
#include "core/practice/SampleRun.h"

#include <functional>
#include <vector>

namespace secondstack::cli {

/// How many programs of a pack were run, each counted once.
struct RunCounts
{
    int samplesPython = 0; ///< in lessons
    int samplesNode = 0;
    int outputs = 0;  ///< that show what is right: predictions, proofs, comparisons, myths
    int mistakes = 0; ///< that show what is wrong: models of wrong options, wrong fillings, code with its bug

    [[nodiscard]] int total() const { return samplesPython + samplesNode + outputs + mistakes; }
};

struct PackRun
{
    RunCounts counts;
    std::vector<Problem> failures; ///< in the order of the programs
    bool interrupted = false;
};

/// What must be there before any of the programs is run: interpreters and npm packages. One problem for each kind of
/// thing that is missing, at the first program that needs it.
[[nodiscard]] std::vector<Problem> missingFor(const std::vector<curriculum::Program>& programs,
                                              const practice::SampleRunner& runner);

/// Runs all of them, `jobs` at a time. `progress` is told how many are done. Ctrl+C ends those that run, and the rest
/// is left out.
[[nodiscard]] PackRun runPrograms(const std::vector<curriculum::Program>& programs, practice::SampleRunner& runner,
                                  int jobs, const std::function<void(int done)>& progress);

} // namespace secondstack::cli
