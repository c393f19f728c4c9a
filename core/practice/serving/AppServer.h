// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/grading/Grader.h"

#include <functional>
#include <memory>

namespace secondstack::practice {

/// A learner's app to be run.
struct ServingTask
{
    ProjectFiles files;
    std::string app = "main:app"; ///< "module:attribute", or "module:factory()"
    std::chrono::seconds wallTime{30 * 60};
};

/// How an app that ran came to its end.
struct ServingEnd
{
    enum class Cause {
        Stopped, ///< it was asked to
        Problem, ///< it did not start: see `problem`
        TooLong, ///< ended by us, after the wall time
        Crashed  ///< by itself; `problem` says how
    };

    Cause cause = Cause::Stopped;
    std::optional<GradingProblem> problem;

    bool operator==(const ServingEnd&) const = default;
};

/// Who is told what an app does. All may be empty.
struct ServingWatcher
{
    /// It answers at a Unix socket. `hasDocs`: its documentation pages find their files.
    std::function<void(const std::filesystem::path& socket, bool hasDocs)> started;
    std::function<void(std::string_view text)> logged; ///< UTF-8, as it comes
    /// Once and last. Errors: Unavailable without the packages; those of the port; Failed, with what it said.
    std::function<void(Result<ServingEnd>)> ended;
};

/// Runs one learner's app at a time as a server, sandboxed where that is possible, without a network: its only way out
/// is a socket in a folder that both sides see. Used from the port's thread. Destroying it ends the app, without a
/// word.
class AppServer
{
public:
    /// `port` must outlive the server.
    AppServer(ProcessPort& port, GradingTools tools);
    ~AppServer();
    AppServer(const AppServer&) = delete;
    AppServer& operator=(const AppServer&) = delete;

    /// Returns at once. What ran before is ended, without a word.
    /// Errors, and then nobody is told more: those of the temporary folder; InvalidInput when its path is too long.
    [[nodiscard]] Result<void> start(const ServingTask& task, ServingWatcher watcher);

    /// Asks the app to stop; after two seconds it is ended. Nothing happens when none runs.
    void stop();

private:
    class Run;

    ProcessPort& m_port;
    GradingTools m_tools;
    std::shared_ptr<Run> m_run;
};

} // namespace secondstack::practice
