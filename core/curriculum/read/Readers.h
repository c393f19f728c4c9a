// SPDX-License-Identifier: GPL-3.0-or-later
// One reader for each kind of JSON file, from the parsed document to values. `file` names it in problems.
#pragma once

#include "core/base/Json.h"
#include "core/base/Problems.h"
#include "core/curriculum/Types.h"

#include <string>
#include <vector>

namespace secondstack::curriculum {

/// pack.json: fills `info` and `weeks`.
[[nodiscard]] Pack readPack(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<Skill> readSkills(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<Move> readMoves(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] Day readDay(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<Question> readQuestions(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] Questionnaire readQuestionnaire(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<ComparisonRow> readRows(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<ComparisonPoint> readPoints(const JsonNode& root, const std::string& file,
                                                      Problems& problems);
[[nodiscard]] std::vector<ComparedSkill> readComparedSkills(const JsonNode& root, const std::string& file,
                                                            Problems& problems);
[[nodiscard]] std::vector<Myth> readMyths(const JsonNode& root, const std::string& file, Problems& problems);
[[nodiscard]] std::vector<FaqEntry> readFaq(const JsonNode& root, const std::string& file, Problems& problems);

[[nodiscard]] Exercise readExercise(const JsonNode& root, const std::string& file, Problems& problems);

} // namespace secondstack::curriculum
