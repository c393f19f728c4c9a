// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Content.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::curriculum;
using secondstack::tests::smallPack;

namespace {

std::vector<std::string> described(const Problems& problems)
{
    std::vector<std::string> lines;
    for (const Problem& problem : problems.list())
        lines.push_back(describe(problem));
    return lines;
}

} // namespace

TEST_CASE("a pack is loaded with its weeks, days, activities, skills and moves", "[curriculum]")
{
    Problems problems;
    const Pack pack = loadPack(smallPack(), problems);
    CHECK(described(problems).empty());
    CHECK(pack.info.id == "small");
    REQUIRE(pack.weeks.size() == 1);
    CHECK(pack.weeks[0].days == std::vector<std::string>{"w1d1", "w1cp"});
    REQUIRE(pack.days.size() == 2);
    CHECK(pack.days[0].weekId == "w1");
    REQUIRE(pack.findSkill("loops") != nullptr);
    CHECK(pack.findSkill("loops")->prerequisites == std::vector<std::string>{"values"});
    CHECK(pack.findSkill("loops")->kind == SkillKind::New);
    CHECK(pack.moves.size() == 2);

    const Activity* lesson = pack.findActivity("w1d1-l1");
    REQUIRE(lesson != nullptr);
    CHECK(lesson->kind == ActivityKind::Lesson);
    CHECK(lesson->approach == Approach::Trap);
    CHECK(lesson->newIdeas == "`bool`");
    CHECK(pack.dayOf("w1cp-build")->id == "w1cp");
    CHECK(pack.findActivity("w9d9-l1") == nullptr);
}

TEST_CASE("an activity without its content is announced, not ready", "[curriculum]")
{
    Problems problems;
    const Pack pack = loadPack(smallPack(), problems);
    CHECK(pack.findActivity("w1d1-l1")->isReady());
    CHECK(pack.findActivity("w1d1-recall")->isReady());
    CHECK(pack.findActivity("w1d1-x1")->isReady());
    CHECK_FALSE(pack.findActivity("w1cp-quiz")->isReady());
    CHECK_FALSE(pack.findActivity("w1cp-build")->isReady());
}

TEST_CASE("a misspelt key is reported with its file and line, and the rest is loaded", "[curriculum]")
{
    auto source = smallPack();
    source.replace("skills.json", "\"week\": 1", "\"weak\": 1");
    Problems problems;
    const Pack pack = loadPack(source, problems);
    CHECK(pack.skills.size() == 2);
    CHECK(described(problems)
          == std::vector<std::string>{"skills.json:3: \"week\" is missing",
                                      "skills.json:8: \"weak\" is not known here (check the spelling)"});
}

TEST_CASE("a field of another kind of activity is not known", "[curriculum]")
{
    auto source = smallPack();
    source.replace("days/w1cp/day.json", "\"purpose\": \"check\"", "\"purpose\": \"check\", \"file\": \"a.md\"");
    Problems problems;
    (void)loadPack(source, problems);
    REQUIRE(problems.list().size() == 1);
    CHECK(problems.list()[0].message == "\"file\" is not known here");
}

TEST_CASE("a missing day is a problem of its file, not of the whole pack", "[curriculum]")
{
    auto source = smallPack();
    source.files.erase("days/w1cp/day.json");
    Problems problems;
    const Pack pack = loadPack(source, problems);
    CHECK(pack.days.size() == 2);
    REQUIRE(problems.list().size() == 1);
    CHECK(problems.list()[0].file == "days/w1cp/day.json");
}

TEST_CASE("moved.json may be absent", "[curriculum]")
{
    auto source = smallPack();
    source.files.erase("moved.json");
    Problems problems;
    CHECK(loadPack(source, problems).moves.empty());
    CHECK(problems.empty());
}

TEST_CASE("a pack of a later format is refused with what to do", "[curriculum]")
{
    auto source = smallPack();
    source.replace("pack.json", "\"format\": 1", "\"format\": 2");
    Problems problems;
    (void)loadPack(source, problems);
    CHECK(described(problems)
          == std::vector<std::string>{
              "pack.json:2: \"format\": this pack was written for a later version of the app (update the app)"});
}

TEST_CASE("a syntax error names its line", "[curriculum]")
{
    auto source = smallPack();
    source.replace("skills.json", "\"title\": \"Values\",", "\"title\": \"Values\"");
    Problems problems;
    (void)loadPack(source, problems);
    REQUIRE(problems.list().size() == 1);
    CHECK(problems.list()[0].file == "skills.json");
    CHECK(problems.list()[0].line == 6);
}

