// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ToolThread.h"
#include "core/practice/SampleRun.h"

#include <QObject>

#include <functional>
#include <memory>

namespace secondstack::gui {

/// A sample that ran, and in which surroundings.
struct SampleOutcome
{
    practice::SampleResult result;
    QString interpreter; ///< "Python 3.12.3"
    practice::Protection protection = practice::Protection::LimitsOnly;
    bool needsConsent = false; ///< nothing ran: see setTrusted()
};

/// Runs the samples of lessons and questions, one at a time, on a thread of its own: the window never waits.
/// What there is to run them with is found out at the first run.
class SampleRunner final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<SampleOutcome>&)>;

    /// `makePort` is called on the runner's thread.
    SampleRunner(practice::ToolSearch search, MakePort makePort, practice::SampleOptions options = {});
    ~SampleRunner() override;

    /// Starts a program, and ends the one that still runs. `done` is called once, later, on this thread, unless
    /// `receiver` is gone by then. Errors: those of practice::SampleRunner; Cancelled.
    void run(const curriculum::Program& program, QObject& receiver, Done done);

    /// Ends the program that runs; its `done` gets Cancelled.
    void cancel();

    /// Programs of a course that did not come with the app do not run outside a sandbox before the reader was asked.
    void setTrusted(bool isTrusted);

    /// Looks for Python and Node.js anew before the next run, e.g. after they were installed.
    void forgetTools();

private:
    class Worker;

    std::unique_ptr<ToolThread<Worker>> m_thread;
};

} // namespace secondstack::gui
