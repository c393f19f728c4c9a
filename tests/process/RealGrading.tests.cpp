// SPDX-License-Identifier: GPL-3.0-or-later
// The exercise of the small pack, graded by real processes.
#include "tests/process/GradingDesk.h"

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::GradingDesk;
using namespace std::chrono_literals;

TEST_CASE("a starter fails, solutions pass, and a mistake is named", "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const auto starter = desk.grade("starter");
    REQUIRE(starter);
    CHECK_FALSE(starter->passed);
    CHECK_FALSE(starter->problem);
    CHECK(starter->checks.front().requirement == "count");
    for (const char* project : {"solution", "alternative"}) {
        const auto verdict = desk.grade(project);
        REQUIRE(verdict);
        CHECK(verdict->passed);
        CHECK_FALSE(verdict->mistake);
    }
    const auto mistaken = desk.grade("mistakes/m1");
    REQUIRE(mistaken);
    CHECK_FALSE(mistaken->passed);
    CHECK(mistaken->mistake->id == "m1");
    CHECK(mistaken->checks.front().message.find("expected") != std::string::npos);
}

TEST_CASE("a spare reaches the verdict that a cold start does, and a later one sees nothing of it",
          "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const auto cold = desk.grade("mistakes/m1", 7);
    REQUIRE(cold);
    desk.keepWarm();
    for (int again = 0; again < 3; ++again) {
        const auto warm = desk.grade("mistakes/m1", 7);
        REQUIRE(warm);
        CHECK(warm->hash == cold->hash);
    }
    const std::string traces = "import os\n"
                               "for place in ('/tmp', '.', '/dev/shm'):\n"
                               "    print('trace' in os.listdir(place))\n"
                               "    open(place + '/trace', 'w').close()\n";
    const auto first = desk.gradeFile(traces);
    const auto second = desk.gradeFile(traces);
    REQUIRE(first);
    REQUIRE(second);
    if (first->protection != Protection::Sandbox)
        return; // /tmp is everybody's
    CHECK(first->printed.starts_with("False\nFalse\nFalse\n"));
    CHECK(second->printed == first->printed);
}

TEST_CASE("code that cannot be checked says why", "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const auto kindOf = [&](const std::string& code) {
        const auto verdict = desk.gradeFile(code);
        REQUIRE(verdict);
        CHECK_FALSE(verdict->passed);
        return verdict->problem ? verdict->problem->kind : "none: " + verdict->checks.front().message;
    };
    CHECK(kindOf("") == "empty_file");
    CHECK(kindOf("def late(days:\n") == "syntax_error");
    CHECK(kindOf("while True:\n    pass\n") == "timed_out");
    CHECK(kindOf("exit()\n") == "exited");
    CHECK(kindOf("import os\nos.kill(os.getppid(), 9)\n") != "");
    CHECK(kindOf("while True:\n    print('x' * 1000)\n") == "too_much_output");
}

TEST_CASE("a grading is cancelled while the code runs", "[process][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    const auto cancelled = desk.gradeFile("import time\ntime.sleep(600)\n", 1, 300ms);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
}