TEST_CASE("all types of questions are read", "[curriculum]")
{
    const auto source = smallPack();
    Problems problems;
    const Pack pack = loadPack(source, problems);
    const std::vector<Question> questions = loadQuestions(source, *pack.findDay("w1d1"), problems);
    CHECK(described(problems).empty());
    REQUIRE(questions.size() == 9);
    CHECK(questions[0].type() == QuestionType::Single);
    CHECK(questions[0].options()->find("b")->correct);
    CHECK(questions[1].also == std::vector<std::string>{"loops"});
    CHECK(questions[1].options()->ordered);
    const auto& order = std::get<OrderLines>(questions[2].body);
    CHECK(order.lines[3] == Line{"result += row", 2, "It adds one row."});
    CHECK(order.gradedIndent);
    const auto& blanks = std::get<FillBlanks>(questions[3].body).blanks;
    CHECK(blanks[0].wrong[0].tag == "same-as-js");
    CHECK(std::get<SpotBug>(questions[4].body).lines == std::vector<int>{3});
    CHECK(questions[5].options() == nullptr);
    CHECK(std::get<MatchPairs>(questions[5].body).spare[0].right == "`tuple`");
    CHECK(std::get<NumericAnswer>(questions[6].body).tolerance == 0.25);
    REQUIRE(questions[7].type() == QuestionType::Predict);
    CHECK(questions[7].options()->find("b")->model->language == Language::JavaScript);
    CHECK(questions[7].place == Place{"days/w1d1/questions.json", 365});

    CHECK(loadQuestions(source, *pack.findDay("w1cp"), problems).empty());
    CHECK(problems.empty());
}

TEST_CASE("the questionnaire and the comparison are read", "[curriculum]")
{
    Problems problems;
    const Questionnaire questionnaire = loadQuestionnaire(smallPack(), problems);
    const Comparison comparison = loadComparison(smallPack(), problems);
    CHECK(described(problems).empty());
    REQUIRE(questionnaire.findQuestion("G1") != nullptr);
    CHECK(questionnaire.findQuestion("G1")->low == -0.25);
    CHECK(questionnaire.findQuestion("G1")->notApplicable);
    CHECK(questionnaire.findBand(BandId::NotNow)->title == "not-now");
    CHECK(questionnaire.knockouts[1].effect == KnockoutEffect::CapBalanced);
    CHECK(questionnaire.knockouts[1].when == std::variant<AtLevel, FactIs>{FactIs{"policy", "forbidden"}});
    CHECK(comparison.rows[0].check->expect == "1");
    CHECK(comparison.myths[0].program->snippet.language == Language::JavaScript);
    CHECK(comparison.faq[0].opinion);
    CHECK(comparison.career == "This page is a view.\n");
}

TEST_CASE("invisible characters are reported and taken out", "[curriculum]")
{
    auto source = smallPack();
    source.replace("compare/faq.json", "Yes.", "Yes\u202e.");
    source.replace("compare/career.md", "This page", "This\u200b page");
    Problems problems;
    const Comparison comparison = loadComparison(source, problems);
    CHECK(comparison.faq[0].answer == "Yes.");
    CHECK(comparison.career == "This page is a view.\n");
    CHECK(problems.list().size() == 2);
}

TEST_CASE("everything is loaded at once, and parts a pack does not have are absent", "[curriculum]")
{
    auto source = smallPack();
    Problems problems;
    const Content content = loadContent(source, problems);
    CHECK(described(problems).empty());
    CHECK(content.lessons.size() == 1);
    CHECK(content.questions.size() == 9);
    CHECK(content.questionnaire.has_value());
    CHECK(content.comparison.has_value());

    source.files.erase("decide/questionnaire.json");
    CHECK_FALSE(loadContent(source, problems).questionnaire.has_value());
    CHECK(problems.empty());
}

TEST_CASE("an exercise is read with its requirements, its mistakes and its files", "[loader]")
{
    const auto source = smallPack();
    Problems problems;
    const Pack pack = loadPack(source, problems);
    const Activity& activity = *pack.findActivity("w1d1-x1");
    const Exercise exercise = loadExercise(source, activity, problems);
    CHECK(problems.empty());
    CHECK(exercise.kind == ExerciseKind::Functions);
    CHECK(exercise.files == std::vector<std::string>{"late.py"});
    CHECK(exercise.requirements.front().id == "count");
    REQUIRE(exercise.findMistake("m1") != nullptr);
    CHECK(exercise.findMistake("m1")->hint.size() == kHintSteps);
    CHECK(exercise.findMistake("m9") == nullptr);

    const FileTree files = filesBelow(source, folderOf(activity), {"solution", "mistakes"}).value();
    CHECK(files.contains("starter/late.py"));
    CHECK(files.contains("checks.py"));
    CHECK_FALSE(files.contains("solution/late.py"));
    CHECK_FALSE(files.contains("mistakes/m1/late.py"));
}
