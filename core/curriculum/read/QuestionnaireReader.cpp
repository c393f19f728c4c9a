// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Ascii.h"
#include "core/curriculum/read/Readers.h"
#include "core/curriculum/read/Reading.h"

#include <algorithm>

namespace secondstack::curriculum {

using namespace std::string_view_literals;

namespace {

constexpr double kHeaviest = 1000;
constexpr int kHoursOfAWeek = 168;

// These ids are in answers that learners export, and follow the naming of the survey: "G1", "G1-again".
std::string readSurveyId(JsonReader& reader, std::string_view key)
{
    std::string id = reader.text(key);
    if (!id.empty() && !isKebabCase(lowerCase(id)))
        reader.complain(key, "\"" + id + "\" is no id", "use letters, digits and single hyphens, at most 60");
    return id;
}

Levels readLevels(JsonReader& reader)
{
    Levels levels;
    const std::vector<std::string> texts = reader.texts("levels");
    if (reader.has("levels") && texts.size() != levels.size())
        reader.complain("levels"sv, "there must be five");
    std::copy_n(texts.begin(), std::min(texts.size(), levels.size()), levels.begin());
    return levels;
}

std::optional<HoursAWeek> readHours(JsonReader& reader)
{
    if (!reader.has("hours_a_week"))
        return std::nullopt;
    HoursAWeek hours{};
    const std::vector<int> read = readIntegers(reader.node("hours_a_week"), "hours_a_week", reader);
    const auto isPossible = [](int each) { return each >= 0 && each <= kHoursOfAWeek; };
    if (read.size() != hours.size() || !std::ranges::all_of(read, isPossible))
        reader.complain("hours_a_week"sv, "there must be five, each between 0 and 168");
    std::copy_n(read.begin(), std::min(read.size(), hours.size()), hours.begin());
    return hours;
}

SurveyQuestion readSurveyQuestion(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    SurveyQuestion question;
    question.place = placeOf(reader);
    question.id = readSurveyId(reader, "id");
    question.label = reader.text("label");
    question.weight = readNumber(reader, "weight", 0, kHeaviest);
    question.low = readNumber(reader, "low", -1, 1);
    question.high = readNumber(reader, "high", -1, 1);
    question.criterion = reader.text("criterion");
    question.text = reader.text("text");
    question.help = reader.textOr("help");
    question.why = reader.textOr("why");
    question.levels = readLevels(reader);
    question.hoursAWeek = readHours(reader);
    question.notApplicable = reader.flagOr("not_applicable", false);
    reader.refuseOthers();
    return question;
}

RepeatedQuestion readRepeated(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    RepeatedQuestion repeated;
    repeated.place = placeOf(reader);
    repeated.id = readSurveyId(reader, "id");
    repeated.of = readSurveyId(reader, "of");
    repeated.text = reader.text("text");
    repeated.levels = readLevels(reader);
    reader.refuseOthers();
    return repeated;
}

Band readBand(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Band band;
    band.id = readNamed(reader, "id", BandId::Add, BandId::LeaningAdd, BandId::Balanced, BandId::LeaningStay,
                        BandId::Stay, BandId::NotNow);
    band.title = reader.text("title");
    band.headline = reader.text("headline");
    band.summary = reader.text("summary");
    reader.refuseOthers();
    return band;
}

FactOption readFactOption(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    FactOption option{readSurveyId(reader, "id"), reader.text("text")};
    reader.refuseOthers();
    return option;
}

Fact readFact(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Fact fact;
    fact.place = placeOf(reader);
    fact.id = readSurveyId(reader, "id");
    fact.text = reader.text("text");
    for (const JsonNode* option : reader.objects("options"))
        fact.options.push_back(readFactOption(*option, file, problems));
    reader.refuseOthers();
    return fact;
}

std::variant<AtLevel, FactIs> readCondition(JsonReader& outer, Problems& problems)
{
    const JsonNode* node = outer.node("when");
    if (node == nullptr) {
        outer.complain("\"when\" is missing");
        return {};
    }
    JsonReader reader{*node, outer.file(), problems};
    std::variant<AtLevel, FactIs> condition;
    if (reader.has("fact"))
        condition = FactIs{readSurveyId(reader, "fact"), readSurveyId(reader, "is")};
    else
        condition = AtLevel{readSurveyId(reader, "question"), reader.integer("level", 0, 4)};
    reader.refuseOthers();
    return condition;
}

Knockout readKnockout(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Knockout knockout;
    knockout.place = placeOf(reader);
    knockout.id = readSurveyId(reader, "id");
    knockout.title = reader.text("title");
    knockout.text = reader.text("text");
    knockout.effect = readNamed(reader, "effect", KnockoutEffect::NotNow, KnockoutEffect::CapBalanced,
                                KnockoutEffect::FloorLeaningAdd);
    knockout.when = readCondition(reader, problems);
    reader.refuseOthers();
    return knockout;
}

} // namespace

Questionnaire readQuestionnaire(const JsonNode& root, const std::string& file, Problems& problems)
{
    JsonReader reader{root, file, problems};
    Questionnaire questionnaire;
    questionnaire.title = reader.text("title");
    for (const JsonNode* question : reader.objects("questions"))
        questionnaire.questions.push_back(readSurveyQuestion(*question, file, problems));
    for (const JsonNode* repeated : reader.objectsOr("again"))
        questionnaire.again.push_back(readRepeated(*repeated, file, problems));
    for (const JsonNode* band : reader.objects("bands"))
        questionnaire.bands.push_back(readBand(*band, file, problems));
    for (const JsonNode* fact : reader.objectsOr("facts"))
        questionnaire.facts.push_back(readFact(*fact, file, problems));
    for (const JsonNode* knockout : reader.objectsOr("knockouts"))
        questionnaire.knockouts.push_back(readKnockout(*knockout, file, problems));
    reader.refuseOthers();
    return questionnaire;
}

} // namespace secondstack::curriculum
