// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonReader.h"
#include "core/curriculum/Questionnaire.h"
#include "core/decision/Verdict.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace secondstack::learner {

/// What was answered so far, in full or in part.
struct AnswerSheet
{
    decision::Answers answers; ///< re-asks included
    decision::Facts facts;

    bool operator==(const AnswerSheet&) const = default;
};

/// The scoring side of a questionnaire.
[[nodiscard]] decision::Questionnaire scoringOf(const curriculum::Questionnaire& questionnaire);

/// {"answers": {"G1": 3, "S4": "dont-know", "T2": "not-applicable", "M1": {"level": 2, "sure": false}},
///  "facts": {"policy": "none"}}: how answers stand in a file, in a draft and in an event.
[[nodiscard]] nlohmann::json toJson(const AnswerSheet& sheet);

/// One answer in that form; nothing for anything else.
[[nodiscard]] std::optional<decision::Answer> answerIn(const JsonNode& value);

/// Errors, with the line of each: unknown questions, facts and options, levels outside 0 ... 4, and not-applicable
/// where the question does not offer it.
[[nodiscard]] AnswerSheet readAnswerSheet(const JsonNode& node, const std::string& file,
                                          const curriculum::Questionnaire& questionnaire, Problems& problems);

} // namespace secondstack::learner
