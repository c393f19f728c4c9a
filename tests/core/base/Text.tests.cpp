// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/support/Catch.h"

using namespace secondstack;

TEST_CASE("UTF-8 is told from what only looks like it", "[text]")
{
    CHECK(isUtf8("plain, na\xc3\xafve, \xe2\x82\xac, \xf0\x9f\x90\x8d"));
    for (const char* bytes : {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80", "\xe2\x82", "\xff"})
        CHECK_FALSE(isUtf8(bytes));
}

TEST_CASE("the first character is found with its length, or that there is none", "[text]")
{
    CHECK(firstCharacter("a\xc3\xa9").length == 1);
    CHECK(firstCharacter("\xe2\x82\xac!").code == 0x20ac);
    CHECK(firstCharacter("\xe2\x82\xac!").length == 3);
    CHECK(firstCharacter("\xe2\x82").length == 0);
    CHECK(firstCharacter("").length == 0);
}

TEST_CASE("two outputs are compared without trailing white space", "[text]")
{
    CHECK(withoutTrailingSpace("a  \r\n b\t\n\n\n") == "a\n b");
    CHECK(withoutTrailingSpace("") == "");
}

TEST_CASE("lines and words are split without losing any", "[text]")
{
    CHECK(linesOf("a\r\n\nb") == std::vector<std::string_view>{"a", "", "b"});
    CHECK(linesOf("a\n") == std::vector<std::string_view>{"a"});
    CHECK(wordsOf("  one two\nthree ") == std::vector<std::string_view>{"one", "two", "three"});
}

TEST_CASE("characters that cannot be seen but change what is read are dropped", "[text]")
{
    CHECK(withoutInvisible("admin\xe2\x80\xae txt.exe\x01") == "admin txt.exe");
    CHECK(withoutInvisible("a\tb\nc \xc3\xa9") == "a\tb\nc \xc3\xa9");
    CHECK(withoutInvisible("broken\xff") == "broken");
}
