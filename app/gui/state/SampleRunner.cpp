// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SampleRunner.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace secondstack::gui {

using practice::RunId;
using practice::SampleResult;

/// The half that may wait. Everything in it happens on the runner's thread.
class SampleRunner::Worker final : public QObject
{
public:
    Worker(practice::ToolSearch search, MakePort makePort, practice::SampleOptions options)
        : m_search(std::move(search))
        , m_makePort(std::move(makePort))
        , m_options(std::move(options))
    {
    }

    void run(const curriculum::Program& program, const Done& done)
    {
        cancel();
        m_waiting = Request{program, done};
        if (!m_isLooking)
            startWaiting();
    }

    void cancel()
    {
        if (const auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->done(fail(ErrorKind::Cancelled, "the run was cancelled"));
        if (m_runner)
            m_runner->cancel(m_current);
    }

    void setTrusted(bool isTrusted) { m_isTrusted = isTrusted; }

    void forgetTools()
    {
        cancel();
        if (!m_isLooking)
            m_runner.reset();
    }

    // Not while looking: a thread that was told to quit starts no event loop any more, and looking needs one.
    void quit()
    {
        cancel();
        m_isQuitting = true;
        if (!m_isLooking)
            thread()->quit();
    }

private:
    struct Request
    {
        curriculum::Program program;
        Done done;
    };

    // Looking for tools runs an event loop, so another run, cancel or quit can come in between.
    void startWaiting()
    {
        lookForTools();
        if (m_isQuitting)
            thread()->quit();
        if (const auto request = std::exchange(m_waiting, std::nullopt))
            start(*request);
    }

    void lookForTools()
    {
        if (m_runner)
            return;
        m_isLooking = true;
        if (!m_port)
            m_port = m_makePort();
        m_runner.emplace(*m_port, practice::findTools(m_search, *m_port), m_options);
        m_isLooking = false;
    }

    void start(const Request& request)
    {
        const practice::Toolbox& tools = m_runner->toolbox();
        SampleOutcome outcome{{}, {}, tools.sandbox.protection()};
        outcome.needsConsent = !m_isTrusted && outcome.protection == practice::Protection::LimitsOnly;
        if (outcome.needsConsent)
            return request.done(outcome);
        if (const auto& used = tools.interpreterFor(request.program.language))
            outcome.interpreter =
                toQString(practice::nameOf(used->runtime)) + u' ' + toQString(used->version.toString());
        m_current =
            m_runner->start(request.program, [outcome, done = request.done](Result<SampleResult> result) mutable {
                if (!result) {
                    done(fail(result.error()));
                    return;
                }
                outcome.result = std::move(*result);
                done(outcome);
            });
    }

    practice::ToolSearch m_search;
    MakePort m_makePort;
    practice::SampleOptions m_options;
    std::unique_ptr<practice::ProcessPort> m_port;
    std::optional<practice::SampleRunner> m_runner;
    std::optional<Request> m_waiting;
    RunId m_current = 0;
    bool m_isTrusted = true;
    bool m_isLooking = false;
    bool m_isQuitting = false;
};

SampleRunner::SampleRunner(practice::ToolSearch search, MakePort makePort, practice::SampleOptions options)
    : m_worker(new Worker(std::move(search), std::move(makePort), std::move(options)))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

SampleRunner::~SampleRunner()
{
    if (!m_thread.isRunning()) {
        delete m_worker; // the thread was never needed
        return;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->quit(); });
    m_thread.wait();
}

void SampleRunner::run(const curriculum::Program& program, QObject& receiver, Done done)
{
    if (!m_thread.isRunning())
        m_thread.start();
    const auto deliver = [guard = QPointer<QObject>(&receiver),
                          done = std::move(done)](const Result<SampleOutcome>& outcome) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, outcome] {
                if (guard)
                    done(outcome);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, program, deliver] { worker->run(program, deliver); });
}

void SampleRunner::cancel()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); });
}

void SampleRunner::setTrusted(bool isTrusted)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, isTrusted] { worker->setTrusted(isTrusted); });
}

void SampleRunner::forgetTools()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->forgetTools(); });
}

} // namespace secondstack::gui
