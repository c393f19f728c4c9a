// SPDX-License-Identifier: GPL-3.0-or-later
// `check --run` for real. Needs Python and Node.js; where one is missing, these say so and pass.
#include "tests/cli/Program.h"

using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

const std::string kQuestions = "days/w1d1/questions.json";
const std::string kLesson = "days/w1d1/w1d1-l1.md";

// Small, with every type of question.
std::filesystem::path smallPack()
{
    return std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "tests/core/curriculum/pack";
}

/// A copy of it that needs nothing but Python and Node.js.
struct RunnablePack : PackCopy
{
    RunnablePack() : PackCopy(smallPack())
    {
        replace(kLesson, "```js needs=express,zod", "```js");
        replace("days/w1d1/day.json", "late.\",\n      \"folder\": \"w1d1-x1\"", "late.\"");
        std::filesystem::remove_all(path() / "days/w1d1/w1d1-x1");
        changeQuestion("w1d1", "w1d1-q5", [](auto& spot) {
            spot["code"] = "rows = {'items': []}\n\nprint(rows.total)";
            spot["verify"][0]["after"] = "";
        });
    }
};

Called run(const PackCopy& pack, std::vector<std::string> more = {"--json"})
{
    std::vector<std::string> arguments{"check", pack.text(), "--run", "--without-sandbox"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

bool canRun()
{
    const json report = call({"doctor", "--json"}).json();
    for (const json& check : report["checks"]) {
        const std::string subject = check["subject"];
        if ((subject == "python" || subject == "node") && check["state"] != "good") {
            WARN("not tried: " + check["message"].get<std::string>());
            return false;
        }
    }
    return true;
}

} // namespace

TEST_CASE("every program of a right pack does what the pack says", "[cli][check][run]")
{
    if (!canRun())
        return;
    const RunnablePack pack;
    const Called called = run(pack);
    INFO(called.errors);
    REQUIRE(called.exitCode == 0);
    const json report = called.json();
    CHECK(report["errors"].empty());
    CHECK(report["failed"] == 0);
    CHECK(report["samples_run"]["python"] > 0);
    CHECK(report["outputs_run"] > 0);
    CHECK(report["mistakes_run"] > 0);
    CHECK(run(pack, {"--json", "--jobs", "1"}).json() == report);
    CHECK_THAT(run(pack, {}).output, ContainsSubstring(" passed, 0 failed\n"));
}

TEST_CASE("every key that is changed is found by running it, each where it stands", "[cli][check][run]")
{
    if (!canRun())
        return;
    RunnablePack pack;
    pack.changeQuestion("w1d1", "w1d1-q1", [](auto& single) {
        single["options"][0]["correct"] = true;
        single["options"][1]["correct"] = false;
    });
    pack.changeQuestion("w1d1", "w1d1-q3", [](auto& order) { std::swap(order["lines"][3], order["lines"][4]); });
    pack.changeQuestion("w1d1", "w1d1-q4", [](auto& blank) { blank["blanks"][0]["accept"].push_back("list"); });
    pack.changeQuestion("w1d1", "w1d1-q5", [](auto& spot) { spot["verify"][0]["expect"] = "[1]"; });
    pack.changeQuestion("w1d1", "w1d1-q7", [](auto& numeric) {
        numeric["answer"]["value"] = 2.5;
        numeric["verify"][0]["expect"] = "2.5";
    });
    pack.changeQuestion("w1d1", "w1d1-l1-p1", [](auto& predict) { predict["options"][0]["text"] = "[]"; });

    const Called called = run(pack);
    CHECK(called.exitCode == 1);
    const json report = called.json();
    INFO(called.errors);
    CHECK(hasError(report, kQuestions, "w1d1-q1: proof of the key: the key says a, the program b"));
    CHECK(hasError(report, kQuestions, "w1d1-q3: right order 1: "));
    CHECK(hasError(report, kQuestions, "w1d1-q4: accepted filling: list: "));
    CHECK(hasError(report, kQuestions, "w1d1-q5: the repaired code: "));
    CHECK(hasError(report, kQuestions, "w1d1-q7: proof: "));
    CHECK(hasError(report, kQuestions, "w1d1-l1-p1: the predicted output: "));
    CHECK(report["failed"] == report["errors"].size());
}

TEST_CASE("a wrong filling that is right after all is found", "[cli][check][run]")
{
    if (!canRun())
        return;
    RunnablePack pack;
    pack.changeQuestion("w1d1", "w1d1-q4", [](auto& blank) {
        blank["blanks"][0]["wrong"][0]["text"] = "(lambda rows, **how: sorted(rows, **how))";
    });
    CHECK(hasError(run(pack).json(), kQuestions, "it prints the right output, so it is not wrong"));
}

TEST_CASE("an expected output in a lesson that is changed is found, with the first difference", "[cli][check][run]")
{
    if (!canRun())
        return;
    RunnablePack pack;
    pack.replace(kLesson, "```output\nFalse\n```", "```output\nTrue\n```");
    const Called called = run(pack);
    CHECK(called.exitCode == 1);
    CHECK(hasError(called.json(), kLesson, "first difference: line 1: expected \"True\", got \"False\""));
}

TEST_CASE("a program that needs an npm package is refused with what is missing", "[cli][check][run]")
{
    if (!canRun())
        return;
    const PackCopy pack{smallPack()};
    const Called called = run(pack);
    CHECK(called.exitCode == 2);
    CHECK_THAT(called.errors, ContainsSubstring("the npm package \"express\" is missing"));
    CHECK_THAT(called.errors, ContainsSubstring("--node-modules"));
    CHECK_THAT(called.errors, ContainsSubstring("secondstack-cli: " + kLesson + ":"));
    CHECK(run(pack, {"--node-modules", "/usr/lib"}).exitCode == 2);
}

TEST_CASE("an interpreter that is not there is called wrong", "[cli][check][run]")
{
    const PackCopy pack{smallPack()};
    const Called called = run(pack, {"--python", "/nowhere/python"});
    CHECK(called.exitCode == 2);
    CHECK_THAT(called.errors, ContainsSubstring("/nowhere/python"));
}
