// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/VerdictLog.h"

#include "core/learner/Payload.h"
#include "core/learner/StudyTime.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

using decision::Answer;

journal::EventDraft verdictDraft(const AnswerSheet& sheet, const decision::Verdict& verdict, int seconds)
{
    nlohmann::json payload = toJson(sheet);
    payload["score"] = verdict.score.value;
    payload["low"] = verdict.score.low;
    payload["high"] = verdict.score.high;
    payload["band"] = decision::nameOf(verdict.band);
    payload["seconds"] = plausibleSeconds(seconds);
    return {kVerdictReached, 1, payload.dump()};
}

namespace {

// An event is read as it stands, without asking today's questionnaire whether it still has the question.
Answer answerIn(const JsonNode& value)
{
    if (value.kind == JsonNode::Kind::Text)
        return value.text == "not-applicable" ? Answer::notApplicable() : Answer::dontKnow();
    if (value.kind == JsonNode::Kind::Object)
        return flagAt(value, "sure") ? Answer::at(integerAt(value, "level")) : Answer::notSure(integerAt(value, "level"));
    return Answer::at(static_cast<int>(value.integer));
}

} // namespace

Changes VerdictLog::apply(const journal::Event& event, const JsonNode& payload)
{
    if (event.type != kVerdictReached)
        return {};
    VerdictRecord record;
    record.event = event.id;
    record.at = event.wall;
    if (const JsonNode* answers = payload.find("answers")) {
        for (const auto& [id, value] : answers->members)
            record.sheet.answers[id] = answerIn(value);
    }
    if (const JsonNode* facts = payload.find("facts")) {
        for (const auto& [id, value] : facts->members)
            record.sheet.facts[id] = value.text;
    }
    record.score = numberAt(payload, "score");
    record.low = numberAt(payload, "low");
    record.high = numberAt(payload, "high");
    record.band = decision::bandNamed(textAt(payload, "band")).value_or(decision::Band::Balanced);
    record.seconds = integerAt(payload, "seconds");
    m_all.push_back(std::move(record));
    return Change::Verdict;
}

} // namespace secondstack::learner
