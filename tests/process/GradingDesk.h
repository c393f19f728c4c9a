// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

namespace secondstack::tests {

/// This machine, when it can grade: SECONDSTACK_TEST_PYTHON names a Python with the packages of the course. Without one
/// it says so. Grades the exercise of the small pack.
class GradingDesk
{
public:
    /// `systemFolders` is where bubblewrap and its like are looked for.
    explicit GradingDesk(const std::vector<std::filesystem::path>& systemFolders = practice::ToolSearch{}.systemFolders)
    {
        needApplication();
        const char* python = std::getenv("SECONDSTACK_TEST_PYTHON");
        if (python == nullptr) {
            WARN("not tried, SECONDSTACK_TEST_PYTHON names no Python");
            return;
        }
        const auto source = curriculum::openPack(SECONDSTACK_SOURCE_DIR "/tests/core/curriculum/pack");
        REQUIRE(source);
        Problems problems;
        const auto pack = curriculum::loadPack(**source, problems);
        const auto made = practice::makeTask(**source, *pack.findActivity("w1d1-x1"));
        REQUIRE(made);
        task = *made;
        m_files = curriculum::filesBelow(**source, "days/w1d1/w1d1-x1").value();
        const practice::Toolbox tools = practice::findTools(
            {.python = {.named = python}, .node = {.named = "/bin/sh"}, .systemFolders = systemFolders}, m_port);
        REQUIRE(tools.python);
        m_grader = std::make_unique<practice::Grader>(
            m_port, practice::GradingTools{process::shippedGrader(), *tools.python, tools.sandbox});
    }

    [[nodiscard]] bool isHere() const { return m_grader != nullptr; }

    /// The files of "solution" or "mistakes/m1".
    Result<practice::Verdict> grade(const std::string& project, std::uint32_t seed = 1)
    {
        return gradeFile(m_files.at(project + "/late.py"), seed);
    }

    Result<practice::Verdict> gradeFile(const std::string& code, std::uint32_t seed = 1,
                                        std::optional<std::chrono::milliseconds> cancelAfter = {})
    {
        return gradeFiles({{"late.py", code}}, seed, cancelAfter);
    }

    Result<practice::Verdict> gradeFiles(const practice::ProjectFiles& files, std::uint32_t seed = 1,
                                         std::optional<std::chrono::milliseconds> cancelAfter = {})
    {
        task.files = files;
        task.seed = seed;
        std::optional<Result<practice::Verdict>> outcome;
        QEventLoop loop;
        const practice::GradingId id = m_grader->start(task, {}, [&](Result<practice::Verdict> verdict) {
            outcome = std::move(verdict);
            loop.quit();
        });
        if (cancelAfter)
            QTimer::singleShot(*cancelAfter, &loop, [this, id] { m_grader->cancel(id); });
        if (!outcome)
            loop.exec();
        return std::move(*outcome);
    }

    void keepWarm() { m_grader->keepWarm(task.profile); }

    practice::GradingTask task;

private:
    process::QtProcessPort m_port;
    curriculum::FileTree m_files;
    std::unique_ptr<practice::Grader> m_grader;
};

} // namespace secondstack::tests
