// SPDX-License-Identifier: GPL-3.0-or-later
// The schemas are for authors' editors, the loader is what counts: here they must agree about every document tried.
#include "core/base/Text.h"
#include "core/curriculum/read/Readers.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/support/Catch.h"

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace secondstack;
using namespace secondstack::curriculum;
using Json = nlohmann::json;

namespace {

using Read = std::function<void(const JsonNode&, Problems&)>;

template<typename T>
Read reading(T (*read)(const JsonNode&, const std::string&, Problems&))
{
    return [read](const JsonNode& root, Problems& problems) { (void)read(root, "a.json", problems); };
}

struct Kind
{
    std::string schema;
    std::string sample; ///< a right file of the small pack
    Read read;
};

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {"pack", "pack.json", reading(readPack)},
        {"skills", "skills.json", reading(readSkills)},
        {"moved", "moved.json", reading(readMoves)},
        {"day", "days/w1d1/day.json", reading(readDay)},
        {"questions", "days/w1d1/questions.json", reading(readQuestions)},
        {"exercise", "days/w1d1/w1d1-x1/exercise.json", reading(readExercise)},
        {"questionnaire", "decide/questionnaire.json", reading(readQuestionnaire)},
        {"rows", "compare/rows.json", reading(readRows)},
        {"points", "compare/points.json", reading(readPoints)},
        {"compared-skills", "compare/carry-over.json", reading(readComparedSkills)},
        {"myths", "compare/myths.json", reading(readMyths)},
        {"faq", "compare/faq.json", reading(readFaq)},
    };
    return all;
}

Json parsed(const std::string& path)
{
    std::ifstream file{path};
    REQUIRE(file.good());
    return Json::parse(file);
}

class Schema
{
public:
    explicit Schema(const std::string& name)
    {
        const Json document = parsed(SECONDSTACK_SOURCE_DIR "/curriculum/schema/" + name + ".schema.json");
        valijson::SchemaParser{valijson::SchemaParser::kDraft7}.populateSchema(
            valijson::adapters::NlohmannJsonAdapter{document}, m_schema);
    }

    [[nodiscard]] bool accepts(const Json& document) const
    {
        return valijson::Validator{valijson::Validator::kStrongTypes}.validate(
            m_schema, valijson::adapters::NlohmannJsonAdapter{document}, nullptr);
    }

private:
    valijson::Schema m_schema;
};

bool loaderAccepts(const Kind& kind, const Json& document)
{
    const Result<JsonNode> root = parseJson(document.dump(), "a.json");
    if (!root)
        return false;
    Problems problems;
    kind.read(*root, problems);
    return problems.empty();
}

// Calls `visit` with every document that differs from `document` in one place: a value replaced, a member left out or
// put in, a list with a second copy of an item.
void forEachMutation(const Json& document, const std::function<void(const Json&, const std::string&)>& visit)
{
    const std::vector<Json> replacements{nullptr,
                                         true,
                                         0,
                                         -1,
                                         3,
                                         2.5,
                                         1e18,
                                         "",
                                         "x",
                                         "Not An Id",
                                         "http://a",
                                         Json::array(),
                                         Json::object(),
                                         Json::array({1, "a", nullptr}),
                                         Json::array({"a", "a"}),
                                         Json::array({"B c"})};
    const Json flat = document.flatten();
    std::vector<std::string> places{""};
    for (const auto& [place, value] : flat.items()) {
        for (std::size_t slash = place.find('/', 1); slash != std::string::npos; slash = place.find('/', slash + 1))
            places.push_back(place.substr(0, slash));
        places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());

    for (const std::string& place : places) {
        const Json::json_pointer pointer{place};
        for (const Json& replacement : replacements) {
            Json changed = document;
            changed[pointer] = replacement;
            visit(changed, place + " = " + replacement.dump());
        }
        const Json& value = document.at(pointer);
        if (value.is_object()) {
            Json extended = document;
            extended[pointer]["unknown"] = 1;
            visit(extended, place + " with another member");
            for (const auto& [key, member] : value.items()) {
                Json reduced = document;
                reduced[pointer].erase(key);
                visit(reduced, place + " without " + key);
            }
        }
        if (value.is_array() && !value.empty()) {
            Json doubled = document;
            doubled[pointer].push_back(value.front());
            visit(doubled, place + " with its first item again");
        }
    }
}

// A file that is one long list, as one file for each of its items.
std::vector<Json> taken(const Json& document)
{
    if (document.size() != 1 || !document.front().is_array())
        return {document};
    std::vector<Json> single;
    for (const Json& item : document.front())
        single.push_back({{document.begin().key(), Json::array({item})}});
    return single;
}

} // namespace

TEST_CASE("every file of the small pack fits its schema", "[schema]")
{
    const auto small = tests::smallPack();
    for (const Kind& kind : kinds()) {
        CAPTURE(kind.sample);
        CHECK(Schema{kind.schema}.accepts(Json::parse(small.files.at(kind.sample))));
    }
}

TEST_CASE("every file of the pack that ships fits its schema", "[schema]")
{
    const FolderSource folder{SECONDSTACK_SOURCE_DIR "/curriculum/fastapi-for-node"};
    const std::map<std::string, std::string> schemaOf{{"pack.json", "pack"},
                                                      {"skills.json", "skills"},
                                                      {"moved.json", "moved"},
                                                      {"day.json", "day"},
                                                      {"questions.json", "questions"},
                                                      {"questionnaire.json", "questionnaire"},
                                                      {"rows.json", "rows"},
                                                      {"points.json", "points"},
                                                      {"carry-over.json", "compared-skills"},
                                                      {"new-skills.json", "compared-skills"},
                                                      {"myths.json", "myths"},
                                                      {"faq.json", "faq"}};
    int files = 0;
    const std::vector<std::string> names = folder.list().value();
    for (const std::string& name : names) {
        const auto found = schemaOf.find(name.substr(name.find_last_of('/') + 1));
        const bool inExercise = std::count(name.begin(), name.end(), '/') > 2;
        if (found == schemaOf.end() || inExercise)
            continue;
        CAPTURE(name);
        CHECK(Schema{found->second}.accepts(Json::parse(folder.read(name).value())));
        ++files;
    }
    CHECK(files > 20);
}

TEST_CASE("schema and loader agree about documents with one thing changed", "[schema][property]")
{
    const auto small = tests::smallPack();
    const Kind kind = GENERATE(from_range(kinds()));
    const Schema schema{kind.schema};
    int refused = 0;
    int accepted = 0;
    const auto compare = [&](const Json& changed, const std::string& what) {
        const bool loads = loaderAccepts(kind, changed);
        ++(loads ? accepted : refused);
        if (schema.accepts(changed) != loads) {
            CAPTURE(kind.schema, what, loads);
            FAIL_CHECK("schema and loader disagree");
        }
    };
    for (const Json& document : taken(Json::parse(small.files.at(kind.sample))))
        forEachMutation(document, compare);
    CAPTURE(kind.schema);
    CHECK(refused > 50);
    CHECK(accepted > 3);
}
