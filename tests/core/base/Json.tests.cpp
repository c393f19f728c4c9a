// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "tests/support/Catch.h"

using namespace secondstack;

namespace {

Error errorOf(const std::string& text, const JsonLimits& limits = {})
{
    const auto result = parseJson(text, "a.json", limits);
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

std::string nested(int depth)
{
    const auto count = static_cast<std::size_t>(depth);
    return std::string(count, '[') + std::string(count, ']');
}

} // namespace

TEST_CASE("every value knows the line it stands on", "[json]")
{
    const auto root = parseJson("{\n  \"a\": 1,\n  \"b\": [\n    2,\n\n    \"three\"\n  ]\n}", "a.json");
    REQUIRE(root.has_value());
    CHECK(root->find("a")->line == 2);
    CHECK(root->find("b")->line == 3);
    CHECK(root->find("b")->items.at(0).line == 4);
    CHECK(root->find("b")->items.at(1).line == 6);
    CHECK(root->find("b")->items.at(1).text == "three");
    CHECK(root->find("c") == nullptr);
}

TEST_CASE("JSON past a limit is refused, not cut", "[json]")
{
    CHECK(parseJson(nested(32), "a.json").has_value());
    CHECK(errorOf(nested(33)).kind == ErrorKind::TooLarge);
    CHECK(errorOf(nested(1'000'000)).kind == ErrorKind::TooLarge);
    CHECK(errorOf("\"" + std::string(65'537, 'x') + "\"").kind == ErrorKind::TooLarge);
    CHECK(errorOf("[1, 2]", {.bytes = 5}).kind == ErrorKind::TooLarge);
    CHECK(parseJson("[1, [2], 3]", "a.json", {.values = 5}).has_value());
    CHECK(errorOf("[1, [2], 3]", {.values = 4}).kind == ErrorKind::TooLarge);
    CHECK(errorOf("[1, {\"a\": []}]", {.values = 3}).kind == ErrorKind::TooLarge);
    std::string keys = "{";
    for (int i = 0; i < 257; ++i)
        keys += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
    CHECK(errorOf(keys + "}").kind == ErrorKind::TooLarge);
}

TEST_CASE("JSON that readers would disagree about is refused", "[json]")
{
    for (const char* text :
         {"{\"a\":1,\"a\":2}", "9007199254740993", "-9007199254740993", "123456789012345678901234567890", "1e400",
          "\"\\ud800\"", "\"\xff\"", "[1,]", "[1] 2", "", "nul", "{\"a\" 1}", "NaN", "[01]"}) {
        CAPTURE(text);
        CHECK_FALSE(parseJson(text, "a.json").has_value());
    }
    CHECK(parseJson("9007199254740992", "a.json")->integer == 9007199254740992);
}

TEST_CASE("a JSON error names the file and the line", "[json]")
{
    CHECK(errorOf("{\n\"a\": 1,\n\"a\": 2}").where == "a.json:3");
    CHECK(errorOf("[\n1,\n2,\n}").where == "a.json:4");
}
