// SPDX-License-Identifier: GPL-3.0-or-later
// The sixteen weighted questions as test data, and people who answer them.
#pragma once

#include "core/base/Random.h"
#include "core/decision/Score.h"

#include <array>
#include <string>
#include <vector>

namespace secondstack::decision {

inline const std::vector<Question> kQuestions{
    {"G1", "Models and data pipelines", "Growth", 10, -0.25, 1.0},
    {"G2", "Role in two years", "Growth", 8, -0.25, 1.0},
    {"G3", "Job advertisements", "Growth", 6, -0.25, 1.0},
    {"G4", "Validation and documentation", "Growth", 8, -0.25, 1.0},
    {"G5", "Work for the processor", "Growth", 5, -0.25, 1.0},
    {"S1", "Long-lived connections", "Staying", 10, -1.0, 0.25},
    {"S2", "Organisation", "Staying", 9, -1.0, 0.25},
    {"S3", "Shared code", "Staying", 8, -1.0, 0.25},
    {"S4", "Measured bottleneck", "Staying", 5, -1.0, 0.25},
    {"M1", "Demand around you", "Market", 7, -1.0, 1.0},
    {"M2", "Responsibility for contracts", "Market", 6, -1.0, 1.0},
    {"M3", "A second language", "Market", 6, -1.0, 1.0},
    {"T1", "Hours a week", "Time", 6, -1.0, 0.5},
    {"T2", "What has to give", "Time", 4, -1.0, 0.5},
    {"K1q", "Services you would build", "Knowledge", 4, -1.0, 1.0},
    {"K2q", "Contact so far", "Knowledge", 4, -0.5, 1.0},
};

using Persona = std::array<int, 16>;

inline constexpr Persona kWorked{3, 2, 2, 3, 1, 3, 2, 2, 4, 3, 3, 3, 3, 2, 2, 3};

inline Answers answersOf(const Persona& persona)
{
    Answers answers;
    for (std::size_t i = 0; i < kQuestions.size(); ++i)
        answers[kQuestions[i].id] = Answer::at(persona[i]);
    return answers;
}

inline Sheet sheetOf(const Persona& persona)
{
    return fillSheet(kQuestions, answersOf(persona)).value();
}

inline int anyLevel(Random& random)
{
    return static_cast<int>(random.below(5));
}

inline Persona anyPersona(Random& random)
{
    Persona persona{};
    for (int& level : persona)
        level = anyLevel(random);
    return persona;
}

/// Mostly plain levels, with not-sures, don't-knows and not-applicables among them.
inline Answer anyAnswer(Random& random)
{
    switch (random.below(8)) {
    case 0: return Answer::dontKnow();
    case 1: return Answer::notApplicable();
    case 2: return Answer::notSure(anyLevel(random));
    default: return Answer::at(anyLevel(random));
    }
}

inline Answers anyAnswers(Random& random)
{
    Answers answers;
    for (const Question& question : kQuestions)
        answers[question.id] = anyAnswer(random);
    answers["G1"] = Answer::at(anyLevel(random)); // so that something always applies
    return answers;
}

inline Sheet anySheet(Random& random)
{
    return fillSheet(kQuestions, anyAnswers(random)).value();
}

inline Sheet changed(Sheet sheet, const std::string& question, Answer answer)
{
    for (Item& item : sheet) {
        if (item.question.id == question)
            item.answer = answer;
    }
    return sheet;
}

inline Sheet reweighted(Sheet sheet, const std::string& question, double weight)
{
    for (Item& item : sheet) {
        if (item.question.id == question)
            item.question.weight = weight;
    }
    return sheet;
}

/// Everything turned round: what spoke for adding speaks for staying, just as strongly.
inline Sheet turned(Sheet sheet)
{
    for (Item& item : sheet) {
        const double low = item.question.low;
        item.question.low = -item.question.high;
        item.question.high = -low;
        if (item.answer.hasLevel())
            item.answer.level = kLastLevel - item.answer.level;
    }
    return sheet;
}

} // namespace secondstack::decision
