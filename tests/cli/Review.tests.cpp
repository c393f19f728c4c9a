// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"

using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;
using nlohmann::json;

namespace {

Called replay(const std::string& lines, const std::vector<std::string>& more = {"--no-fuzz"})
{
    const TemporaryFolder folder;
    const std::string file = (folder / "reviews.jsonl").string();
    REQUIRE(secondstack::writeFile(file, lines));
    std::vector<std::string> arguments{"review", "replay", "--input", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

constexpr const char* kFirst = R"({"card": "c1", "at": "2026-11-23T09:30:00+01:00", "rating": 4})";

} // namespace

TEST_CASE("a replay prints memory and due day after each review, in their order", "[cli][review]")
{
    const Called called =
        replay(std::string(kFirst) + "\n\n" + R"({"card": "c2", "at": "2026-11-23T09:31:00+01:00", "rating": 1})" + "\n"
               + R"({"card": "c1", "at": "2026-12-03T09:30:00+01:00", "rating": 3})");
    REQUIRE(called.exitCode == 0);
    std::istringstream lines(called.output);
    std::vector<json> answers;
    for (std::string line; std::getline(lines, line);)
        answers.push_back(json::parse(line));
    REQUIRE(answers.size() == 3);
    CHECK(answers[0]["stability"] == 8.2956);
    CHECK(answers[0]["retrievability"].is_null());
    CHECK(answers[0]["due"] == "2026-12-09"); // at a retention of 0.85
    CHECK(answers[1]["due"] == "2026-11-23T09:32:00.000+01:00");
    CHECK(answers[1]["interval_days"] == 0);
    CHECK(answers[2]["card"] == "c1");
    CHECK(answers[2]["retrievability"].get<double>() == Approx(0.8867).margin(0.001));
}

TEST_CASE("what is no review is named with its line", "[cli][review]")
{
    const auto [line, says] = GENERATE(table<const char*, const char*>(
        {{R"({"card": 1, "at": "2026-11-23T09:30Z", "rating": 3})", "\"card\" has to be a text"},
         {R"({"card": "c", "at": "yesterday", "rating": 3})", "\"yesterday\" is not a moment"},
         {R"({"card": "c", "at": "2026-11-23T09:30Z", "rating": 5})", "\"rating\" has to be"},
         {R"({"card": "c1", "at": "2026-11-23T08:00Z", "rating": 3})", "earlier than the review of c1 before it"},
         {"nonsense", "reviews.jsonl:2"}}));
    const Called called = replay(std::string(kFirst) + "\n" + line + "\n");
    CHECK(called.exitCode == 2);
    CHECK_THAT(called.errors, ContainsSubstring("reviews.jsonl:2"));
    CHECK_THAT(called.errors, ContainsSubstring(says));
}

TEST_CASE("a retention or weights that cannot be are refused", "[cli][review]")
{
    for (const auto& more : std::vector<std::vector<std::string>>{
             {"--retention", "1"}, {"--retention", "0"}, {"--weights", "1,2,3"}, {"--weights", "x"}})
        CHECK(replay(kFirst, more).exitCode == 2);
}
