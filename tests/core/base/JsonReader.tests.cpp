// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonReader.h"
#include "tests/support/Catch.h"

using namespace secondstack;

namespace {

struct Read
{
    JsonNode node;
    Problems problems;
    JsonReader reader;

    explicit Read(const std::string& text) : node(*parseJson(text, "a.json")), reader(node, "a.json", problems) {}
};

} // namespace

TEST_CASE("members are read by name and type", "[json]")
{
    Read read{R"({"t": "text", "i": 3, "n": 2, "f": true, "l": ["a", "b"], "o": [{}, {}]})"};
    CHECK(read.reader.text("t") == "text");
    CHECK(read.reader.integer("i", 0, 5) == 3);
    CHECK(read.reader.number("n") == 2.0);
    CHECK(read.reader.flag("f"));
    CHECK(read.reader.texts("l") == std::vector<std::string>{"a", "b"});
    CHECK(read.reader.objects("o").size() == 2);
    CHECK(read.reader.textOr("none", "else") == "else");
    read.reader.refuseOthers();
    CHECK(read.problems.empty());
}

TEST_CASE("everything wrong with an object is reported at once, with its line", "[json]")
{
    Read read{"{\n\"t\": 1,\n\"i\": 9,\n\"kind\": \"circle\",\n\"tpyo\": 1\n}"};
    (void)read.reader.text("t");
    (void)read.reader.integer("i", 0, 5);
    (void)read.reader.choice<int>("kind", {{"square", 1}, {"line", 2}});
    (void)read.reader.text("absent");
    read.reader.refuseOthers();
    const auto& list = read.problems.list();
    REQUIRE(list.size() == 5);
    CHECK(describe(list[0]) == "a.json:2: \"t\": should be a text");
    CHECK(describe(list[1]) == "a.json:3: \"i\": 9 is outside 0 ... 5");
    CHECK(describe(list[2]) == "a.json:4: \"kind\": \"circle\" is not known (use one of square, line)");
    CHECK(describe(list[3]) == "a.json:1: \"absent\" is missing");
    CHECK(describe(list[4]) == "a.json:5: \"tpyo\" is not known here (check the spelling)");
}
