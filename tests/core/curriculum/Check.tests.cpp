// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Check.h"
#include "core/curriculum/check/Words.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/support/Catch.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::curriculum;
using secondstack::tests::MemorySource;
using secondstack::tests::smallPack;

namespace {

const std::string kLesson = "days/w1d1/w1d1-l1.md";
const std::string kQuestions = "days/w1d1/questions.json";
const std::string kExercise = "days/w1d1/w1d1-x1/exercise.json";
const std::string kDay = "days/w1d1/day.json";
const std::string kSurvey = "decide/questionnaire.json";

std::string listed(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems.list())
        text += describe(problem) + "\n";
    return text;
}

// One mistake in one file of the small pack, and how the checker has to name it.
struct Mistake
{
    std::string file;
    std::string from;
    std::string to;
    std::string named;
};

void checkMistake(const Mistake& mistake, Problems Report::* list)
{
    MemorySource source = smallPack();
    source.replace(mistake.file, mistake.from, mistake.to);
    const Report report = checkPack(source);
    const auto& found = (report.*list).list();
    INFO(mistake.from << " -> " << mistake.to << "\nfound:\n" << listed(report.*list));
    CHECK(std::any_of(found.begin(), found.end(), [&](const Problem& problem) {
        return problem.message.find(mistake.named) != std::string::npos;
    }));
}

std::string repeated(const std::string& text, int times)
{
    std::string result;
    while (times-- > 0)
        result += text;
    return result;
}

} // namespace

TEST_CASE("the small pack has nothing wrong with it and everything in it is counted", "[check]")
{
    const Report report = checkPack(smallPack());
    CHECK(listed(report.problems).empty());
    CHECK(listed(report.warnings).empty());
    CHECK(report.counts.lessons == 1);
    CHECK(report.counts.exercises == 1);
    CHECK(report.counts.items == 9);
    CHECK(report.counts.itemsByType.size() == 8);
    CHECK(report.counts.itemsByType.at("single") == 2);
    CHECK(report.counts.itemsByType.at("order") == 1);
    CHECK(report.counts.itemsBySkill == std::map<std::string, int>{{"loops", 0}, {"values", 9}});
    CHECK(report.counts.samplesPython == 2);
    CHECK(report.counts.samplesNode == 2);
}

TEST_CASE("a problem names its file and line", "[check]")
{
    MemorySource source = smallPack();
    source.replace(kLesson, ":::predict w1d1-l1-p1", ":::predict w1d1-l1-p9");
    source.replace(kQuestions, "\"skill\": \"values\"", "\"skill\": \"magic\"");
    const Report report = checkPack(source);
    CHECK(listed(report.problems)
          == "days/w1d1/w1d1-l1.md:21: there is no question \"w1d1-l1-p9\"\n"
             "days/w1d1/questions.json:3: \"w1d1-q1\": there is no skill \"magic\"\n");
}

