// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"
#include "core/curriculum/Question.h"
#include "core/curriculum/Response.h"
#include "core/learner/views/PlaceInCourse.h"

#include <optional>
#include <string_view>
#include <vector>

namespace secondstack::learner {

class Learner;

enum class QuizStage {
    Missing, ///< there is no such quiz, or it is only announced
    Untaken,
    Open, ///< begun, with a question to answer
    Finished
};

struct QuizQuestion
{
    const curriculum::Question* question = nullptr;
    std::optional<bool> correct;                  ///< nothing while it is not answered
    std::optional<curriculum::Response> response; ///< the last answer; only of a finished quiz
    int seed = 0;                                 ///< with which it was shown, for shownOrder()
};

/// Everything the Quiz page shows.
struct QuizView
{
    const curriculum::Activity* quiz = nullptr; ///< nullptr when missing
    PlaceInCourse place;
    QuizStage stage = QuizStage::Missing;
    std::vector<QuizQuestion> questions;        ///< open: in the order of the sitting; else in that of the pack
    int answered = 0;                           ///< of the open sitting
    int right = 0;                              ///< of those that are answered
    std::optional<Date> lastDone;               ///< when it was finished last, if it was
    const curriculum::Activity* next = nullptr; ///< in the order of the pack; nullptr after the last
};

[[nodiscard]] QuizView quizView(const Learner& learner, std::string_view activity);

} // namespace secondstack::learner
