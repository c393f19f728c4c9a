// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that want to pass without doing the work, each in its own way. Every one of them returns a wrong answer.
#include "tests/process/GradingDesk.h"

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::GradingDesk;

namespace {

struct Forgery
{
    const char* project; ///< in tests/data/forgeries
    const char* tries;
};

const Forgery kForgeries[] = {
    {"patches-libraries", "to patch pytest, httpx, json and sockets"},
    {"prints-verdicts", "to print verdicts wherever something can be written"},
    {"leaves-with-success", "to end with the exit code 0, and its parent too"},
    {"equals-everything", "to return what equals everything"},
    {"writes-verdict-files", "to write the file that the verdict is read from"},
    {"searches-for-the-checks", "to find the checks on the disk, in command lines and in memory"},
    {"talks-in-the-graders-place", "to talk in the grader's place, and to answer in the subject's"},
    {"plants-start-up-files", "to be started with Python, with pytest, and in place of libraries"},
    {"walks-frames", "to find expected values in frames and in what is collected"},
    {"replaces-builtins", "to replace what Python is built on"},
    {"goes-on-afterwards", "to go on when its work is over"},
};

ProjectFiles projectOf(const Forgery& forgery)
{
    const auto files = readProject(std::string(SECONDSTACK_TEST_DATA "/forgeries/") + forgery.project);
    REQUIRE(files);
    return *files;
}

} // namespace

TEST_CASE("no forgery passes, and each gets a verdict", "[process][containment][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    for (const Forgery& forgery : kForgeries) {
        DYNAMIC_SECTION("one that tries " << forgery.tries)
        {
            const auto verdict = desk.gradeFiles(projectOf(forgery));
            REQUIRE(verdict);
            INFO(verdict->printed);
            CHECK_THAT(verdict->printed, Catch::Matchers::ContainsSubstring("forging"));
            CHECK_FALSE(verdict->passed);
            REQUIRE(verdict->checks.size() == 1);
            CHECK_FALSE(verdict->checks.front().passed);
            CHECK(verdict->checks.front().id == "counted");
        }
    }
    SECTION("and who does the work passes")
    {
        CHECK(desk.grade("solution")->passed);
    }
}
