// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/AppRunner.h"

#include "app/gui/state/Strings.h"
#include "app/process/LoopbackRelay.h"

#include <utility>

namespace secondstack::gui {

using practice::ServingEnd;
using practice::ServingTask;
using Phase = AppState::Phase;

/// The half that may wait. Everything in it happens on the runner's thread; what it tells goes through `tell`.
class AppRunner::Worker final : public QObject
{
public:
    struct Tell
    {
        std::function<void(const AppState&)> state;
        std::function<void(const QString&)> log;
    };

    Worker(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort, Tell tell)
        : m_search(std::move(search))
        , m_halves(std::move(halves))
        , m_makePort(std::move(makePort))
        , m_tell(std::move(tell))
    {
    }

    void start(const ServingTask& task)
    {
        endAtOnce();
        m_waiting = task;
        enter({Phase::Starting});
        if (!m_isLooking)
            startWaiting();
    }

    void stop()
    {
        if (std::exchange(m_waiting, std::nullopt))
            return enter({});
        if (!m_server || !m_state.isActive())
            return;
        AppState stopping = m_state;
        stopping.phase = Phase::Stopping;
        enter(stopping);
        m_server->stop();
    }

    void setTrusted(bool isTrusted) { m_isTrusted = isTrusted; }

    void forgetTools()
    {
        if (!m_isLooking && !m_state.isActive())
            m_tools.reset();
    }

    // Not while looking: a thread that was told to quit starts no event loop any more, and looking needs one.
    void quit()
    {
        m_waiting.reset();
        endAtOnce();
        m_isQuitting = true;
        if (!m_isLooking)
            thread()->quit();
    }

private:
    // Looking for tools runs an event loop, so another start, stop or quit can come in between.
    void startWaiting()
    {
        lookForTools();
        if (m_isQuitting)
            thread()->quit();
        if (const auto task = std::exchange(m_waiting, std::nullopt))
            serve(*task);
    }

    void lookForTools()
    {
        if (m_tools)
            return;
        m_isLooking = true;
        if (!m_port)
            m_port = m_makePort();
        m_tools = practice::findTools(m_search, *m_port);
        m_isLooking = false;
    }

    void serve(const ServingTask& task)
    {
        const practice::Protection protection = m_tools->sandbox.protection();
        if (!m_isTrusted && protection == practice::Protection::LimitsOnly)
            return enter({Phase::NeedsConsent});
        if (!m_tools->python)
            return failWith(m_tools->python.error());
        m_server = std::make_unique<practice::AppServer>(
            *m_port, practice::GradingTools{m_halves, *m_tools->python, m_tools->sandbox});
        const auto started =
            m_server->start(task, {.started = [this](const auto& socket, bool hasDocs) { listen(socket, hasDocs); },
                                   .logged = [this](std::string_view text) { m_tell.log(toQString(text)); },
                                   .ended = [this](const Result<ServingEnd>& end) { finish(end); }});
        if (!started)
            failWith(started.error());
    }

    void listen(const std::filesystem::path& socket, bool hasDocs)
    {
        m_relay = std::make_unique<process::LoopbackRelay>(socket);
        const auto port = m_relay->listen();
        if (!port) {
            endAtOnce();
            return failWith(port.error());
        }
        enter({Phase::Running, *port, hasDocs, m_tools->sandbox.protection(), {}, {}});
    }

    void finish(const Result<ServingEnd>& end)
    {
        m_relay.reset();
        if (!end)
            return failWith(end.error());
        AppState state;
        if (end->cause == ServingEnd::Cause::TooLong)
            state.phase = Phase::TooLong;
        else if (end->cause != ServingEnd::Cause::Stopped)
            state.phase = Phase::Failed;
        state.problem = end->problem;
        enter(state);
    }

    void failWith(Error error)
    {
        AppState state{Phase::Failed};
        state.error = std::move(error);
        enter(state);
    }

    void endAtOnce()
    {
        m_relay.reset();
        m_server.reset();
    }

    void enter(const AppState& state)
    {
        m_state = state;
        m_tell.state(state);
    }

    practice::ToolSearch m_search;
    std::filesystem::path m_halves;
    MakePort m_makePort;
    Tell m_tell;
    std::unique_ptr<practice::ProcessPort> m_port;
    std::optional<practice::Toolbox> m_tools;
    std::unique_ptr<practice::AppServer> m_server;
    std::unique_ptr<process::LoopbackRelay> m_relay;
    std::optional<ServingTask> m_waiting;
    AppState m_state;
    bool m_isTrusted = true;
    bool m_isLooking = false;
    bool m_isQuitting = false;
};

AppRunner::AppRunner(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort)
{
    // The runner waits for the thread before it goes, so it is there whenever the worker tells something.
    const auto onOurThread = [this](auto act) {
        QMetaObject::invokeMethod(this, std::move(act), Qt::QueuedConnection);
    };
    m_worker = new Worker(
        std::move(search), std::move(halves), std::move(makePort),
        {.state = [this, onOurThread](const AppState& state) { onOurThread([this, state] { enter(state); }); },
         .log = [this, onOurThread](const QString& text) { onOurThread([this, text] { emit logged(text); }); }});
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

AppRunner::~AppRunner()
{
    if (!m_thread.isRunning()) {
        delete m_worker; // the thread was never needed
        return;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->quit(); });
    m_thread.wait();
}

void AppRunner::start(const ServingTask& task)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, task] { worker->start(task); });
}

void AppRunner::stop()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); });
}

void AppRunner::setTrusted(bool isTrusted)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, isTrusted] { worker->setTrusted(isTrusted); });
}

void AppRunner::forgetTools()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->forgetTools(); });
}

void AppRunner::enter(const AppState& state)
{
    m_state = state;
    emit stateChanged(m_state);
}

} // namespace secondstack::gui
