// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/curriculum/Loader.h"
#include "core/practice/Toolbox.h"
#include "core/practice/grading/Tasks.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Measure.h"
#include "tests/support/JournalFixture.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>
#include <unistd.h>

namespace secondstack::bench {

namespace fs = std::filesystem;
using namespace practice;
using tests::must;

namespace {

constexpr double kBudget = 0.25; // of pytest started cold

/// From the order on.
struct Times
{
    Seconds first{0};
    Seconds last{0};
};

class Desk
{
public:
    explicit Desk(const char* python)
    {
        const Toolbox tools = findTools({.python = {.named = python}, .node = {.named = "/bin/sh"}}, m_port);
        m_python = must(tools.python);
        m_grader.emplace(m_port, GradingTools{process::shippedGrader(), m_python, tools.sandbox});
    }

    Times grade(const GradingTask& task, bool isWarm)
    {
        m_grader->keepWarm(isWarm ? std::optional(task.profile) : std::nullopt);
        while (isWarm && !m_grader->isWarm())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        Times times;
        std::optional<Result<Verdict>> outcome;
        const auto start = std::chrono::steady_clock::now();
        const auto since = [start] { return Seconds{std::chrono::steady_clock::now() - start}; };
        m_grader->start(
            task,
            [&](const CheckResult&) {
                if (times.first == Seconds{0})
                    times.first = since();
            },
            [&](Result<Verdict> verdict) {
                times.last = since();
                outcome = std::move(verdict);
            });
        while (!outcome)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!must(std::move(*outcome)).passed)
            throw std::runtime_error("the solution of " + task.id + " did not pass");
        return times;
    }

    Seconds pytest(const fs::path& folder)
    {
        Command command{.program = m_python.program,
                        .arguments = {"-m", "pytest", "-q", "-p", "no:cacheprovider", "suite_main.py"},
                        .folder = folder};
        command.environment.insert({{"PYTHONPATH", (folder / "solution").string()}, {"PYTHONDONTWRITEBYTECODE", "1"}});
        return timeOf([&] {
            if (const auto run = must(m_port.run(command)); !run.succeeded())
                throw std::runtime_error("pytest: " + run.output);
        });
    }

    void warmUp(Profile profile)
    {
        m_grader->keepWarm(profile);
        while (!m_grader->isWarm())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

private:
    process::QtProcessPort m_port;
    Interpreter m_python;
    std::optional<Grader> m_grader;
};

std::string firstAndLast(const Samples& first, const Samples& last)
{
    return "median: first result " + readable(first.median()) + "   verdict " + readable(last.median());
}

void benchAgainstPytest(Desk& desk, const Settings& settings)
{
    const fs::path folder = fs::path{SECONDSTACK_SOURCE_DIR} / "tests" / "bench" / "check";
    const GradingTask task{.id = "a small FastAPI exercise",
                           .exercise = must(readProject(folder / "exercise")),
                           .profile = Profile::Web,
                           .files = must(readProject(folder / "solution"))};
    desk.pytest(folder); // fills the page cache
    Samples warmFirst, warmLast, coldFirst, coldLast, pytest;
    for (int round = 0; round < settings.checks; ++round) {
        const Times warm = desk.grade(task, true);
        const Times cold = desk.grade(task, false);
        warmFirst.add(warm.first);
        warmLast.add(warm.last);
        coldFirst.add(cold.first);
        coldLast.add(cold.last);
        pytest.add(desk.pytest(folder));
    }
    char ratio[64];
    std::snprintf(ratio, sizeof ratio, "ratio %.2f   budget %.2f   ", warmLast.median() / pytest.median(), kBudget);
    report("warm check against pytest started cold",
           ratio + ("(" + readable(warmLast.median()) + " against " + readable(pytest.median()) + ")"));
    report("check of a small FastAPI exercise, warm", firstAndLast(warmFirst, warmLast));
    report("check of a small FastAPI exercise, cold", firstAndLast(coldFirst, coldLast));
}

void benchExercise(Desk& desk, const learner::Course& course, const std::string& id, int rounds)
{
    const curriculum::Activity* activity = course.pack().findActivity(id);
    if (activity == nullptr)
        return report("check of " + id + ", warm", "not measured: the pack has no such exercise");
    GradingTask task = must(makeTask(course.source(), *activity));
    const auto files = must(curriculum::filesBelow(course.source(), curriculum::folderOf(*activity) + "/solution"));
    task.files = {files.begin(), files.end()};
    Samples first, last;
    for (int round = 0; round < rounds; ++round) {
        const Times times = desk.grade(task, true);
        first.add(times.first);
        last.add(times.last);
    }
    report("check of " + id + ", warm", firstAndLast(first, last));
}

std::string contentOf(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

/// Of a process and all below it, in KiB; what is shared counts for each in part.
long memoryBelow(const std::string& process)
{
    const fs::path about = fs::path{"/proc"} / process;
    long sum = 0;
    const std::string rollup = contentOf(about / "smaps_rollup");
    if (const auto at = rollup.find("\nPss:"); at != std::string::npos)
        sum = std::stol(rollup.substr(at + 5));
    std::istringstream children{contentOf(about / "task" / process / "children")};
    for (std::string child; children >> child;)
        sum += memoryBelow(child);
    return sum;
}

void benchMemory(Desk& desk)
{
    const std::string own = std::to_string(::getpid());
    for (const auto& [profile, name] : {std::pair{Profile::Plain, "plain"}, std::pair{Profile::Web, "web"}}) {
        desk.warmUp(profile);
        std::istringstream children{contentOf(fs::path{"/proc"} / own / "task" / own / "children")};
        long sum = 0;
        for (std::string child; children >> child;)
            sum += memoryBelow(child);
        char text[32];
        std::snprintf(text, sizeof text, "%.3g MiB (PSS)", static_cast<double>(sum) / 1024);
        report(std::string("memory of a spare, ") + name, text);
    }
}

} // namespace

void benchChecks(const learner::Course& course, const Settings& settings)
{
    const char* python = std::getenv("SECONDSTACK_TEST_PYTHON");
    if (python == nullptr)
        return report("check of an exercise", "not measured: SECONDSTACK_TEST_PYTHON names no Python");
    int none = 0;
    const QCoreApplication application{none, nullptr};
    Desk desk{python};
    benchAgainstPytest(desk, settings);
    for (const char* id : {"w1d1-x1", "w2d1-x3", "w2d1-x1"}) // functions, an application, a server as well
        benchExercise(desk, course, id, settings.checks);
    benchMemory(desk);
}

} // namespace secondstack::bench
