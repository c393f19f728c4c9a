// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/StudyTime.h"
#include "core/learner/quiz/QuizLog.h"
#include "core/learner/views/TodayView.h"

#include <map>
#include <optional>
#include <vector>

namespace secondstack::learner {

/// What was answered about one skill. A count, not an estimate of mastery.
struct SkillProgress
{
    const curriculum::Skill* skill = nullptr;
    Tally tally;
};

struct QuizResult
{
    const curriculum::Activity* quiz = nullptr;
    double lastShare = 0;
    double bestShare = 0;
    int times = 0;
    Date last{};
};

/// Everything the Progress page shows.
struct ProgressView
{
    int activitiesDone = 0;
    int activitiesReady = 0;
    int secondsStudied = 0;
    std::optional<Date> firstDay; ///< of study
    std::map<Date, int> secondsByDay;
    int longestRun = 0; ///< study days in a row; days the plan leaves free do not break it
    Tally answers;
    std::vector<SkillProgress> skills; ///< those that were answered, in the order of the pack
    std::vector<QuizResult> quizzes;   ///< finished ones, in the order of the pack
    std::vector<WeekProgress> weeks;
};

[[nodiscard]] ProgressView progressView(const Learner& learner);

} // namespace secondstack::learner
