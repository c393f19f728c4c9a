// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ExerciseRunner.h"
#include "app/gui/state/StudyTimer.h"
#include "core/practice/grading/Project.h"

#include <QObject>

#include <string>

namespace secondstack::gui {

class Session;

/// Has an exercise's code graded and the outcome recorded: a run that is shown as done is on the disk.
class ExerciseRuns final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ExerciseRuns(Session& session, ExerciseRunner& runner, QObject* parent = nullptr);

    ~ExerciseRuns() override;

    void setExercise(const std::string& activity);

    /// Time that counts as study of this exercise.
    [[nodiscard]] StudyTimer& timer() { return m_timer; }

    void start(const practice::ProjectFiles& files);
    /// stopped() follows.
    void stop();
    /// Nothing is heard of the run that is under way.
    void abandon();
    /// The files of the last run.
    [[nodiscard]] const practice::ProjectFiles& graded() const { return m_graded; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void started();
    void heard(const secondstack::practice::CheckResult& check);
    /// Graded and recorded.
    void finished(const secondstack::gui::GradingOutcome& outcome);
    void stopped();
    void consentNeeded();
    void failed(const secondstack::Error& error);

private:
    void end(const Result<GradingOutcome>& outcome, const practice::ProjectFiles& files);
    void record(const GradingOutcome& outcome, const practice::ProjectFiles& files);

    Session& m_session;
    ExerciseRunner& m_runner;
    StudyTimer m_timer;
    std::string m_activity;
    practice::ProjectFiles m_graded;
    std::uint32_t m_seed = 0; ///< stays until a run has passed, so that a failure can be looked into
    bool m_isRunning = false;
    int m_number = 0; ///< of the run: an older one is not heard any more
};

} // namespace secondstack::gui
