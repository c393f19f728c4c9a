// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Output.h"
#include "core/base/Text.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::practice;

TEST_CASE("well-formed output stays as it is", "[practice]")
{
    CHECK(asUtf8("caf\xc3\xa9 \xf0\x9f\x90\x8d\n") == "caf\xc3\xa9 \xf0\x9f\x90\x8d\n");
}

TEST_CASE("each byte that belongs to no character is replaced, and the rest is kept", "[practice]")
{
    CHECK(asUtf8("a\xff\xfe"
                 "b")
          == "a\xef\xbf\xbd\xef\xbf\xbd"
             "b");
    CHECK(asUtf8("cut \xc3") == "cut \xef\xbf\xbd");
    CHECK(asUtf8("\xc3(\xc3\xa9") == "\xef\xbf\xbd(\xc3\xa9");
    CHECK(isUtf8(asUtf8(std::string("\xed\xa0\x80\xf5\x80\x00z", 7))));
}

TEST_CASE("a traceback names the file without the folder it ran in", "[practice]")
{
    const std::string python = "  File \"/tmp/second-stack-a1/main.py\", line 3";
    CHECK(withoutFolder(python, "/tmp/second-stack-a1") == "  File \"main.py\", line 3");
    const std::string node = "at file:///project/main.mjs:1:7";
    CHECK(withoutFolder(node, "/project") == "at main.mjs:1:7");
    CHECK(withoutFolder("/tmp/second-stack-a1", "/tmp/second-stack-a1") == ".");
    CHECK(withoutFolder("a/b", "/") == "a/b");
}

TEST_CASE("the first difference names its line and both texts", "[practice]")
{
    CHECK(firstDifference("1\n2\n3", "1\n4\n3") == "line 2: expected \"2\", got \"4\"");
    CHECK(firstDifference("1\n2", "1") == "line 2: expected \"2\", got nothing more");
    CHECK(firstDifference("", "x") == "line 1: expected nothing more, got \"x\"");
    CHECK(firstDifference("1  \n", "1\n\n").empty());
}
