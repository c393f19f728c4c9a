// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/quiz/QuizLog.h"

#include "core/learner/quiz/QuizEvents.h"

namespace secondstack::learner {

using curriculum::Response;

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

Response LastAnswer::response() const
{
    return responseIn(recorded);
}

Changes QuizLog::answerGiven(const journal::Fact& event, const Payload& payload)
{
    const std::string_view question = payload.id("question");
    const std::optional<bool> correct = payload.flag("correct");
    if (question.empty() || !correct)
        return {};
    count(m_all, *correct);
    count(at(m_skills, payload.id("skill")), *correct);
    LastAnswer& last = at(m_last, question);
    last.recorded = payload.slice("response");
    last.correct = *correct;
    last.day = dateOf(event.wall);
    const int* seed = findIn(m_seeds, payload.id("sitting"));
    last.seed = seed != nullptr ? *seed : 0;

    // A sitting that went on in two windows or on two machines has two answers to one question: the first one counts.
    const auto found = m_open.find(payload.id("activity"));
    if (found == m_open.end() || found->second.id != payload.id("sitting"))
        return Change::Answers;
    if (found->second.expects(question))
        found->second.answers.push_back(*correct);
    return Change::Answers;
}

Changes QuizLog::quizStarted(const Payload& payload)
{
    const std::string activity{payload.id("activity")};
    QuizSitting sitting{
        std::string(payload.id("sitting")), activity, payload.ids("questions"), {}, payload.integer("seed")};
    if (activity.empty() || sitting.id.empty() || sitting.questions.empty())
        return {};
    m_seeds[sitting.id] = sitting.seed;
    m_open[activity] = std::move(sitting);
    return Change::Answers;
}

Changes QuizLog::apply(const journal::Fact& event, const Payload& payload)
{
    if (event.type == kAnswerGiven)
        return answerGiven(event, payload);
    if (event.type == kQuizStarted)
        return quizStarted(payload);
    if (event.type == kQuizFinished) {
        const auto sitting = m_open.find(payload.id("activity"));
        if (sitting != m_open.end() && sitting->second.id == payload.id("sitting"))
            m_open.erase(sitting);
        return payload.id("activity").empty() ? Changes{} : Change::Answers;
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

const QuizSitting* QuizLog::openSitting(std::string_view activity) const
{
    return findIn(m_open, activity);
}

} // namespace secondstack::learner
