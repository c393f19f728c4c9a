// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Toolbox.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace secondstack::gui {

using MakePort = std::function<std::unique_ptr<practice::ProcessPort>()>;

/// The half of a runner that may wait: everything in it happens on a thread of its own. It knows what there is to run
/// code with, which it finds out when that is first needed.
class ToolWorker : public QObject
{
public:
    ToolWorker(practice::ToolSearch search, MakePort makePort);

    /// Ends what runs; its asker gets Cancelled.
    virtual void cancel() = 0;

    /// Looks for everything anew before the next run.
    void forgetTools();

    void quit();

protected:
    /// Calls ready() when the tools are known: at once, or after looking. Looking runs an event loop, so other calls
    /// can come in between; ready() comes once for all of them.
    void prepare();
    virtual void ready() = 0;

    /// The tools are known now; may run programs with them, and wait.
    virtual void useTools() = 0;

    /// The tools are about to change: what was made with them has to go.
    virtual void dropTools() = 0;

    [[nodiscard]] const practice::Toolbox& tools() const { return *m_tools; }
    [[nodiscard]] practice::ProcessPort& port() { return *m_port; }

private:
    practice::ToolSearch m_search;
    MakePort m_makePort;
    std::unique_ptr<practice::ProcessPort> m_port;
    std::optional<practice::Toolbox> m_tools;
    bool m_isLooking = false;
    bool m_isStale = false; ///< what is found is not what is wanted any more
    bool m_isQuitting = false;
};

/// A worker on its thread, which starts with the first order.
template<typename Worker>
class ToolThread
{
public:
    template<typename... Arguments>
    explicit ToolThread(Arguments&&... arguments) : m_worker(new Worker(std::forward<Arguments>(arguments)...))
    {
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    }

    ~ToolThread()
    {
        if (!m_thread.isRunning()) {
            delete m_worker; // the thread was never needed
            return;
        }
        order([](Worker& worker) { worker.quit(); });
        m_thread.wait();
    }

    ToolThread(const ToolThread&) = delete;
    ToolThread& operator=(const ToolThread&) = delete;

    /// Has `what` done on the thread. Returns at once.
    template<typename What>
    void order(What what)
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, what = std::move(what)] { what(*worker); });
    }

    void start()
    {
        if (!m_thread.isRunning())
            m_thread.start();
    }

private:
    QThread m_thread;
    Worker* m_worker; // lives on the thread
};

} // namespace secondstack::gui
