// SPDX-License-Identifier: GPL-3.0-or-later
// The exercise of the small pack, graded by real processes. SECONDSTACK_TEST_PYTHON names a Python with the packages of
// the course; without one, these say so and pass.
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/curriculum/Loader.h"
#include "core/practice/Toolbox.h"
#include "core/practice/grading/Tasks.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"

#include <QEventLoop>
#include <QTimer>
#include <cstdlib>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// This machine, when it can grade.
class Desk
{
public:
    Desk()
    {
        tests::needApplication();
        const char* python = std::getenv("SECONDSTACK_TEST_PYTHON");
        if (python == nullptr) {
            WARN("not tried, SECONDSTACK_TEST_PYTHON names no Python");
            return;
        }
        const auto source = curriculum::openPack(SECONDSTACK_SOURCE_DIR "/tests/core/curriculum/pack");
        REQUIRE(source);
        Problems problems;
        const auto pack = curriculum::loadPack(**source, problems);
        const auto made = makeTask(**source, *pack.findActivity("w1d1-x1"));
        REQUIRE(made);
        task = *made;
        m_files = curriculum::filesBelow(**source, "days/w1d1/w1d1-x1").value();
        const Toolbox tools = findTools({.python = {.named = python}, .node = {.named = "/bin/sh"}}, m_port);
        REQUIRE(tools.python);
        m_grader =
            std::make_unique<Grader>(m_port, GradingTools{process::shippedGrader(), *tools.python, tools.sandbox});
    }

    [[nodiscard]] bool isHere() const { return m_grader != nullptr; }

    /// The files of "solution" or "mistakes/m1".
    Result<Verdict> grade(const std::string& project, std::uint32_t seed = 1)
    {
        return gradeFile(m_files.at(project + "/late.py"), seed);
    }

    Result<Verdict> gradeFile(const std::string& code, std::uint32_t seed = 1,
                              std::optional<std::chrono::milliseconds> cancelAfter = {})
    {
        task.files = {{"late.py", code}};
        task.seed = seed;
        std::optional<Result<Verdict>> outcome;
        QEventLoop loop;
        const GradingId id = m_grader->start(task, {}, [&](Result<Verdict> verdict) {
            outcome = std::move(verdict);
            loop.quit();
        });
        if (cancelAfter)
            QTimer::singleShot(*cancelAfter, &loop, [this, id] { m_grader->cancel(id); });
        if (!outcome)
            loop.exec();
        return std::move(*outcome);
    }

    GradingTask task;

private:
    process::QtProcessPort m_port;
    curriculum::FileTree m_files;
    std::unique_ptr<Grader> m_grader;
};

} // namespace

TEST_CASE("a starter fails, solutions pass, and a mistake is named", "[process][grading]")
{
    Desk desk;
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

TEST_CASE("the same code and seed have the same hash every time", "[process][grading]")
{
    Desk desk;
    if (!desk.isHere())
        return;
    const std::string hash = desk.grade("solution", 7)->hash;
    for (int again = 0; again < 5; ++again)
        CHECK(desk.grade("solution", 7)->hash == hash);
    CHECK(desk.grade("solution", 8)->hash != hash);
    CHECK(desk.grade("alternative", 7)->hash != hash);
}

TEST_CASE("code that cannot be checked says why", "[process][grading]")
{
    Desk desk;
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
    Desk desk;
    if (!desk.isHere())
        return;
    const auto cancelled = desk.gradeFile("import time\ntime.sleep(600)\n", 1, 300ms);
    REQUIRE_FALSE(cancelled.has_value());
    CHECK(cancelled.error().kind == ErrorKind::Cancelled);
}
