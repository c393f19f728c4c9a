// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Response.h"
#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// How often something was answered, and how often right.
struct Tally
{
    int right = 0;
    int total = 0;

    [[nodiscard]] double share() const { return total > 0 ? static_cast<double>(right) / total : 0; }
};

/// The last answer to a question.
struct LastAnswer
{
    std::string recorded; ///< the response, as the event has it
    bool correct = false;
    Date day{};
    int seed = 0; ///< of the sitting it was given in, for shownOrder(); 0 in a lesson

    [[nodiscard]] curriculum::Response response() const;
};

/// A quiz that was begun and not finished.
struct QuizSitting
{
    std::string id;
    std::string activity;
    std::vector<std::string> questions; ///< in the order they are put
    std::vector<bool> answers;          ///< right or wrong, one for each question answered so far
    int seed = 0;

    [[nodiscard]] bool isAnswered() const { return answers.size() >= questions.size(); }
    /// Only of a sitting that is not answered.
    [[nodiscard]] const std::string& nextQuestion() const { return questions[answers.size()]; }
    [[nodiscard]] bool expects(std::string_view question) const { return !isAnswered() && nextQuestion() == question; }
};

/// What was answered: by skill, by question, and the sittings still open.
class QuizLog
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] Tally all() const { return m_all; }
    [[nodiscard]] Tally ofSkill(std::string_view skill) const;
    [[nodiscard]] const std::map<std::string, Tally, std::less<>>& skills() const { return m_skills; }

    [[nodiscard]] const std::map<std::string, LastAnswer, std::less<>>& lastAnswers() const { return m_last; }
    /// nullptr when the question was never answered.
    [[nodiscard]] const LastAnswer* lastAnswer(std::string_view question) const;

    [[nodiscard]] const std::map<std::string, QuizSitting, std::less<>>& openSittings() const { return m_open; }
    /// The open sitting of a quiz, or nullptr.
    [[nodiscard]] const QuizSitting* openSitting(std::string_view activity) const;

private:
    Changes answerGiven(const journal::Fact& event, const Payload& payload);
    Changes quizStarted(const Payload& payload);

    Tally m_all;
    std::map<std::string, Tally, std::less<>> m_skills;
    std::map<std::string, LastAnswer, std::less<>> m_last;
    std::map<std::string, QuizSitting, std::less<>> m_open; ///< by activity
    std::map<std::string, int, std::less<>> m_seeds;        ///< by sitting, also of those that are over
};

} // namespace secondstack::learner
