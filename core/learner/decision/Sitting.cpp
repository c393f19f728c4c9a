// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/Sitting.h"

#include "core/base/Random.h"
#include "core/learner/Payload.h"
#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace secondstack::learner {

using decision::Answer;

namespace {

std::vector<std::string> criteriaOf(const curriculum::Questionnaire& questionnaire)
{
    std::vector<std::string> criteria;
    for (const auto& question : questionnaire.questions) {
        if (std::ranges::find(criteria, question.criterion) == criteria.end())
            criteria.push_back(question.criterion);
    }
    return criteria;
}

} // namespace

Sitting::Sitting(const curriculum::Questionnaire& questionnaire, std::uint64_t seed, AnswerSheet sheet)
    : m_questionnaire(&questionnaire)
    , m_seed(seed % kSeedBound)
    , m_sheet(std::move(sheet))
{
    order();
}

void Sitting::order()
{
    for (const auto& fact : m_questionnaire->facts)
        m_steps.push_back({SittingStep::Kind::Fact, fact.id});
    Random random{m_seed};
    for (const std::string& criterion : criteriaOf(*m_questionnaire)) {
        std::vector<SittingStep> block;
        for (const auto& question : m_questionnaire->questions) {
            if (question.criterion == criterion)
                block.push_back({SittingStep::Kind::Question, question.id});
        }
        random.shuffle(block);
        m_steps.insert(m_steps.end(), block.begin(), block.end());
    }
    for (const auto& again : m_questionnaire->again)
        m_steps.push_back({SittingStep::Kind::Reask, again.id});
}

std::optional<Sitting> Sitting::fromText(const curriculum::Questionnaire& questionnaire, const std::string& text)
{
    const auto node = parseJson(text, "draft");
    if (!node || node->kind != JsonNode::Kind::Object)
        return std::nullopt;
    const JsonNode* seed = node->find("seed");
    const JsonNode* sheet = node->find("sheet");
    if (seed == nullptr || seed->kind != JsonNode::Kind::Integer || sheet == nullptr)
        return std::nullopt;
    Problems leftOut;
    Sitting sitting{questionnaire, static_cast<std::uint64_t>(seed->integer),
                    readAnswerSheet(*sheet, "draft", questionnaire, leftOut)};
    if (!sitting.goTo(textAt(*node, "at")))
        sitting.goTo(sitting.m_steps.size());
    sitting.m_seconds = std::max(0, integerAt(*node, "seconds"));
    return sitting;
}

std::string Sitting::toText() const
{
    const nlohmann::json draft{{"seed", m_seed},
                               {"at", current() != nullptr ? current()->id : std::string{}},
                               {"seconds", m_seconds},
                               {"sheet", toJson(m_sheet)}};
    return textFrom(draft);
}

void Sitting::goTo(std::size_t step)
{
    m_at = std::min(step, m_steps.size());
}

bool Sitting::goTo(std::string_view id)
{
    const auto found = std::ranges::find(m_steps, id, &SittingStep::id);
    if (found == m_steps.end())
        return false;
    m_at = static_cast<std::size_t>(found - m_steps.begin());
    return true;
}

bool Sitting::isAnswered(const SittingStep& step) const
{
    return step.kind == SittingStep::Kind::Fact ? m_sheet.facts.contains(step.id) : m_sheet.answers.contains(step.id);
}

int Sitting::answered() const
{
    return static_cast<int>(
        std::ranges::count_if(m_steps, [this](const SittingStep& step) { return isAnswered(step); }));
}

bool Sitting::isComplete() const
{
    return std::ranges::all_of(
        m_steps, [this](const SittingStep& step) { return step.kind == SittingStep::Kind::Reask || isAnswered(step); });
}

void Sitting::answer(const std::string& id, const Answer& answer)
{
    const auto before = m_sheet.answers.find(id);
    const bool isNew = before == m_sheet.answers.end() || before->second != answer;
    m_sheet.answers.insert_or_assign(id, answer);
    if (!isNew)
        return;
    for (const auto& again : m_questionnaire->again) {
        if (again.of == id)
            m_sheet.answers.erase(again.id);
    }
}

void Sitting::state(const std::string& fact, const std::string& option)
{
    m_sheet.facts.insert_or_assign(fact, option);
}

void Sitting::forget(const SittingStep& step)
{
    if (step.kind == SittingStep::Kind::Fact)
        m_sheet.facts.erase(step.id);
    else
        m_sheet.answers.erase(step.id);
}

std::vector<decision::Disagreement> Sitting::disagreements() const
{
    return decision::disagreements(scoringOf(*m_questionnaire).again, m_sheet.answers);
}

void Sitting::settle(const decision::Disagreement& disagreement, const Answer& holds)
{
    m_sheet.answers.insert_or_assign(disagreement.question, holds);
    m_sheet.answers.insert_or_assign(disagreement.reask, holds);
}

} // namespace secondstack::learner
