// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/serving/AppServer.h"

#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/practice/LineCutter.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/serving/ServerLines.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

namespace secondstack::practice {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::size_t kMostPrinted = std::size_t{10} << 20;
constexpr int kCpuSeconds = 5 * 60; // an app that is tried by hand mostly waits
constexpr std::chrono::seconds kTimeToStop{3};

GradingProblem crashed(const ServerEnd& end)
{
    GradingProblem problem{.kind = "crashed"};
    if (end.code == -SIGXCPU || end.code == -SIGKILL)
        problem.message = "Your application was ended: it used more than its share of time or memory. Look for a loop "
                          "that never ends.";
    else if (end.code < 0)
        problem.message = "Your application was ended by signal " + std::to_string(-end.code) + ".";
    else
        problem.message = "Your application ended by itself with exit code " + std::to_string(end.code)
                          + ". Look for exit(), or for a server that your own code starts.";
    return problem;
}

GradingProblem tooMuchOutput()
{
    return {.kind = "too_much_output", .message = "Your application printed more than 10 MB and was ended."};
}

GradingProblem tookTooMuch()
{
    return {.kind = "took_too_much",
            .message = "Your application took too much memory, or wrote too many files, and was ended."};
}

} // namespace

/// One app that runs. The process's callbacks hold it, so that it lives until that has ended.
class AppServer::Run : public std::enable_shared_from_this<Run>
{
public:
    Run(ProcessPort& port, const GradingTools& tools, ServingTask task, ScratchFolder folder, ServingWatcher watcher)
        : m_port(port)
        , m_tools(tools)
        , m_task(std::move(task))
        , m_folder(std::move(folder))
        , m_files(m_folder.path() / "files")
        , m_work(m_folder.path() / "work")
        , m_link(m_folder.path() / "link")
        , m_watcher(std::move(watcher))
    {
    }

    Result<void> start()
    {
        if (auto fits = canHoldSocket(socket()); !fits)
            return fits;
        for (const Result<void>& made :
             {makeFolder(m_work), makeSharedFolder(m_link), fillFolder(m_files, m_task.files)}) {
            if (!made)
                return made;
        }
        const auto self = shared_from_this();
        m_process = m_port.converse(
            command(), [self](std::string_view bytes) { self->hear(bytes); },
            [self](Result<RunResult> result) { self->end(std::move(result)); });
        return {};
    }

    // What waits two seconds for the app in there can itself be stopped by the app.
    void stop()
    {
        m_isStopped = true;
        m_port.setTimeLeft(m_process, kTimeToStop);
        m_port.endInput(m_process);
    }

    /// Nobody is told any more.
    void forget()
    {
        m_isForgotten = true;
        m_watcher = {};
        m_port.cancel(m_process);
    }

private:
    [[nodiscard]] fs::path socket() const { return m_link / "app.sock"; } ///< as the app makes it
    [[nodiscard]] fs::path ownSocket() const { return m_folder.path() / "app.sock"; }

    [[nodiscard]] Command command() const
    {
        Command command{.program = m_tools.python.program,
                        .arguments = {"-P", "-s", (m_tools.halves / "run_app.py").string()},
                        .folder = m_work};
        command.environment.insert({{"PYTHONHASHSEED", "0"}, {"PYTHONUTF8", "1"}});
        command.wallTime = m_task.wallTime;
        command.mostOutput = kMostPrinted;
        View view{.readable = m_tools.python.tree, .writable = {m_link}};
        view.readable.push_back(m_tools.halves);
        view.readable.push_back(m_files);
        Limits limits;
        limits.cpuSeconds = kCpuSeconds;
        return m_tools.sandbox.wrap(command, view, limits);
    }

    void hear(std::string_view bytes)
    {
        if (m_isForgotten)
            return;
        const auto lines = m_lines.take(bytes);
        if (!lines)
            return breakDown(lines.error());
        for (const std::string& line : *lines) {
            auto read = readServerLine(line);
            if (!read)
                return breakDown(read.error());
            std::visit([this](auto& what) { take(std::move(what)); }, *read);
        }
    }

    void take(ServerReady)
    {
        m_isReady = true;
        const fs::path inside = m_tools.sandbox.folderInside({.folder = m_work});
        m_port.say(m_process, json{{"folder", inside.string()},
                                   {"from", m_files.string()},
                                   {"socket", socket().string()},
                                   {"app", m_task.app}}
                                      .dump()
                                  + "\n");
    }

