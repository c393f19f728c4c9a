// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/QtProcessPort.h"

#include "app/process/Consumption.h"
#include "core/base/Descriptor.h"
#include "core/practice/Output.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>
#include <csignal>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <optional>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace secondstack::process {

using practice::Command;
using practice::RunId;
using practice::RunResult;

namespace {

constexpr int kPatience = 1000; // milliseconds, for a killed process to be gone
constexpr std::chrono::milliseconds kWatchInterval{100};

QString toQString(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList argumentsOf(const Command& command)
{
    QStringList arguments;
    for (const std::string& argument : command.arguments)
        arguments.append(toQString(argument));
    return arguments;
}

// A file without a name, to be read from its beginning. None when there is nothing to hand over.
Descriptor fileWith(const std::string& bytes)
{
    if (bytes.empty())
        return Descriptor{-1};
    Descriptor file{::memfd_create("handed", MFD_CLOEXEC)};
    const auto size = static_cast<ssize_t>(bytes.size());
    if (::pwrite(file.number(), bytes.data(), bytes.size(), 0) != size)
        return Descriptor{-1}; // the program says what it misses
    return file;
}

// The kernel ends this process and its children before any other when memory runs out.
void volunteerForTheKill()
{
    const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    (void)!::write(score, "1000", 4);
    ::close(score);
}

// Runs in the child, between fork and exec: system calls only.
void becomeIndependent(int handed)
{
    ::setsid();
    ::syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, nullptr); // the keys of ours do not concern it
    volunteerForTheKill();
#ifdef CLOSE_RANGE_CLOEXEC
    // Marked, not closed: QProcess learns through one of them whether the program could be started.
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
#endif
    if (handed >= 0)
        ::dup2(handed, practice::kHandedDescriptor);
}

Result<void> checkPaths(const Command& command)
{
    if (!command.program.is_absolute())
        return fail(ErrorKind::InvalidInput, "the program is not an absolute path", command.program.string());
    if (!command.folder.is_absolute())
        return fail(ErrorKind::InvalidInput, "the folder is not an absolute path", command.folder.string());
    return {};
}

} // namespace

/// One program while it runs.
class QtProcessPort::Run
{
public:
    /// With `hear`, it is talked with.
    Run(Command command, Hear hear, Done done)
        : m_command(std::move(command))
        , m_hear(std::move(hear))
        , m_done(std::move(done))
        , m_handed(fileWith(m_command.handed))
    {
        m_process.setProgram(toQString(m_command.program.string()));
        m_process.setArguments(argumentsOf(m_command));
        m_process.setWorkingDirectory(toQString(m_command.folder.string()));
        if (!m_hear)
            m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setChildProcessModifier([handed = m_handed.number()] { becomeIndependent(handed); });
        setEnvironment();
        connectSignals();
    }

    ~Run()
    {
        m_process.disconnect();
        endGroup();
        m_process.waitForFinished(kPatience);
    }

    // Through the event loop, so that the outcome always comes after start() has returned.
    void startSoon()
    {
        QTimer::singleShot(0, &m_process, [this] {
            if (m_result.cancelled)
                return finish();
            if (const auto checked = checkPaths(m_command); !checked)
                return fail(checked.error());
            m_clock.start();
            m_wallTimer.start(m_command.wallTime);
            m_process.start(m_hear ? QIODevice::ReadWrite : QIODevice::ReadOnly);
        });
    }

    void say(std::string_view text)
    {
        if (m_group == 0) {
            m_toSay += text;
            return;
        }
        m_process.write(text.data(), static_cast<qint64>(text.size()));
        watch();
    }

    void endInput()
    {
        m_isAllSaid = true;
        if (m_group == 0)
            return;
        m_process.closeWriteChannel();
        watch();
    }

    void setTimeLeft(std::chrono::milliseconds time)
    {
        m_command.wallTime = time;
        if (m_wallTimer.isActive()) // it has started
            m_wallTimer.start(time);
    }

    void cancel()
    {
        if (m_process.state() == QProcess::NotRunning && m_group != 0)
            return;
        m_result.cancelled = true;
        endGroup();
    }

    /// Called once the outcome is there; whoever owns the run takes it away then.
    std::function<void(Done, Result<RunResult>)> onEnd;

private:
    void setEnvironment()
    {
        QProcessEnvironment environment;
        for (const auto& [name, value] : m_command.environment)
            environment.insert(toQString(name), toQString(value));
        // An empty environment would mean ours.
        if (environment.isEmpty())
            environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        m_process.setProcessEnvironment(environment);
    }

