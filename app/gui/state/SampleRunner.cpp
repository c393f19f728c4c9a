// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SampleRunner.h"

#include "app/gui/state/Background.h"
#include "app/gui/state/Strings.h"

#include <optional>
#include <utility>

namespace secondstack::gui {

using practice::RunId;
using practice::SampleResult;

class SampleRunner::Worker final : public ToolWorker
{
public:
    Worker(practice::ToolSearch search, MakePort makePort, practice::SampleOptions options)
        : ToolWorker(std::move(search), std::move(makePort))
        , m_options(std::move(options))
    {
    }

    void run(const curriculum::Program& program, const Done& done)
    {
        cancel();
        m_waiting = Request{program, done};
        prepare();
    }

    void cancel() override
    {
        if (const auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->done(fail(ErrorKind::Cancelled, "the run was cancelled"));
        if (m_runner)
            m_runner->cancel(m_current);
    }

    void setTrusted(bool isTrusted) { m_isTrusted = isTrusted; }

private:
    struct Request
    {
        curriculum::Program program;
        Done done;
    };

    void ready() override
    {
        if (const auto request = std::exchange(m_waiting, std::nullopt))
            start(*request);
    }

    void useTools() override { m_runner.emplace(port(), tools(), m_options); }
    void dropTools() override { m_runner.reset(); }

    void start(const Request& request)
    {
        SampleOutcome outcome{{}, {}, tools().sandbox.protection()};
        outcome.needsConsent = !m_isTrusted && outcome.protection == practice::Protection::LimitsOnly;
        if (outcome.needsConsent)
            return request.done(outcome);
        if (const auto& used = tools().interpreterFor(request.program.language))
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

    practice::SampleOptions m_options;
    std::optional<practice::SampleRunner> m_runner;
    std::optional<Request> m_waiting;
    RunId m_current = 0;
    bool m_isTrusted = true;
};

SampleRunner::SampleRunner(practice::ToolSearch search, MakePort makePort, practice::SampleOptions options)
    : m_thread(std::make_unique<ToolThread<Worker>>(std::move(search), std::move(makePort), std::move(options)))
{
}

SampleRunner::~SampleRunner() = default;

void SampleRunner::run(const curriculum::Program& program, QObject& receiver, Done done)
{
    m_thread->start();
    m_thread->order([program, deliver = onWindowThread(receiver, std::move(done))](Worker& worker) {
        worker.run(program, deliver);
    });
}

void SampleRunner::cancel()
{
    m_thread->order([](Worker& worker) { worker.cancel(); });
}

void SampleRunner::setTrusted(bool isTrusted)
{
    m_thread->order([isTrusted](Worker& worker) { worker.setTrusted(isTrusted); });
}

void SampleRunner::forgetTools()
{
    m_thread->order([](Worker& worker) { worker.forgetTools(); });
}

} // namespace secondstack::gui
