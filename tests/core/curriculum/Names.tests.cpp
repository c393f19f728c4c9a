// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Names.h"
#include "tests/support/Catch.h"

using namespace secondstack::curriculum;
using namespace std::string_literals;

TEST_CASE("ordinary names are good", "[pack]")
{
    const auto name = GENERATE("pack.json"s, "days/w1d1/w1d1-l1.md"s, "a/b/c/d/e/f/g/h"s, "a b/c_d.e"s, "console.txt"s,
                               "com.txt"s, "communal"s, "lpt10"s, ".gitignore"s, "..a"s);
    CAPTURE(name);
    CHECK_FALSE(badName(name).has_value());
}

TEST_CASE("names that lead elsewhere or mean other files elsewhere are bad", "[pack]")
{
    const auto name = GENERATE(""s, "/etc/passwd"s, "../a"s, "a/../b"s, "a/.."s, "./a"s, "a//b"s, "a/"s, "a\\b"s,
                               "C:/a"s, "c:a"s, "a\0b"s, "a\nb"s, "a\x7f"s, "CON"s, "con.txt"s, "a/NUL.md"s, "com1"s,
                               "LPT9.json"s, "aux .txt"s, "conin$"s, "a."s, "a /b"s, "b/a."s, "a*"s, "a?"s, "a|b"s,
                               "a<b"s, "\"a\""s, "caf\u00e9"s, "a/b/c/d/e/f/g/h/i"s, std::string(300, 'a'));
    CAPTURE(name);
    CHECK(badName(name).has_value());
}

TEST_CASE("names that differ only in case fold together", "[pack]")
{
    CHECK(foldedName("Days/W1D1") == foldedName("days/w1d1"));
}
