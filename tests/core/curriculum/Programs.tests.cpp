// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Programs.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/support/Catch.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::curriculum;

namespace {

std::vector<Program> programsOfSmallPack()
{
    Problems problems;
    return collectPrograms(loadContent(tests::smallPack(), problems));
}

std::vector<Program> ownedBy(const std::string& owner)
{
    std::vector<Program> programs = programsOfSmallPack();
    std::erase_if(programs, [&](const Program& program) { return program.owner != owner; });
    return programs;
}

Program expecting(Expectation expectation)
{
    Program program;
    program.expectation = std::move(expectation);
    return program;
}

} // namespace

TEST_CASE("samples of a lesson run with what they promise, those in cards too", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-l1");
    REQUIRE(programs.size() == 4);
    CHECK(programs[0].language == Language::JavaScript);
    CHECK(programs[0].expectation == Expectation{Prints{"true"}});
    CHECK(programs[1].expectation == Expectation{Prints{"False"}});
    CHECK(programs[2].expectation == Expectation{Fails{"ZeroDivisionError"}});
    CHECK(programs[3].needs == std::vector<std::string>{"express", "zod"});
    CHECK(programs[3].place.file == "days/w1d1/w1d1-l1.md");
    CHECK(programs[3].place.line == 50);
}

TEST_CASE("a prediction is the output of its code, a distractor that of its model", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-l1-p1");
    REQUIRE(programs.size() == 2);
    CHECK(programs[0].kind == ProgramKind::Prediction);
    CHECK(programs[0].code == "print(bool([]))");
    CHECK(programs[0].expectation == Expectation{Prints{"False"}});
    CHECK(programs[1].kind == ProgramKind::Model);
    CHECK(programs[1].language == Language::JavaScript);
    CHECK(programs[1].expectation == Expectation{Prints{"True"}});
}

TEST_CASE("the first program of a choice gives the ids of the right options", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-q1");
    REQUIRE(programs.size() == 1);
    CHECK(programs[0].expectation == Expectation{EndsWithIds{{"b"}}});
    CHECK(ownedBy("w1d1-q2").empty()); // an answer of a reader, nothing to run
}

TEST_CASE("right orders are assembled around their proof", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-q3");
    REQUIRE(programs.size() == 1);
    CHECK(programs[0].code
          == "def total(rows):\n    result = 0\n    for row in rows:\n        result += row\n    return result\n"
             "print(total([1, 2]))");
    CHECK(programs[0].expectation == Expectation{Prints{"3"}});
}

TEST_CASE("every accepted filling must print what is expected, and no wrong one may", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-q4");
    REQUIRE(programs.size() == 4);
    CHECK(programs[0].code == "print(sorted([1, 2], reverse=True))");
    CHECK(programs[0].expectation == Expectation{Prints{"[2, 1]"}});
    CHECK(programs[1].code == "print(sort([1, 2], reverse=True))");
    CHECK(programs[1].expectation == Expectation{NeverPrints{"[2, 1]"}});
    CHECK(programs[2].what == "accepted filling: reverse");
    CHECK(programs[3].code == "print('further')");
}

TEST_CASE("a bug shows before its repair and is gone after it", "[programs]")
{
    const std::vector<Program> programs = ownedBy("w1d1-q5");
    REQUIRE(programs.size() == 2);
    CHECK(programs[0].code == "import sys\nrows = {'items': []}\n\nprint(rows.items)\nsys.exit(len(rows.total))");
    CHECK(programs[0].expectation == Expectation{Fails{"AttributeError"}});
    CHECK(programs[1].expectation == Expectation{Prints{"[]"}});
}

TEST_CASE("checks of rows and tries of myths are programs", "[programs]")
{
    CHECK(ownedBy("model").at(0).kind == ProgramKind::Comparison);
    CHECK(ownedBy("slow").at(0).kind == ProgramKind::Myth);
}

TEST_CASE("a run is judged by what was promised", "[programs]")
{
    const ProgramRun good{0, false, "b a \n\n", ""};
    const ProgramRun crash{1, false, "b a\n", "Traceback\nTypeError: no\n"};
    const ProgramRun endless{0, true, "b a\n", ""};

    CHECK_FALSE(whyWrong(expecting(Succeeds{}), good));
    CHECK(whyWrong(expecting(Succeeds{}), crash) == "it ended with exit code 1: TypeError: no");
    CHECK(whyWrong(expecting(Succeeds{}), endless) == "it did not end in time");

    CHECK_FALSE(whyWrong(expecting(Prints{"b a"}), good));
    CHECK(whyWrong(expecting(Prints{"a b"}), good) == "expected:\na b\ngot:\nb a");
    CHECK(whyWrong(expecting(Prints{"b a"}), crash));

    CHECK_FALSE(whyWrong(expecting(EndsWithIds{{"a", "b"}}), good));
    CHECK(whyWrong(expecting(EndsWithIds{{"a"}}), good) == "the key says a, the program a b");

    CHECK(whyWrong(expecting(NeverPrints{"b a"}), good));
    CHECK_FALSE(whyWrong(expecting(NeverPrints{"b a"}), crash));
    CHECK_FALSE(whyWrong(expecting(NeverPrints{"c"}), good));

    CHECK_FALSE(whyWrong(expecting(Fails{"TypeError"}), crash));
    CHECK(whyWrong(expecting(Fails{"KeyError"}), crash)
          == "it should have failed with KeyError, and said: TypeError: no");
    CHECK(whyWrong(expecting(Fails{"TypeError"}), good) == "it should have failed with TypeError");
}
