// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Grading.h"
#include "core/curriculum/Question.h"
#include "core/learner/Recorder.h"
#include "core/learner/quiz/QuizEvents.h"
#include "core/learner/quiz/QuizLog.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace secondstack::learner {

/// Quizzes, self-checks and predictions: every question is answered here.
class QuizDesk
{
public:
    using Graded = std::function<void(const Result<curriculum::Grade>&)>;

    explicit QuizDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// Begins a sitting, or does nothing when one is open: then that one goes on.
    /// Errors: NotFound for a quiz without questions.
    void start(const std::string& quiz, const OnRecorded& done);

    /// Answers the next question of the open sitting. With the last answer the quiz is finished, in the same commit.
    /// Errors: NotFound without an open sitting, InvalidInput for a response that does not fit the question, Busy while
    /// the answer before is still on its way to the disk: a key pressed twice is one answer.
    void answer(const std::string& quiz, const curriculum::Response& response, int seconds, const Graded& graded);

    /// Answers a question that stands in a lesson, as often as one likes.
    void answerInLesson(const std::string& lesson, AnswerPlace place, const std::string& question,
                        const curriculum::Response& response, int seconds, const Graded& graded);

    /// The question that comes next in the open sitting; nullptr when there is none.
    [[nodiscard]] const curriculum::Question* next(std::string_view quiz) const;

private:
    Recorder& m_recorder;
    std::set<std::string> m_answering; ///< quizzes with an answer on its way
};

/// The sitting of a quiz that can go on, begun under its own name or an earlier one. nullptr when there is none; a
/// sitting whose next question left the pack cannot go on.
[[nodiscard]] const QuizSitting* openSitting(const Course& course, const QuizLog& log, std::string_view quiz);

/// The order in which a question's options are shown in a sitting: indices, shuffled by the seed and the question's id,
/// so that the same sitting always looks the same. Ordered options stay as they are.
[[nodiscard]] std::vector<int> shownOrder(int count, bool keepOrder, int seed, std::string_view question);

} // namespace secondstack::learner
