// SPDX-License-Identifier: GPL-3.0-or-later
// `check --run` proves exercises by grading them. SECONDSTACK_TEST_PYTHON names a Python with the packages of the
// course; without one, these say so and pass.
#include "tests/cli/Program.h"

#include <cstdlib>

using namespace secondstack;
using namespace secondstack::tests;
using nlohmann::json;

namespace {

const std::string kExercise = "days/w1d1/w1d1-x1/";

/// The small pack with its exercise and without its other programs.
struct ExercisePack : PackCopy
{
    ExercisePack() : PackCopy(std::filesystem::path(SECONDSTACK_SOURCE_DIR) / "tests/core/curriculum/pack")
    {
        replace("days/w1d1/w1d1-l1.md", "```js needs=express,zod", "```js");
        changeQuestion("w1d1", "w1d1-q5", [](auto& spot) {
            spot["code"] = "rows = {'items': []}\n\nprint(rows.total)";
            spot["verify"][0]["after"] = "";
        });
    }

    void put(const std::string& file, const std::string& text) const
    {
        REQUIRE(writeFile(path() / (kExercise + file), text));
    }
};

std::string python()
{
    const char* named = std::getenv("SECONDSTACK_TEST_PYTHON");
    if (named == nullptr)
        WARN("not tried, SECONDSTACK_TEST_PYTHON names no Python");
    return named == nullptr ? "" : named;
}

json reportOf(const ExercisePack& pack)
{
    const Called called = call({"check", pack.text(), "--run", "--without-sandbox", "--json", "--python", python()});
    INFO(called.errors);
    REQUIRE(called.exitCode != 2);
    return called.json();
}

bool says(const json& report, const std::string& text)
{
    return hasError(report, kExercise + "exercise.json", text);
}

} // namespace

TEST_CASE("an exercise that is in order is proven by eleven gradings", "[cli][check][run][grading]")
{
    if (python().empty())
        return;
    const ExercisePack pack;
    const json report = reportOf(pack);
    CHECK(report["errors"] == json::array());
    CHECK(report["exercises"] == 1);
    const Called called = call({"check", pack.text(), "--run", "--without-sandbox", "--python", python()});
    CHECK(called.output.find("1 exercises proven by 11 gradings\n") != std::string::npos);
}

TEST_CASE("a starter, a solution and a mistake that are not what they say are found", "[cli][check][run][grading]")
{
    if (python().empty())
        return;
    const ExercisePack pack;
    const std::string right = "def late(days):\n    return sum(day < 0 for day in days)\n";
    const std::string wrong = "def late(days):\n    return len(days)\n";
    pack.put("starter/late.py", right);
    pack.put("solution/late.py", wrong);
    pack.put("alternative/late.py", "def late(days):\n");
    pack.put("mistakes/m1/late.py", right);
    const json report = reportOf(pack);
    CHECK(says(report, "w1d1-x1: the starter: it keeps the requirement \"count\" already"));
    CHECK(says(report, "w1d1-x1: the solution with the seed 1: it does not pass"));
    CHECK(says(report, "w1d1-x1: the solution with the seed 3: it does not pass"));
    CHECK(says(report, "w1d1-x1: the other solution: it cannot be checked: Python cannot read late.py"));
    CHECK(says(report, "w1d1-x1: mistakes/m1: named is none"));
}

TEST_CASE("a starter that hangs, and checks that would not notice what is broken, are found",
          "[cli][check][run][grading]")
{
    if (python().empty())
        return;
    const ExercisePack pack;
    pack.put("starter/late.py", "while True:\n    pass\n");
    CHECK(says(reportOf(pack), "w1d1-x1: the starter: it cannot be checked: "));

    // These look at the text alone, and never run the code.
    pack.put("checks.py", "from second_stack_grader.api import check, expect\n\n\n"
                          "@check(\"there is a file\", requirement=\"count\")\n"
                          "def counted(sources):\n    expect(1).to_equal(1)\n");
    const json report = reportOf(pack);
    for (const char* kind : {"timed_out", "too_much_output", "exited"})
        CHECK(says(report, "the problem is \"\", not \"" + std::string(kind) + "\""));
}
