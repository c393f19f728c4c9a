// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/practice/PracticeLog.h"
#include "core/learner/views/PlaceInCourse.h"

#include <string_view>
#include <vector>

namespace secondstack::learner {

class Learner;

enum class ExerciseStage {
    Announced, ///< not written yet
    Untried,
    Tried, ///< checked, and not passed so far
    Passed
};

/// So many runs that failed although a hint was open, and the solution is shown to whom asks for it.
inline constexpr int kHintedTriesForSolution = 3;

/// How one exercise stands.
struct ExerciseView
{
    const curriculum::Activity* exercise = nullptr; ///< nullptr when there is none of this id
    PlaceInCourse place;
    ExerciseStage stage = ExerciseStage::Announced;
    ExerciseRecord record; ///< under all ids that the exercise has had

    [[nodiscard]] bool maySeeSolution() const
    {
        return record.hasPassed || record.sawSolution || record.hintedTries >= kHintedTriesForSolution;
    }
    /// The last graded run; nullptr before the first one.
    [[nodiscard]] const WorkRecord* lastRun() const;
    /// How many steps of the hint of a mistake are open.
    [[nodiscard]] int hintSteps(std::string_view mistake) const;
};

[[nodiscard]] ExerciseView exerciseView(const Learner& learner, std::string_view activity);

/// All exercises of a week, in the order of the pack.
struct PracticeWeek
{
    const curriculum::Week* week = nullptr;
    int number = 1;
    std::vector<ExerciseView> exercises;
};

/// Everything the Practice page shows. Weeks without exercises are left out.
[[nodiscard]] std::vector<PracticeWeek> practiceView(const Learner& learner);

} // namespace secondstack::learner
