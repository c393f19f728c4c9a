// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/EnvironmentWork.h"

#include "app/gui/state/Background.h"

#include <optional>
#include <utility>

namespace secondstack::gui {

using practice::EnvironmentMaker;
using practice::EnvironmentOrder;
using practice::EnvironmentProgress;

class EnvironmentWork::Worker final : public ToolWorker
{
public:
    Worker(practice::ToolSearch search, MakePort makePort) : ToolWorker(std::move(search), std::move(makePort)) {}

    void make(const EnvironmentOrder& order, const EnvironmentMaker::Watch& watch,
              const std::function<void(const Result<void>&)>& done)
    {
        m_waiting = Request{order, watch, done};
        prepare();
    }

    void cancel() override
    {
        if (const auto waiting = std::exchange(m_waiting, std::nullopt))
            waiting->done(fail(ErrorKind::Cancelled, "making the environment was cancelled"));
        if (m_maker)
            m_maker->cancel();
    }

private:
    struct Request
    {
        EnvironmentOrder order;
        EnvironmentMaker::Watch watch;
        std::function<void(const Result<void>&)> done;
    };

    void useTools() override { m_maker = std::make_unique<EnvironmentMaker>(port(), tools().sandbox); }
    void dropTools() override { m_maker.reset(); }

    void ready() override
    {
        auto request = std::exchange(m_waiting, std::nullopt);
        if (!request)
            return;
        if (!tools().python)
            return request->done(fail(tools().python.error()));
        request->order.base = *tools().python;
        m_maker->start(request->order, request->watch,
                       [done = request->done](const Result<void>& made) { done(made); });
    }

    std::unique_ptr<EnvironmentMaker> m_maker;
    std::optional<Request> m_waiting;
};

EnvironmentWork::EnvironmentWork(practice::ToolSearch search, EnvironmentOrder order, MakePort makePort)
    : m_order(std::move(order))
    , m_thread(std::make_unique<ToolThread<Worker>>(std::move(search), std::move(makePort)))
{
}

EnvironmentWork::~EnvironmentWork() = default;

practice::EnvironmentState EnvironmentWork::state() const
{
    return practice::stateOf(m_order.environment, m_order.lock);
}

void EnvironmentWork::make(const std::filesystem::path& wheelhouse)
{
    EnvironmentOrder order = m_order;
    order.wheelhouse = wheelhouse;
    m_isMaking = true;
    const std::function<void(const EnvironmentProgress&)> watch = [this](const EnvironmentProgress& progress) {
        emit progressed(progress);
    };
    const std::function<void(const Result<void>&)> done = [this](const Result<void>& result) {
        m_isMaking = false;
        if (result)
            emit made();
        else
            emit failed(result.error());
    };
    m_thread->start();
    m_thread->order([order, watch = onWindowThread(*this, watch), done = onWindowThread(*this, done)](Worker& worker) {
        worker.make(order, watch, done);
    });
}

void EnvironmentWork::cancel()
{
    m_thread->order([](Worker& worker) { worker.cancel(); });
}

} // namespace secondstack::gui