    void take(ServerStarted started)
    {
        if (std::exchange(m_hasStarted, true)) // the app's own code can say so as well
            return;
        if (auto taken = takeSocket(); !taken)
            return breakDown(taken.error());
        if (m_watcher.started)
            m_watcher.started(ownSocket(), started.hasDocs);
    }

    // Out of the app's reach: whoever connects follows links, and the app could lead us to a socket of the user's.
    [[nodiscard]] Result<void> takeSocket() const
    {
        if (::rename(socket().c_str(), ownSocket().c_str()) != 0)
            return fail(systemError(errno, "take over the app's socket", socket()));
        struct stat status{};
        if (::lstat(ownSocket().c_str(), &status) != 0 || !S_ISSOCK(status.st_mode))
            return fail(ErrorKind::Failed, "the app put something else in the place of its socket");
        return {};
    }

    void take(const ServerLog& log)
    {
        if (m_watcher.logged)
            m_watcher.logged(log.text);
    }

    void take(GradingProblem problem)
    {
        m_end.cause = ServingEnd::Cause::Problem;
        m_end.problem = std::move(problem);
    }

    void take(const ServerEnd& end)
    {
        m_hasEnd = true;
        if (m_end.problem || m_isStopped)
            return;
        m_end.cause = ServingEnd::Cause::Crashed;
        m_end.problem = crashed(end);
    }

    void breakDown(Error error)
    {
        if (!m_failure)
            m_failure = std::move(error);
        m_port.cancel(m_process);
    }

    void end(Result<RunResult> result)
    {
        const auto tell = std::exchange(m_watcher, {}).ended;
        if (!tell)
            return;
        if (m_failure)
            return tell(fail(*m_failure));
        if (!result)
            return tell(fail(result.error()));
        tell(outcomeOf(*result));
    }

    Result<ServingEnd> outcomeOf(const RunResult& result)
    {
        if (m_isStopped)
            return ServingEnd{};
        if (result.timedOut)
            return ServingEnd{ServingEnd::Cause::TooLong, {}};
        if (result.capped)
            return ServingEnd{ServingEnd::Cause::Crashed, tooMuchOutput()};
        if (result.tookTooMuch)
            return ServingEnd{ServingEnd::Cause::Crashed, tookTooMuch()};
        if (m_hasEnd)
            return m_end;
        const std::string said{trimmed(result.errors)};
        if (!m_isReady && said.find("ModuleNotFoundError") != std::string::npos)
            return fail(ErrorKind::Unavailable, "this Python does not have the packages of the course",
                        m_tools.python.program.string(), "install those of the lock there, or name another one");
        return fail(ErrorKind::Failed, "the app's process ended: " + said);
    }

    ProcessPort& m_port;
    GradingTools m_tools;
    ServingTask m_task;
    ScratchFolder m_folder;
    fs::path m_files; // as they were handed in
    fs::path m_work;  // empty: where the learner's code runs
    fs::path m_link;  // the app and we can write there
    ServingWatcher m_watcher;
    RunId m_process = 0;
    LineCutter m_lines;
    ServingEnd m_end;
    std::optional<Error> m_failure;
    bool m_isReady = false;
    bool m_hasStarted = false;
    bool m_isForgotten = false;
    bool m_hasEnd = false;
    bool m_isStopped = false;
};

AppServer::AppServer(ProcessPort& port, GradingTools tools) : m_port(port), m_tools(std::move(tools)) {}

AppServer::~AppServer()
{
    if (m_run)
        m_run->forget();
}

Result<void> AppServer::start(const ServingTask& task, ServingWatcher watcher)
{
    if (const auto before = std::exchange(m_run, nullptr))
        before->forget();
    auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    // Only a run that was not forgotten tells: it is the one that we hold.
    watcher.ended = [this, tell = std::move(watcher.ended)](Result<ServingEnd> end) {
        const auto ended = std::exchange(m_run, nullptr);
        if (tell)
            tell(std::move(end));
    };
    const auto run = std::make_shared<Run>(m_port, m_tools, task, std::move(*folder), std::move(watcher));
    if (auto started = run->start(); !started)
        return started;
    m_run = run;
    return {};
}

void AppServer::stop()
{
    if (m_run)
        m_run->stop();
}

} // namespace secondstack::practice
