// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/VerdictLog.h"

#include "core/learner/PayloadText.h"
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
    return eventDraft(kVerdictReached, payload);
}

Changes VerdictLog::apply(const journal::Fact& event, const Payload& payload)
{
    if (event.type != kVerdictReached)
        return {};
    const auto band = decision::bandNamed(payload.id("band"));
    if (!band)
        return {};
    VerdictRecord record;
    record.event = event.id;
    record.at = event.wall;
    const JsonNode answers = payload.value("answers");
    // An event is read as it stands, without asking today's questionnaire whether it still has the question.
    for (const auto& [id, value] : answers.members)
        record.sheet.answers[id] = answerIn(value).value_or(Answer::dontKnow());
    const JsonNode facts = payload.value("facts");
    for (const auto& [id, value] : facts.members)
        record.sheet.facts[id] = value.text;
    record.score = payload.number("score");
    record.low = payload.number("low");
    record.high = payload.number("high");
    record.band = *band;
    record.seconds = plausibleSeconds(payload.integer("seconds"));
    m_all.push_back(std::move(record));
    return Change::Verdict;
}

} // namespace secondstack::learner
