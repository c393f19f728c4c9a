// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/AnswerSheet.h"

#include "core/curriculum/FindById.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

using decision::Answer;
using decision::AnswerKind;
using nlohmann::json;

namespace {

constexpr const char* kDontKnow = "dont-know";
constexpr const char* kNotApplicable = "not-applicable";

decision::Effect effectOf(curriculum::KnockoutEffect effect)
{
    switch (effect) {
    case curriculum::KnockoutEffect::NotNow: return decision::Effect::NotNow;
    case curriculum::KnockoutEffect::CapBalanced: return decision::Effect::CapBalanced;
    case curriculum::KnockoutEffect::FloorLeaningAdd: return decision::Effect::FloorLeaningAdd;
    }
    return decision::Effect::NotNow;
}

decision::Knockout scoringOf(const curriculum::Knockout& knockout)
{
    decision::Knockout scoring{knockout.id, effectOf(knockout.effect), decision::WhenFact{}};
    if (const auto* level = std::get_if<curriculum::AtLevel>(&knockout.when))
        scoring.when = decision::WhenAnswer{level->question, level->level};
    else if (const auto* fact = std::get_if<curriculum::FactIs>(&knockout.when))
        scoring.when = decision::WhenFact{fact->fact, fact->option};
    return scoring;
}

json toJson(const Answer& answer)
{
    if (answer.kind == AnswerKind::DontKnow)
        return kDontKnow;
    if (answer.kind == AnswerKind::NotApplicable)
        return kNotApplicable;
    if (!answer.sure)
        return {{"level", answer.level}, {"sure", false}};
    return answer.level;
}

// Whether the pack has the question, and whether it can be not applicable.
struct Known
{
    bool exists = false;
    bool canBeNotApplicable = false;
};

Known lookUp(const curriculum::Questionnaire& questionnaire, const std::string& id)
{
    if (const auto* question = questionnaire.findQuestion(id))
        return {true, question->notApplicable};
    if (const auto* again = curriculum::findById(questionnaire.again, id)) {
        const auto* original = questionnaire.findQuestion(again->of);
        return {true, original != nullptr && original->notApplicable};
    }
    return {};
}

const char* adviceFor(const Known& known)
{
    return known.canBeNotApplicable ? "use 0 to 4, \"dont-know\" or \"not-applicable\"" : "use 0 to 4 or \"dont-know\"";
}

decision::Answers readAnswers(const JsonNode& node, const std::string& file,
                              const curriculum::Questionnaire& questionnaire, Problems& problems)
{
    decision::Answers answers;
    for (const auto& [id, value] : node.members) {
        const Known known = lookUp(questionnaire, id);
        const std::optional<Answer> answer = answerIn(value);
        if (!known.exists)
            problems.add(file, value.line, "there is no question \"" + id + "\"", "check the spelling");
        else if (!answer || !(answer->applies() || known.canBeNotApplicable))
            problems.add(file, value.line, "\"" + id + "\": this is no answer to that question", adviceFor(known));
        else
            answers[id] = *answer;
    }
    return answers;
}

decision::Facts readFacts(const JsonNode& node, const std::string& file, const curriculum::Questionnaire& questionnaire,
                          Problems& problems)
{
    decision::Facts facts;
    for (const auto& [id, value] : node.members) {
        const curriculum::Fact* fact = questionnaire.findFact(id);
        if (fact == nullptr)
            problems.add(file, value.line, "there is no fact \"" + id + "\"", "check the spelling");
        else if (value.kind != JsonNode::Kind::Text || curriculum::findById(fact->options, value.text) == nullptr)
            problems.add(file, value.line, "\"" + id + "\": that is none of its options");
        else
            facts[id] = value.text;
    }
    return facts;
}

// {"level": 2, "sure": false}; whoever leaves "sure" out is sure.
std::optional<Answer> qualifiedAnswerIn(const JsonNode& object)
{
    const JsonNode* level = object.find("level");
    const JsonNode* sure = object.find("sure");
    const std::size_t known = (level != nullptr ? 1U : 0U) + (sure != nullptr ? 1U : 0U);
    if (level == nullptr || level->kind != JsonNode::Kind::Integer || object.members.size() != known
        || (sure != nullptr && sure->kind != JsonNode::Kind::Flag))
        return std::nullopt;
    std::optional<Answer> answer = answerIn(*level);
    if (answer && sure != nullptr)
        answer->sure = sure->flag;
    return answer;
}

} // namespace

std::optional<Answer> answerIn(const JsonNode& value)
{
    if (value.kind == JsonNode::Kind::Object)
        return qualifiedAnswerIn(value);
    if (value.kind == JsonNode::Kind::Integer && value.integer >= 0 && value.integer <= decision::kLastLevel)
        return Answer::at(static_cast<int>(value.integer));
    if (value.kind == JsonNode::Kind::Text && value.text == kDontKnow)
        return Answer::dontKnow();
    if (value.kind == JsonNode::Kind::Text && value.text == kNotApplicable)
        return Answer::notApplicable();
    return std::nullopt;
}

decision::Questionnaire scoringOf(const curriculum::Questionnaire& questionnaire)
{
    decision::Questionnaire scoring;
    for (const auto& question : questionnaire.questions)
        scoring.questions.push_back(
            {question.id, question.label, question.criterion, question.weight, question.low, question.high});
    for (const auto& again : questionnaire.again)
        scoring.again.push_back({again.id, again.of});
    for (const auto& knockout : questionnaire.knockouts)
        scoring.knockouts.push_back(scoringOf(knockout));
    return scoring;
}

json toJson(const AnswerSheet& sheet)
{
    json answers = json::object();
    for (const auto& [id, answer] : sheet.answers)
        answers[id] = toJson(answer);
    json facts = json::object();
    for (const auto& [id, option] : sheet.facts)
        facts[id] = option;
    return {{"answers", answers}, {"facts", facts}};
}

AnswerSheet readAnswerSheet(const JsonNode& node, const std::string& file,
                            const curriculum::Questionnaire& questionnaire, Problems& problems)
{
    AnswerSheet sheet;
    const JsonNode* answers = node.find("answers");
    if (answers == nullptr || answers->kind != JsonNode::Kind::Object)
        problems.add(file, node.line, "\"answers\" is missing", "write {\"answers\": {\"G1\": 3}}");
    else
        sheet.answers = readAnswers(*answers, file, questionnaire, problems);
    if (const JsonNode* facts = node.find("facts"))
        sheet.facts = readFacts(*facts, file, questionnaire, problems);
    for (const auto& [key, value] : node.members) {
        if (key != "answers" && key != "facts")
            problems.add(file, value.line, "\"" + key + "\" is not known here", "check the spelling");
    }
    return sheet;
}

} // namespace secondstack::learner
