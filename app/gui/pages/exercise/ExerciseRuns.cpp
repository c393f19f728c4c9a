// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ExerciseRuns.h"

#include "app/gui/state/Session.h"
#include "core/practice/grading/Tasks.h"

#include <QPointer>
#include <QRandomGenerator>

namespace secondstack::gui {

namespace {

constexpr int kSeeds = 1'000'000; // short enough to be read out

std::uint32_t newSeed()
{
    return static_cast<std::uint32_t>(QRandomGenerator::global()->bounded(1, kSeeds));
}

} // namespace

ExerciseRuns::ExerciseRuns(Session& session, ExerciseRunner& runner, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_runner(runner)
    , m_timer(session.clock())
    , m_seed(newSeed())
{
}

ExerciseRuns::~ExerciseRuns()
{
    abandon();
}

void ExerciseRuns::abandon()
{
    if (m_isRunning)
        m_runner.cancel();
    m_isRunning = false;
    ++m_number;
}

void ExerciseRuns::setExercise(const std::string& activity)
{
    abandon();
    m_activity = activity;
    m_seed = newSeed();
}

void ExerciseRuns::start(const practice::ProjectFiles& files)
{
    const learner::Course& course = m_session.course();
    auto task = practice::makeTask(course.source(), *course.pack().findActivity(m_activity));
    if (!task) {
        emit failed(task.error());
        return;
    }
    task->files = m_graded = files;
    task->seed = m_seed;
    m_isRunning = true;
    const int number = ++m_number;
    emit started();
    m_runner.grade(
        *task, *this,
        [this, number](const practice::CheckResult& check) {
            if (number == m_number)
                emit heard(check);
        },
        [this, number, files](const Result<GradingOutcome>& outcome) {
            if (number == m_number)
                end(outcome, files);
        });
}

void ExerciseRuns::stop()
{
    m_runner.cancel();
}

void ExerciseRuns::end(const Result<GradingOutcome>& outcome, const practice::ProjectFiles& files)
{
    m_isRunning = false;
    if (outcome && outcome->needsConsent)
        emit consentNeeded();
    else if (outcome)
        record(*outcome, files);
    else if (outcome.error().kind == ErrorKind::Cancelled)
        emit stopped();
    else
        emit failed(outcome.error());
}

void ExerciseRuns::record(const GradingOutcome& outcome, const practice::ProjectFiles& files)
{
    if (outcome.verdict.passed)
        m_seed = newSeed();
    m_session.learner().practice().recordRun(
        m_activity, files, outcome.verdict, m_timer.take(),
        [self = QPointer(this), outcome, number = m_number](const Result<learner::Recorded>& recorded) {
            if (!self || number != self->m_number)
                return;
            if (recorded)
                emit self->finished(outcome);
            else
                emit self->failed(recorded.error());
        });
}

} // namespace secondstack::gui