    void connectSignals()
    {
        QObject::connect(&m_process, &QProcess::started, &m_process, [this] {
            m_group = static_cast<pid_t>(m_process.processId());
            if (m_result.cancelled || m_result.timedOut)
                endGroup();
            if (!m_hear)
                watch();
            else if (!m_toSay.empty())
                say(std::exchange(m_toSay, {}));
            if (m_isAllSaid)
                endInput();
        });
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { takeOutput(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { take(m_process.readAllStandardError(), m_result.errors); });
        QObject::connect(&m_process, &QProcess::finished, &m_process, [this] { finish(); });
        QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                fail({ErrorKind::Unavailable,
                      "it could not be started: " + m_process.errorString().toStdString(),
                      m_command.program.string(),
                      {}});
        });
        QObject::connect(&m_watchTimer, &QTimer::timeout, &m_process, [this] {
            if (!takesTooMuch(m_group, m_command.allowance))
                return;
            m_result.tookTooMuch = true;
            endGroup();
        });
        m_wallTimer.setSingleShot(true);
        QObject::connect(&m_wallTimer, &QTimer::timeout, &m_process, [this] {
            m_result.timedOut = true;
            endGroup();
        });
    }

    // A program that is talked with is ours, and idle, until it is told something, or that nothing is to come.
    void watch()
    {
        const practice::Allowance& allowance = m_command.allowance;
        if ((allowance.memoryBytes > 0 || allowance.diskBytes > 0) && !m_watchTimer.isActive())
            m_watchTimer.start(kWatchInterval);
    }

    void take(const QByteArray& bytes, std::string& text)
    {
        text.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (text.size() <= m_command.mostOutput)
            return;
        text.resize(m_command.mostOutput);
        m_result.capped = true;
        endGroup();
    }

    void takeOutput()
    {
        const QByteArray bytes = m_process.readAllStandardOutput();
        if (!m_hear)
            return take(bytes, m_result.output);
        if (m_result.capped)
            return;
        m_heard += static_cast<std::size_t>(bytes.size());
        m_result.capped = m_heard > m_command.mostOutput;
        if (m_result.capped)
            endGroup();
        else if (!bytes.isEmpty())
            m_hear({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }

    void endGroup()
    {
        if (m_group != 0)
            ::kill(-m_group, SIGKILL);
    }

    void finish()
    {
        m_watchTimer.stop();
        m_wallTimer.stop();
        if (m_group != 0)
            collect();
        m_result.output = practice::asUtf8(m_result.output);
        m_result.errors = practice::asUtf8(m_result.errors);
        m_result.seconds = m_clock.isValid() ? static_cast<double>(m_clock.nsecsElapsed()) / 1e9 : 0;
        onEnd(std::move(m_done), std::move(m_result));
    }

    void collect()
    {
        takeOutput();
        take(m_process.readAllStandardError(), m_result.errors);
        endGroup(); // what it left behind
        if (m_process.exitStatus() == QProcess::NormalExit)
            m_result.exitCode = m_process.exitCode();
        else
            m_result.signal = m_process.exitCode(); // where QProcess puts it
    }

    void fail(Error error)
    {
        m_wallTimer.stop();
        onEnd(std::move(m_done), secondstack::fail(std::move(error)));
    }

    Command m_command;
    Hear m_hear;
    Done m_done;
    Descriptor m_handed;
    std::string m_toSay; // before it has started
    bool m_isAllSaid = false;
    std::size_t m_heard = 0; // bytes
    RunResult m_result;
    QElapsedTimer m_clock;
    QTimer m_wallTimer;
    QTimer m_watchTimer;
    pid_t m_group = 0;
    QProcess m_process; // last: its signals use what is above
};

QtProcessPort::QtProcessPort() = default;
QtProcessPort::~QtProcessPort() = default;

RunId QtProcessPort::start(const Command& command, Done done)
{
    return keep(std::make_unique<Run>(command, Hear{}, std::move(done)));
}

RunId QtProcessPort::converse(const Command& command, Hear hear, Done done)
{
    return keep(std::make_unique<Run>(command, std::move(hear), std::move(done)));
}

RunId QtProcessPort::keep(std::unique_ptr<Run> made)
{
    const RunId id = ++m_lastId;
    Run& run = *m_runs.emplace(id, std::move(made)).first->second;
    run.onEnd = [this, id](Done tell, Result<RunResult> result) {
        // Called from a signal of the process: it can be destroyed only after that returns.
        auto ended = std::make_shared<std::unique_ptr<Run>>(std::move(m_runs.at(id)));
        m_runs.erase(id);
        auto* later = new QObject;
        QObject::connect(later, &QObject::destroyed, [ended] { ended->reset(); });
        later->deleteLater(); // not from an event loop that `tell` runs
        tell(std::move(result));
    };
    run.startSoon();
    return id;
}

void QtProcessPort::say(RunId run, std::string_view text)
{
    if (const auto found = m_runs.find(run); found != m_runs.end())
        found->second->say(text);
}

void QtProcessPort::endInput(RunId run)
{
    if (const auto found = m_runs.find(run); found != m_runs.end())
        found->second->endInput();
}

void QtProcessPort::setTimeLeft(RunId run, std::chrono::milliseconds time)
{
    if (const auto found = m_runs.find(run); found != m_runs.end())
        found->second->setTimeLeft(time);
}

void QtProcessPort::cancel(RunId run)
{
    if (const auto found = m_runs.find(run); found != m_runs.end())
        found->second->cancel();
}

Result<RunResult> QtProcessPort::run(const Command& command)
{
    std::optional<Result<RunResult>> outcome;
    QEventLoop loop;
    start(command, [&](Result<RunResult> result) {
        outcome = std::move(result);
        loop.quit();
    });
    while (!outcome)
        loop.exec();
    return std::move(*outcome);
}

} // namespace secondstack::process
