// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/QuestionBodies.h"
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

using namespace std::string_view_literals;

namespace {

Source readSource(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Source source;
    source.title = reader.text("title");
    source.section = reader.textOr("section");
    source.url = reader.text("url");
    if (!source.url.empty() && !source.url.starts_with("https://"))
        reader.complain("url"sv, "is no https address");
    reader.refuseOthers();
    return source;
}

std::optional<std::string> optionalText(JsonReader& reader, std::string_view key)
{
    if (!reader.has(key))
        return std::nullopt;
    return reader.textOr(key);
}

Proof readProof(const JsonNode& node, const std::string& file, Problems& problems)
{
    constexpr int kMostReviewers = 100;
    JsonReader reader{node, file, problems};
    Proof proof;
    proof.place = placeOf(reader);
    if (reader.has("language"))
        proof.language = readProgramLanguage(reader);
    proof.code = reader.textOr("code");
    proof.before = reader.textOr("before");
    proof.after = reader.textOr("after");
    proof.expect = optionalText(reader, "expect");
    proof.shows = optionalText(reader, "shows");
    proof.fails = reader.textOr("fails");
    proof.fixed = reader.textOr("fixed");
    proof.answered = reader.textsOr("answered");
    proof.reviewers = reader.integerOr("reviewers", 0, kMostReviewers, 0);
    reader.refuseOthers();
    return proof;
}

void readCommonFields(JsonReader& reader, Problems& problems, Question& question)
{
    question.place = placeOf(reader);
    question.id = readId(reader);
    question.skill = readId(reader, "skill");
    if (reader.has("also"))
        question.also = readIds(reader, "also");
    question.difficulty = reader.integer("difficulty", -3, 3);
    if (reader.has("misconceptions"))
        question.misconceptions = readIds(reader, "misconceptions");
    question.stem = reader.text("stem");
    question.node = reader.textOr("node");
    question.code = reader.textOr("code");
    question.codeLanguage = readLanguage(reader, "code_language", Language::Python);
    question.explanation = reader.text("explanation");
    question.whyItMatters = reader.text("why_it_matters");
    for (const JsonNode* source : reader.objects("source"))
        question.sources.push_back(readSource(*source, reader.file(), problems));
    for (const JsonNode* proof : reader.objectsOr("verify"))
        question.verify.push_back(readProof(*proof, reader.file(), problems));
}

Question readQuestion(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Question question;
    readCommonFields(reader, problems, question);
    const auto type = readNamed(reader, "type", QuestionType::Single, QuestionType::Multiple, QuestionType::Predict,
                                QuestionType::Order, QuestionType::Blank, QuestionType::Spot, QuestionType::Match,
                                QuestionType::Numeric);
    question.body = readBody(type, reader, problems);
    reader.refuseOthers();
    return question;
}

} // namespace

std::vector<Question> readQuestions(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    std::vector<Question> questions;
    for (const JsonNode* question : reader.objects("questions"))
        questions.push_back(readQuestion(*question, file, problems));
    reader.refuseOthers();
    return questions;
}

} // namespace secondstack::curriculum
