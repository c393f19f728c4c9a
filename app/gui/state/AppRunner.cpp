// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/AppRunner.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/Strings.h"
#include "app/process/LoopbackRelay.h"

#include <utility>

namespace secondstack::gui {

using practice::ServingEnd;
using practice::ServingTask;
using Phase = AppState::Phase;

class AppRunner::Worker final : public ToolWorker
{
public:
    /// What it tells goes through these, on its own thread.
    struct Tell
    {
        std::function<void(const AppState&)> state;
        std::function<void(const std::string&, const QString&)> log;
    };

    Worker(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort, Tell tell)
        : ToolWorker(std::move(search), std::move(makePort))
        , m_halves(std::move(halves))
        , m_tell(std::move(tell))
    {
    }

    void start(const std::string& owner, const ServingTask& task)
    {
        cancel();
        m_owner = owner;
        m_waiting = task;
        enter({Phase::Starting});
        prepare();
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

    void cancel() override
    {
        m_waiting.reset();
        m_relay.reset();
        m_server.reset();
        if (m_state.isActive())
            enter({});
    }

    void setTrusted(bool isTrusted) { m_isTrusted = isTrusted; }

private:
    void useTools() override {}
    void dropTools() override {}

    void ready() override
    {
        if (const auto task = std::exchange(m_waiting, std::nullopt))
            serve(*task);
    }

    void serve(const ServingTask& task)
    {
        const practice::Protection protection = tools().sandbox.protection();
        if (!m_isTrusted && protection == practice::Protection::LimitsOnly)
            return enter({Phase::NeedsConsent});
        if (!tools().python)
            return failWith(tools().python.error());
        m_server = std::make_unique<practice::AppServer>(
            port(), practice::GradingTools{m_halves, *tools().python, tools().sandbox});
        const auto started =
            m_server->start(task, {.started = [this](const auto& socket, bool hasDocs) { listen(socket, hasDocs); },
                                   .logged = [this](std::string_view text) { m_tell.log(m_owner, toQString(text)); },
                                   .ended = [this](const Result<ServingEnd>& end) { finish(end); }});
        if (!started)
            failWith(started.error());
    }

    void listen(const std::filesystem::path& socket, bool hasDocs)
    {
        m_relay = std::make_unique<process::LoopbackRelay>(socket);
        const auto listening = m_relay->listen();
        if (!listening) {
            cancel();
            return failWith(listening.error());
        }
        AppState running{Phase::Running};
        running.port = *listening;
        running.hasDocs = hasDocs;
        running.protection = tools().sandbox.protection();
        enter(running);
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

    void enter(const AppState& state)
    {
        m_state = state;
        m_state.owner = m_owner;
        m_tell.state(m_state);
    }

    std::filesystem::path m_halves;
    Tell m_tell;
    std::string m_owner;
    std::unique_ptr<practice::AppServer> m_server;
    std::unique_ptr<process::LoopbackRelay> m_relay;
    std::optional<ServingTask> m_waiting;
    AppState m_state;
    bool m_isTrusted = true;
};

AppRunner::AppRunner(practice::ToolSearch search, std::filesystem::path halves, MakePort makePort)
{
    const std::function<void(const AppState&)> state = [this](const AppState& now) { enter(now); };
    const std::function<void(const std::string&, const QString&)> log =
        [this](const std::string& owner, const QString& text) { emit logged(owner, text); };
    m_thread = std::make_unique<ToolThread<Worker>>(
        std::move(search), std::move(halves), std::move(makePort),
        Worker::Tell{.state = onWindowThread(*this, state), .log = onWindowThread(*this, log)});
}

AppRunner::~AppRunner() = default;

void AppRunner::start(const std::string& owner, const ServingTask& task)
{
    m_thread->start();
    m_thread->order([owner, task](Worker& worker) { worker.start(owner, task); });
}

void AppRunner::stop()
{
    m_thread->order([](Worker& worker) { worker.stop(); });
}

void AppRunner::setTrusted(bool isTrusted)
{
    m_thread->order([isTrusted](Worker& worker) { worker.setTrusted(isTrusted); });
}

void AppRunner::forgetTools()
{
    m_thread->order([](Worker& worker) { worker.forgetTools(); });
}

void AppRunner::enter(const AppState& state)
{
    m_state = state;
    emit stateChanged(m_state);
}

} // namespace secondstack::gui
