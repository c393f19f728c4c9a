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

class AnswerReader
{
public:
    AnswerReader(const curriculum::Questionnaire& questionnaire, const std::string& file, Problems& problems)
        : m_questionnaire(questionnaire)
        , m_file(file)
        , m_problems(problems)
    {
    }

    void read(const std::string& id, const JsonNode& value, decision::Answers& answers)
    {
        const Known known = lookUp(m_questionnaire, id);
        if (!known.exists) {
            m_problems.add(m_file, value.line, "there is no question \"" + id + "\"", "check the spelling");
            return;
        }
        if (value.kind == JsonNode::Kind::Text && value.text == kDontKnow)
            answers[id] = Answer::dontKnow();
        else if (value.kind == JsonNode::Kind::Text && value.text == kNotApplicable && known.canBeNotApplicable)
            answers[id] = Answer::notApplicable();
        else if (value.kind == JsonNode::Kind::Integer)
            answers[id] = Answer::at(level(id, value));
        else if (value.kind == JsonNode::Kind::Object)
            answers[id] = qualified(value);
        else
            m_problems.add(m_file, value.line, "\"" + id + "\": this is no answer to that question",
                           known.canBeNotApplicable ? "use 0 to 4, \"dont-know\" or \"not-applicable\""
                                                    : "use 0 to 4 or \"dont-know\"");
    }

private:
    int level(const std::string& id, const JsonNode& value)
    {
        if (value.integer >= 0 && value.integer <= decision::kLastLevel)
            return static_cast<int>(value.integer);
        m_problems.add(m_file, value.line, "\"" + id + "\": a level is 0 to 4");
        return 0;
    }

    Answer qualified(const JsonNode& value)
    {
        JsonReader reader{value, m_file, m_problems};
        const int chosen = reader.integer("level", 0, decision::kLastLevel);
        const bool sure = reader.flagOr("sure", true);
        reader.refuseOthers();
        return sure ? Answer::at(chosen) : Answer::notSure(chosen);
    }

    const curriculum::Questionnaire& m_questionnaire;
    const std::string& m_file;
    Problems& m_problems;
};

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

} // namespace

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
    AnswerReader reader{questionnaire, file, problems};
    const JsonNode* answers = node.find("answers");
    if (answers == nullptr || answers->kind != JsonNode::Kind::Object)
        problems.add(file, node.line, "\"answers\" is missing", "write {\"answers\": {\"G1\": 3}}");
    else {
        for (const auto& [id, value] : answers->members)
            reader.read(id, value, sheet.answers);
    }
    if (const JsonNode* facts = node.find("facts"))
        sheet.facts = readFacts(*facts, file, questionnaire, problems);
    for (const auto& [key, value] : node.members) {
        if (key != "answers" && key != "facts")
            problems.add(file, value.line, "\"" + key + "\" is not known here", "check the spelling");
    }
    return sheet;
}

} // namespace secondstack::learner
