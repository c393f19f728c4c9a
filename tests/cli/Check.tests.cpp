// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"

#include <set>

using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

const std::string kDay1 = "days/w1d1/questions.json";

Called check(const PackCopy& pack)
{
    return call({"check", pack.text(), "--json"});
}

} // namespace

TEST_CASE("the shipped pack is in order", "[cli][check]")
{
    const Called called = call({"check", shippedPack().string()});
    INFO(called.errors);
    CHECK(called.exitCode == 0);
    CHECK_THAT(called.output, ContainsSubstring(" passed, 0 failed\n"));
}

TEST_CASE("the report has the agreed keys and no others", "[cli][check]")
{
    const json report = call({"check", shippedPack().string(), "--json"}).json();
    std::set<std::string> keys;
    for (const auto& [key, value] : report.items())
        keys.insert(key);
    CHECK(keys
          == std::set<std::string>{"errors", "lessons", "exercises", "items", "items_by_type", "items_by_skill",
                                   "samples_run", "outputs_run", "mistakes_run", "failed"});
    CHECK(report["samples_run"] == json{{"python", 0}, {"node", 0}}); // not asked to run
    CHECK(report["failed"] == 0);
    int items = 0;
    for (const auto& [type, count] : report["items_by_type"].items())
        items += count.get<int>();
    CHECK(items == report["items"]);
    CHECK(items > 0);
}

TEST_CASE("a pack that is not there is called wrong", "[cli][check]")
{
    const Called called = call({"check", "/nowhere/pack"});
    CHECK(called.exitCode == 2);
    CHECK_THAT(called.errors, ContainsSubstring("secondstack-cli: /nowhere/pack: "));
}

TEST_CASE("broken JSON is told with file and line", "[cli][check]")
{
    PackCopy pack;
    pack.replace("skills.json", "\"skills\": [", "\"skills\": [,");
    const Called called = check(pack);
    CHECK(called.exitCode == 1);
    CHECK(hasError(called.json(), "skills.json", ""));
    CHECK_THAT(called.errors, ContainsSubstring("secondstack-cli: skills.json:"));
}

TEST_CASE("a second right option in a single choice is found", "[cli][check]")
{
    PackCopy pack;
    pack.changeQuestion("w1d1", "w1d1-q01", [&](auto& question) {
        question["type"] = "single";
        for (auto& option : question["options"])
            option["correct"] = true;
    });
    const Called called = check(pack);
    CHECK(called.exitCode == 1);
    CHECK(hasError(called.json(), kDay1, "w1d1-q01"));
}

TEST_CASE("a numeric answer that its proof does not print is found", "[cli][check]")
{
    PackCopy pack;
    pack.changeQuestion("w1d1", "w1d1-q12", [](auto& question) { question["answer"]["value"] = 5; });
    const Called called = check(pack);
    CHECK(called.exitCode == 1);
    CHECK(hasError(called.json(), kDay1, "w1d1-q12"));
}

TEST_CASE("two right cards that changed places in a match are found", "[cli][check]")
{
    PackCopy pack;
    pack.changeQuestion("w1d1", "w1d1-q07", [](auto& question) {
        auto& pairs = question["pairs"];
        std::swap(pairs[0]["right"], pairs[1]["right"]);
    });
    const Called called = check(pack);
    CHECK(called.exitCode == 1);
    CHECK(hasError(called.json(), kDay1, "w1d1-q07"));
}

TEST_CASE("what a pack says cannot drive the terminal", "[cli][check]")
{
    PackCopy pack;
    pack.changeQuestion("w1d1", "w1d1-q12", [](auto& question) { question["skill"] = "no\x1b[2Jskill"; });
    const Called called = check(pack);
    CHECK(called.exitCode == 1);
    CHECK(called.errors.find('\x1b') == std::string::npos);
}
