// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/quiz/QuizLog.h"

#include "core/learner/Payload.h"
#include "core/learner/quiz/QuizEvents.h"

namespace secondstack::learner {

namespace {

// Without a copy of the key when it is known, which is nearly always.
template<typename Value>
Value& at(std::map<std::string, Value, std::less<>>& values, std::string_view key)
{
    const auto found = values.find(key);
    return found != values.end() ? found->second : values[std::string(key)];
}

template<typename Value>
const Value* findIn(const std::map<std::string, Value, std::less<>>& values, std::string_view key)
{
    const auto found = values.find(key);
    return found != values.end() ? &found->second : nullptr;
}

void count(Tally& tally, bool correct)
{
    ++tally.total;
    tally.right += correct ? 1 : 0;
}

} // namespace

Changes QuizLog::answerGiven(const journal::Event& event, const JsonNode& payload)
{
    const bool correct = flagAt(payload, "correct");
    count(m_all, correct);
    count(at(m_skills, textAt(payload, "skill")), correct);
    at(m_last, textAt(payload, "question")) = {responseOf(payload), correct, dateOf(event.wall)};

    const auto sitting = m_open.find(textAt(payload, "activity"));
    if (sitting != m_open.end() && sitting->second.id == textAt(payload, "sitting") && !sitting->second.isAnswered())
        sitting->second.answers.push_back(correct);
    return Change::Answers;
}

Changes QuizLog::apply(const journal::Event& event, const JsonNode& payload)
{
    if (event.type == kAnswerGiven)
        return answerGiven(event, payload);
    const std::string activity{textAt(payload, "activity")};
    if (event.type == kQuizStarted) {
        m_open[activity] = {std::string(textAt(payload, "sitting")), activity, textsAt(payload, "questions"), {},
                            integerAt(payload, "seed")};
        return Change::Answers;
    }
    if (event.type == kQuizFinished) {
        m_open.erase(activity);
        return Change::Answers;
    }
    return {};
}

Tally QuizLog::ofSkill(std::string_view skill) const
{
    const Tally* tally = findIn(m_skills, skill);
    return tally != nullptr ? *tally : Tally{};
}

const LastAnswer* QuizLog::lastAnswer(std::string_view question) const
{
    return findIn(m_last, question);
}

const Sitting* QuizLog::openSitting(std::string_view activity) const
{
    return findIn(m_open, activity);
}

} // namespace secondstack::learner
