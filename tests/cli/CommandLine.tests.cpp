// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/Program.h"

using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("help and version are answers, not errors", "[cli]")
{
    const Called help = call({"--help"});
    CHECK(help.exitCode == 0);
    for (const char* verb : {"check", "decide", "journal", "doctor"}) {
        CHECK_THAT(help.output, ContainsSubstring(verb));
        const Called one = call({verb, "--help"});
        CHECK(one.exitCode == 0);
        CHECK_THAT(one.output, ContainsSubstring("--help"));
        CHECK(one.errors.empty());
    }
    const Called version = call({"--version"});
    CHECK(version.exitCode == 0);
    CHECK_THAT(version.output, ContainsSubstring("secondstack-cli 0."));
}

TEST_CASE("an unknown verb is called wrong, and the one meant is suggested", "[cli]")
{
    const Called called = call({"chek", "."});
    CHECK(called.exitCode == 2);
    CHECK(called.output.empty());
    CHECK_THAT(called.errors, ContainsSubstring("secondstack-cli: there is no verb \"chek\""));
    CHECK_THAT(called.errors, ContainsSubstring("did you mean check?"));
    CHECK_THAT(call({"journal", "verfy", "x"}).errors, ContainsSubstring("did you mean verify?"));
    CHECK(call({"zzzzzzzz"}).errors.find("did you mean") == std::string::npos);
}

TEST_CASE("an unknown option is called wrong, and the one meant is suggested", "[cli]")
{
    const Called called = call({"check", ".", "--jsn"});
    CHECK(called.exitCode == 2);
    CHECK_THAT(called.errors, ContainsSubstring("there is no option --jsn (did you mean --json?)"));
    CHECK_THAT(called.errors, ContainsSubstring("see: secondstack-cli check --help"));
}

TEST_CASE("what is missing or too much is called wrong", "[cli]")
{
    CHECK(call({}).exitCode == 2);
    CHECK(call({"check"}).exitCode == 2);
    CHECK(call({"check", ".", "more"}).exitCode == 2);
    CHECK(call({"check", ".", "--jobs", "none"}).exitCode == 2);
    CHECK(call({"journal"}).exitCode == 2);
    CHECK(call({"journal", "verify"}).exitCode == 2);
}
