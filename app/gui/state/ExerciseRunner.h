// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ToolThread.h"
#include "core/practice/grading/Grader.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>

namespace secondstack::gui {

/// What grades here.
struct GradingSurroundings
{
    QString python; ///< "Python 3.12.3"
    practice::Protection protection = practice::Protection::LimitsOnly;
    QString noSandbox; ///< why there is none; empty with one
};

/// A graded run, and in which surroundings.
struct GradingOutcome
{
    practice::Verdict verdict;
    GradingSurroundings surroundings;
    bool needsConsent = false; ///< nothing ran: see setTrusted()
};

/// Grades exercises, one at a time, on a thread of its own: the window never waits.
class ExerciseRunner final : public QObject
{
    Q_OBJECT

public:
    using Heard = std::function<void(const practice::CheckResult&)>;
    using Done = std::function<void(const Result<GradingOutcome>&)>;
    using Known = std::function<void(const Result<GradingSurroundings>&)>;

    /// `halves` is the folder with the two halves of grading; `makePort` is called on the runner's thread.
    ExerciseRunner(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort);
    ~ExerciseRunner() override;

    /// Finds out what grades here, and keeps warm. `known` is called once, with that.
    /// Errors: Unavailable without a Python that has the packages.
    void prepare(practice::Profile profile, QObject& receiver, Known known);

    /// Has the next check of this profile begin at once. Cheap to ask for again: what waits unused for long is given
    /// back.
    void keepWarm(practice::Profile profile);

    /// Grades, and ends the run before it. `heard` is called for each check as it comes, then `done`, once; both later,
    /// on this thread, unless `receiver` is gone by then. Errors: those of practice::Grader; Unavailable as prepare();
    /// Cancelled.
    void grade(const practice::GradingTask& task, QObject& receiver, Heard heard, Done done);

    void cancel();

    /// As SampleRunner::setTrusted().
    void setTrusted(bool isTrusted);

    /// Looks for Python anew before the next run.
    void forgetTools();

private:
    class Worker;

    std::unique_ptr<ToolThread<Worker>> m_thread;
};

} // namespace secondstack::gui
