// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mastery/Skill.h"

#include <algorithm>
#include <utility>

namespace secondstack::mastery {

namespace {

constexpr double kLeastFirst = 0.02;
constexpr double kMostFirst = 0.98;
constexpr double kSlipOfChoice = 0.10;
constexpr double kSlipOfTyped = 0.15;
constexpr double kWeightOfSeen = 0.5;
constexpr int kLeastAnswers = 3;
constexpr int kLeastDays = 2;

bool isRight(const Evidence& evidence)
{
    return evidence.isRight && evidence.help != Help::Revealed;
}

} // namespace

Skill::Skill(double first) : m_first(std::clamp(first, kLeastFirst, kMostFirst)), m_learned(m_first) {}

double Skill::updated(const Evidence& evidence) const
{
    const double slip = evidence.kind == AnswerKind::Choice ? kSlipOfChoice : kSlipOfTyped;
    const double weight = m_seen.contains(evidence.item) ? kWeightOfSeen : 1;
    const double after = afterAnswer(m_learned, isRight(evidence), {slip, evidence.guess, evidence.recall}, weight);
    return evidence.teaches ? afterTeaching(after) : after;
}

const Step& Skill::add(Evidence evidence)
{
    const bool isFirstTry = m_tried.emplace(evidence.atom, evidence.date).second;
    const bool counts = isFirstTry && evidence.help != Help::Cue;
    const double before = m_learned;
    if (counts) {
        m_learned = updated(evidence);
        ++m_counted;
        m_days.insert(evidence.date);
        m_hasMadeIt = m_hasMadeIt || (evidence.kind != AnswerKind::Choice && isRight(evidence));
    }
    m_seen.insert(evidence.item);
    return m_steps.emplace_back(Step{std::move(evidence), before, m_learned, counts});
}

bool Skill::isLearned(bool othersDependOnIt) const
{
    return m_learned >= (othersDependOnIt ? kLearnedBelowOthers : kLearned) && m_counted >= kLeastAnswers
           && days() >= kLeastDays && m_hasMadeIt;
}

std::optional<double> meanRecall(const std::vector<CardRecall>& cards)
{
    double sum = 0;
    double weights = 0;
    for (const CardRecall& card : cards) {
        sum += card.weight * card.recall;
        weights += card.weight;
    }
    return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

} // namespace secondstack::mastery
