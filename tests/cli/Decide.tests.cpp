// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"

using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

json questionnaire()
{
    return json::parse(secondstack::readFile(shippedPack() / "decide/questionnaire.json", 1 << 20).value());
}

// Every question at one level.
json allAt(int level)
{
    const json survey = questionnaire();
    json answers = json::object();
    for (const json& question : survey["questions"])
        answers[question["id"].get<std::string>()] = level;
    return {{"answers", answers}};
}

Called decide(const json& answers, const std::vector<std::string>& more = {"--json"})
{
    const TemporaryFolder folder;
    const std::string file = (folder / "answers.json").string();
    REQUIRE(secondstack::writeFile(file, answers.dump(1)));
    std::vector<std::string> arguments{"decide", shippedPack().string(), "--answers", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

} // namespace

TEST_CASE("contributions add up to the score, and the score lies in its interval", "[cli][decide]")
{
    json sheet = allAt(3);
    sheet["answers"]["G1"] = "dont-know";
    sheet["answers"]["M1"] = {{"level", 2}, {"sure", false}};
    const Called called = decide(sheet);
    REQUIRE(called.exitCode == 0);
    const json verdict = called.json();
    double sum = 0;
    for (const json& contribution : verdict["contributions"])
        sum += contribution["points"].get<double>();
    CHECK(sum == Approx(verdict["score"].get<double>()));
    CHECK(verdict["low"] < verdict["score"]);
    CHECK(verdict["score"] < verdict["high"]);
    for (const char* key : {"band", "flips", "robustness", "knockouts"})
        CHECK(verdict.contains(key));
}

TEST_CASE("a flip that is shown does flip the verdict, and one level less does not", "[cli][decide]")
{
    json sheet = allAt(2);
    sheet["answers"]["G1"] = 3; // near an edge, not too near
    const json before = decide(sheet).json();
    REQUIRE_FALSE(before["flips"].empty());
    const json flip = before["flips"][0];
    json changed = sheet;
    const std::string id = flip["question"];
    const int to = flip["to"];
    changed["answers"][id] = to;
    const json after = decide(changed).json();
    CHECK(after["score_band"] == flip["band"]);
    CHECK(after["score_band"] != before["score_band"]);
    CHECK(after["score"].get<double>() == Approx(flip["score"].get<double>()));
    changed["answers"][id] = to > 2 ? to - 1 : to + 1;
    CHECK(decide(changed).json()["score_band"] == before["score_band"]);
}

TEST_CASE("what was not answered counts as not known, and is named", "[cli][decide]")
{
    const Called called = decide({{"answers", {{"G1", 3}}}});
    CHECK(called.exitCode == 0);
    CHECK_THAT(called.errors, ContainsSubstring("counted as \"dont-know\""));
    CHECK(called.errors.find(" G1") == std::string::npos);
    CHECK(called.json()["contributions"].size() == questionnaire()["questions"].size());
}

TEST_CASE("a wrong answer is told with file and line", "[cli][decide]")
{
    const Called level = decide({{"answers", {{"G1", 7}}}});
    CHECK(level.exitCode == 2);
    CHECK_THAT(level.errors, ContainsSubstring("answers.json:3: "));
    CHECK(decide({{"answers", {{"Q99", 1}}}}).exitCode == 2);
    CHECK(call({"decide", shippedPack().string(), "--answers", "/nowhere/answers.json"}).exitCode == 2);
}

TEST_CASE("people get the verdict, the chart and what would change it", "[cli][decide]")
{
    const Called called = decide(allAt(4), {});
    CHECK(called.exitCode == 0);
    for (const char* part : {"Score +", "What each answer contributes", "++++", "What would make the score say"})
        CHECK_THAT(called.output, ContainsSubstring(part));
    CHECK_THAT(decide(allAt(0), {}).output, ContainsSubstring("---|"));
}