TEST_CASE("mistakes in the shape of the course are found", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {"pack.json", "\"w1cp\"", "\"w1d1\"", "stands twice"},
        {kDay, "\"id\": \"w1d1-x1\"", "\"id\": \"w1d1-l1\"", "the id \"w1d1-l1\" is used twice in the pack"},
        {kDay, "\"id\": \"w1d1-x1\"", "\"id\": \"w1d1-recall\"", "is used twice in the pack"},
        {kDay, "\"id\": \"w1d1-x1\"", "\"id\": \"w1d2-x1\"", "does not start with that of its day"},
        {kDay, "\"id\": \"w1d1-x1\"", "\"id\": \"w1d1_x1\"", "is no id"},
        {kDay, "\"w1d1-q7\"", "\"w1d1-q8\"", "there is no question \"w1d1-q8\""},
        {kDay, "\"loops\"\n", "\"loop\"\n", "there is no skill \"loop\""},
        {kExercise, "\"lesson\": \"w1d1-l1\"", "\"lesson\": \"w1d1-x1\"", "there is no lesson \"w1d1-x1\""},
        {kExercise, "\"late.py\"", "\"early.py\"", "there is no starter/early.py"},
        {kExercise, "\"id\": \"m1\"", "\"id\": \"m2\"", "there is no folder mistakes/m2"},
        {kExercise, "below zero\"", "above zero\"", "task.md does not list the requirement"},
        {kExercise, "\"functions\"", "\"magic\"", "\"magic\" is not known"},
        {kDay, "\"folder\": \"w1d1-x1\"", "\"folder\": \"w1d1-x2\"", "there is no folder days/w1d1/w1d1-x2/"},
        {kDay, "\"file\": \"w1d1-l1.md\"", "\"file\": \"w1d1-l2.md\"", "there is no such file"},
        {kDay, "\"Say what is falsy.\"", "", "the day has no objectives"},
        {kQuestions, "\"id\": \"w1d1-q7\"", "\"id\": \"w1d1-q1\"", "the id \"w1d1-q1\" is used twice"},
        {kQuestions, "\"id\": \"w1d1-q7\"", "\"id\": \"w1d2-q7\"", "is in the file of another day"},
        {"skills.json", "\"id\": \"loops\"", "\"id\": \"values\"", "the skill id \"values\" stands twice"},
        {"skills.json", "\"requires\": []", "\"requires\": [\"loops\"]", "which is not listed before it"},
        {"skills.json", "\"values\"\n      ]", "\"value\"\n      ]", "which does not exist"},
        {"skills.json", "\"week\": 1", "\"week\": 2", "of a later week"},
        {"skills.json", "\"week\": 1", "\"week\": 2", "is in week 2, the pack has 1"},
        {"moved.json", "\"w1d1-l1\"", "\"w1d1-l9\"", "\"w1d1-l0\" moves to \"w1d1-l9\", which does not exist"},
        {"moved.json", "\"since\": \"0.2.0\"\n    },", "\"since\": \"0.10.0\"\n    },", "listed after a later version"},
        {"moved.json", "0.2.0", "next", "\"next\" is no version"},
        {"moved.json", "\"w1d1-x8\"", "\"w1d1-recall\"", "\"w1d1-recall\" has moved and is still there"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("mistakes in a lesson are found", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {kLesson, "A list without", "# Title\n\nA list without", "headings of a lesson start at ##"},
        {kLesson, "A list without", repeated("line\n", 12) + "A list without", "the hook is longer than 12 lines"},
        {kLesson, "A list without", ":::check w1d1-q1 w1d1-q2\n:::\nA list without", "the hook is missing"},
        {kLesson, ":::predict w1d1-l1-p1\n:::\n", "", "the predict cell is missing"},
        {kLesson, ":::predict w1d1-l1-p1", ":::predict w1d1-q1", "is no question of type predict"},
        {kLesson, "## What differs", "## What is not the same", "\"## What differs\" is missing"},
        {kLesson, "- **Empty", "- one\n- two\n- **Empty", "not 4"},
        {kLesson,
         "- **Empty is false.** An empty list, dict, set and text all are.\n- **Nothing is one thing.** There is "
         "only `None`.",
         "Nothing.", "not 0"},
        {kLesson, ":::trap same-as-js\n### An empty", ":::node-wins\n### An empty", "the trap card is missing"},
        {kLesson, ":::node-wins", ":::trap other\n### Other\nText.\n:::\n\n:::node-wins", "a lesson has one trap card"},
        {kLesson, ":::check w1d1-l1-c1 w1d1-q1", ":::check w1d1-l1-c1", "a self-check has two questions"},
        {kLesson, ":::check w1d1-l1-c1 w1d1-q1", ":::check w1d1-l1-c1 w1d1-q99", "there is no question \"w1d1-q99\""},
        {kLesson, ":::out-of-scope\n- Numbers (tomorrow)\n:::\n", "", "what is out of scope is missing"},
        {kLesson, "- Numbers (tomorrow)\n:::\n", "- Numbers (tomorrow)\n:::\nMore.\n",
         "a lesson ends with what is out of scope"},
        {kLesson, "print(1 / 0)", repeated("x = 1\n", 28) + "print(1 / 0)",
         "the code block has 33 lines; 30 are the most"},
        {kLesson, "print(1 / 0)\n```", "print(1 / 0)\n```\n```output\n1\n```", "a block that fails has no output"},
        {kLesson,
         "The empty list is false in Python. See "
         "[truth testing](https://docs.python.org/3/library/stdtypes.html#truth-value-testing).",
         "", "the pair has no caption"},
        {kLesson, "(https://docs", "(http://docs", "is no https link"},
        {kLesson, "A list without", "A&#x202E; list without", "\"&#x202E;\" hides a character"},
        {kLesson, "A list without", "A `&ZeroWidthSpace;` list without", "\"&ZeroWidthSpace;\" hides a character"},
        {kLesson, "### An empty", "### An&#8203; empty", "\"&#8203;\" hides a character"},
        {kLesson, "- Numbers (tomorrow)", "- ![Numbers](https://example.org/a.png)", "images are not shown"},
        {kLesson, "- Numbers (tomorrow)", "- [Numbers](javascript:alert)", "\"javascript:alert\" is no https link"},
        {kLesson, "- Numbers (tomorrow)", repeated("word ", 400), "words of prose; 350 to 650 are wanted"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("the parts of a lesson have a fixed order", "[check]")
{
    MemorySource source = smallPack();
    std::string& lesson = source.files.at(kLesson);
    source.replace(kLesson, ":::check w1d1-l1-c1 w1d1-q1\n:::\n", "");
    lesson = lesson.substr(0, lesson.find("## What differs")) + ":::check w1d1-l1-c1 w1d1-q1\n:::\n\n"
             + lesson.substr(lesson.find("## What differs"));
    CHECK(listed(checkPack(source).problems)
          == "days/w1d1/w1d1-l1.md:24: the self-check comes too early (hook, predict, what differs, example, trap, "
             "check, "
             "out of scope)\n");
}

TEST_CASE("mistakes in questions are found", "[check]")
{
    const std::string longStem = repeated("word ", 61);
    const auto mistake = GENERATE_COPY(values<Mistake>({
        {kQuestions, "What does this line do?", longStem, "has more than 60 words"},
        {kQuestions, "\"id\": \"c\",\n          \"text\": \"the old list\"",
         "\"id\": \"b\",\n          \"text\": \"the old list\"", "the option id \"b\" stands twice"},
        {kQuestions, "\"the old list\"", "\"a new list\"", "two options of \"w1d1-q1\" have the same text"},
        {kQuestions, "\"correct\": true", "\"correct\": false", "has 0 correct options"},
        {kQuestions, "\"correct\": false", "\"correct\": true", "has 2 correct options"},
        {kQuestions,
         "You probably expected the JavaScript rule. Python compares the contents here, so the result differs; print "
         "the value in a shell to see it for yourself.",
         "Too short.", "words; 15 to 60 are wanted"},
        {kQuestions, "\"tag\": \"same-as-js\"", "\"model\": {\"language\": \"js\", \"code\": \"1\"}",
         "only options of type predict"},
        {kQuestions, "\"url\": \"https://", "\"url\": \"http://", "is no https address"},
        {kQuestions, "\"also_right\": []", "\"also_right\": [[0, 1, 2, 3]]", "does not use each line once"},
        {kQuestions, "\"also_right\": []", "\"also_right\": [[0, 1, 2, 3, 5]]", "does not use each line once"},
        {kQuestions, "\"also_right\": []", "\"also_right\": [[0, 1, 2, 3, 4]]", "the same right order twice"},
        {kQuestions, "\"also_right\": []", "\"also_right\": [[4, 3, 2, 1, 0]]", "accepts its lines in reverse"},
        {kQuestions, "\"result = None\"", "\"result = 0\"", "has a spare line that is a right one"},
        {kQuestions, "print(____([1, 2], ____=True))", "print(____([1, 2]))", "has 1 ____ and 2 blanks"},
        {kQuestions, "\"text\": \"sort\"", "\"text\": \" sorted \"", "calls a text wrong that it accepts"},
        {kQuestions, "\"lines\": [\n        3\n      ]", "\"lines\": [4]", "points at line 4, the code has 3"},
        {kQuestions, "\"lines\": [\n        3\n      ]", "\"lines\": [2]", "points at line 2, which is empty"},
        {kQuestions, "\"lines\": [\n        3\n      ]", "\"lines\": []", "says no line that is right"},
        {kQuestions, "\"right\": \"`any`\"", "\"right\": \"`all`\"", "has the same text in two pairs"},
        {kQuestions, "\"right\": \"`tuple`\"", "\"right\": \"`all`\"", "has a spare that is right somewhere"},
        {kQuestions, "\"value\": 3", "\"value\": 1.7", "calls 1.7 wrong, which the key accepts"},
        {kQuestions, "\"code\": \"print(bool([]))\"", "\"code\": \"\"",
         "predicts the output of a program, which is missing"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("a key without the proof its type needs is found", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {kQuestions,
         "\"verify\": [\n        {\n          \"language\": \"python\",\n          \"code\": \"print('b')\"\n        "
         "}\n      ]",
         "\"verify\": []", "\"w1d1-q1\" has no proof of its key"},
        {kQuestions, "\"code\": \"print('b')\"", "\"code\": \"print('b')\", \"expect\": \"b\"",
         "does not give the ids"},
        {kQuestions, "\"language\": \"python\",\n          \"code\": \"print('b')\"", "\"code\": \"print('b')\"",
         "without a language"},
        {kQuestions, "\"answered\": [\n            \"a\",", "\"answered\": [\n            \"c\",",
         "answered otherwise by its reviewer"},
        {kQuestions, "\"expect\": \"3\"", "\"shows\": \"3\"", "has a proof without expect"},
        {kQuestions, "\"expect\": \"[2, 1]\"", "\"code\": \"print(1)\", \"expect\": \"1\"",
         "\"w1d1-q4\" has no proof of its key"},
        {kQuestions, "\"expect\": \"further\"", "\"after\": \"\"", "neither what it prints nor how it fails"},
        {kQuestions, "\"fails\": \"AttributeError\",", "",
         "must say either how the code as printed fails or what it shows"},
        {kQuestions, "\"fixed\": \"rows = {'items': []}\\nprint(rows['items'])\",", "", "must give the repaired code"},
        {kQuestions, "\"4-4\"", "\"4-5\"", "answered otherwise by its reviewer"},
        {kQuestions, "\"expect\": \"1.5\"", "\"expect\": \"1.6\"", "has no proof that prints its answer"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("mistakes in the questionnaire are found", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {kSurvey, "\"weight\": 10", "\"weight\": 0", "the weight of \"G1\" has to be over 0"},
        {kSurvey, "\"high\": 1.0", "\"high\": -0.5", "the first level of \"G1\" counts no less than the last"},
        {kSurvey, "\"rarely\"", "\"never\"", "two levels of \"G1\" have the same text"},
        {kSurvey, "\"rarely\",", "", "there must be five"},
        {kSurvey, "\"label\": \"Data\"", "\"label\": \"Data\", \"hours_a_week\": [1, 2, 3, 4]", "five, each between"},
        {kSurvey, "\"label\": \"Data\"", "\"label\": \"Data\", \"hours_a_week\": [-1, 2, 3, 4, 5]",
         "five, each between"},
        {kSurvey, "\"label\": \"Data\"", "\"label\": \"Data\", \"hours_a_week\": [1, 2, 3, 4, 169]",
         "five, each between"},
        {kSurvey, "\"of\": \"G1\"", "\"of\": \"G2\"", "there is no question \"G2\" to repeat"},
        {kSurvey, "\"id\": \"T1\"", "\"id\": \"G1\"", "the question id \"G1\" stands twice"},
        {kSurvey, "\"id\": \"stay\"", "\"id\": \"add\"", "the band \"stay\" is there 0 times"},
        {kSurvey, "\"question\": \"T1\"", "\"question\": \"T2\"", "\"K1\" asks for a question that does not exist"},
        {kSurvey, "\"is\": \"forbidden\"", "\"is\": \"allowed\"",
         "\"K2\" asks for a fact or an option that does not exist"},
        {kSurvey, "\"id\": \"forbidden\"", "\"id\": \"none\"", "the option \"none\" of \"policy\" stands twice"},
        {kSurvey, "\"level\": 0", "\"level\": 5", "5 is outside 0 ... 4"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("mistakes in the comparison are found", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {"compare/rows.json", "\"lesson\": \"w1d1-l1\"", "\"lesson\": \"w1d1-x1\"", "there is no lesson \"w1d1-x1\""},
        {"compare/points.json", "\"lesson\": \"w1d1-l1\"", "\"lesson\": \"w9d9-l9\"", "there is no lesson \"w9d9-l9\""},
        {"compare/carry-over.json", "\"skill\": \"values\"", "\"skill\": \"magic\"", "there is no skill \"magic\""},
        {"compare/myths.json", "\"language\": \"js\"", "\"language\": \"text\"", "\"text\" is not known"},
        {"compare/career.md", "This page is a view.\n", "", "has no entries"},
        {"compare/career.md", "This page", "[This](ftp://a) page", "\"ftp://a\" is no https link"},
        {"compare/faq.json", "\"Yes.\"", "\"<http://a.org>\"", "\"http://a.org\" is no https link"},
    }));
    checkMistake(mistake, &Report::problems);
}

TEST_CASE("what an author should look at again is a warning", "[check]")
{
    const auto mistake = GENERATE(values<Mistake>({
        {kQuestions, "\"a new list\"",
         "\"a new list, which was made by the call itself and is not the one that was handed in by the caller of it\"",
         "is much longer than the others"},
        {kQuestions, "\"reviewers\": 1", "\"reviewers\": 0", "has not been reviewed yet"},
        {kDay, "\"w1d1-q6\",", "", "no quiz and no lesson asks \"w1d1-q6\""},
        {"compare/faq.json", "Yes.", "The most loved framework.", "\"most loved\" has to be said with care"},
        {"compare/carry-over.json", "\"skill\": \"values\"", "\"skill\": \"loops\"", "is of kind new"},
        {kLesson, "- Numbers (tomorrow)", repeated("word ", 250), "the sentences are longer than 20 words on average"},
    }));
    checkMistake(mistake, &Report::warnings);
}

TEST_CASE("a phrase of the stop list counts as a whole word and outside code only", "[check]")
{
    MemorySource source = smallPack();
    source.replace("compare/faq.json", "Yes.", "Kubernetes can: `uber`.");
    CHECK(checkPack(source).warnings.empty());
}

TEST_CASE("a line of openings is looked at once, whatever is missing behind them", "[check]")
{
    const std::string openings(400'000, '<');
    CHECK(linksIn(openings).empty());
    CHECK(linksIn("a < b, <https://a.b> and [c](https://d.e)")
          == std::vector<std::string>{"https://a.b", "https://d.e"});
    std::string nested;
    for (int i = 0; i < 100'000; ++i)
        nested += "](";
    CHECK(linksIn(nested).size() == 1);
}

TEST_CASE("character references are found, ampersands are not taken for one", "[check]")
{
    CHECK(referencesIn("a &amp; b &#8238; `&zwnj;`") == std::vector<std::string>{"&amp;", "&#8238;", "&zwnj;"});
    CHECK(referencesIn("a & b; R&D; x &&y; &").size() == 2);
}
