// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ToolThread.h"
#include "core/practice/serving/AppServer.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace secondstack::gui {

/// What a learner's app does at the moment. A value.
struct AppState
{
    enum class Phase {
        NotStarted,
        Starting,
        Running,
        Stopping,
        NeedsConsent, ///< nothing runs: see setTrusted()
        Failed,       ///< `problem` is the app's own, `error` this computer's
        TooLong       ///< ended by us, after its time
    };

    Phase phase = Phase::NotStarted;
    std::string owner = {}; ///< as it was given to start()
    quint16 port = 0;       ///< of 127.0.0.1, while it runs
    bool hasDocs = false;   ///< its documentation pages find their files
    practice::Protection protection = practice::Protection::LimitsOnly;
    std::optional<practice::GradingProblem> problem;
    std::optional<Error> error;

    [[nodiscard]] bool isActive() const
    {
        return phase == Phase::Starting || phase == Phase::Running || phase == Phase::Stopping;
    }
};

/// Runs one learner's app at a time, on a thread of its own: the window never waits. What there is to run it with is
/// found out at the first start.
class AppRunner final : public QObject
{
    Q_OBJECT

public:
    /// `makePort` is called on the runner's thread; `halves` is the folder with run_app.py.
    AppRunner(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort);
    ~AppRunner() override;

    [[nodiscard]] const AppState& state() const { return m_state; }

    /// Starts an app, and ends the one that runs. `owner` says whose it is, in the states that follow.
    void start(const std::string& owner, const practice::ServingTask& task);

    /// Asks it to stop; after two seconds it is ended.
    void stop();

    /// Apps of a course that did not come with the program do not run outside a sandbox before the reader was asked.
    void setTrusted(bool isTrusted);

    /// Looks for Python anew before the next start, e.g. after it was installed.
    void forgetTools();

signals:
    void stateChanged(const secondstack::gui::AppState& state);
    void logged(const std::string& owner, const QString& text);

private:
    class Worker;

    void enter(const AppState& state);

    std::unique_ptr<ToolThread<Worker>> m_thread;
    AppState m_state;
};

} // namespace secondstack::gui
