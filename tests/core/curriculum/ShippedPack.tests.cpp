// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Check.h"
#include "core/curriculum/Grading.h"
#include "core/curriculum/Programs.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::curriculum;

namespace {

std::unique_ptr<PackSource> shippedPack()
{
    return openPack(SECONDSTACK_SOURCE_DIR "/curriculum/fastapi-for-node").value();
}

} // namespace

TEST_CASE("the pack that ships has no problems", "[curriculum][shipped]")
{
    const Report report = checkPack(*shippedPack());
    std::string problems;
    for (const Problem& problem : report.problems.list())
        problems += describe(problem) + "\n";
    CHECK(problems == "");
    CHECK(report.counts.lessons >= 6);
    CHECK(report.counts.items >= 60);
    for (const auto& [type, count] : report.counts.itemsByType) {
        CAPTURE(type);
        CHECK(count > 0);
    }
}

TEST_CASE("every question of the pack that ships grades its own right answer as right", "[curriculum][shipped]")
{
    Problems problems;
    const Content content = loadContent(*shippedPack(), problems);
    REQUIRE(content.questions.size() >= 60);
    for (const Question& question : content.questions) {
        CAPTURE(question.id);
        const Result<Grade> right = grade(question, rightResponse(question));
        REQUIRE(right);
        CHECK(right->correct);
        CHECK(right->partial == 1);
        CHECK_FALSE(grade(question, DontKnow{}).value().correct);
    }
}

TEST_CASE("every program of the pack that ships says what it must do", "[curriculum][shipped]")
{
    Problems problems;
    const std::vector<Program> programs = collectPrograms(loadContent(*shippedPack(), problems));
    CHECK(programs.size() > 100);
    for (const Program& program : programs) {
        CAPTURE(program.owner, program.what);
        CHECK(runs(program.language));
        CHECK_FALSE(program.code.empty());
        CHECK(program.place.line > 0);
    }
}
