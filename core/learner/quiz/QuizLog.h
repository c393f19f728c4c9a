// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"
#include "core/curriculum/Response.h"
#include "core/journal/Event.h"
#include "core/learner/Changes.h"

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
    curriculum::Response response;
    bool correct = false;
    Date day{};
};

/// A quiz that was begun and not finished.
struct Sitting
{
    std::string id;
    std::string activity;
    std::vector<std::string> questions; ///< in the order they are put
    std::vector<bool> answers;          ///< right or wrong, one for each question answered so far
    int seed = 0;

    [[nodiscard]] bool isAnswered() const { return answers.size() >= questions.size(); }
};

/// What was answered: by skill, by question, and the sittings still open.
class QuizLog
{
public:
    Changes apply(const journal::Event& event, const JsonNode& payload);

    [[nodiscard]] Tally all() const { return m_all; }
    [[nodiscard]] Tally ofSkill(std::string_view skill) const;
    [[nodiscard]] const std::map<std::string, Tally, std::less<>>& skills() const { return m_skills; }

    /// nullptr when the question was never answered.
    [[nodiscard]] const LastAnswer* lastAnswer(std::string_view question) const;

    /// The open sitting of a quiz, or nullptr.
    [[nodiscard]] const Sitting* openSitting(std::string_view activity) const;

private:
    Changes answerGiven(const journal::Event& event, const JsonNode& payload);

    Tally m_all;
    std::map<std::string, Tally, std::less<>> m_skills;
    std::map<std::string, LastAnswer, std::less<>> m_last;
    std::map<std::string, Sitting, std::less<>> m_open; ///< by activity
};

} // namespace secondstack::learner
