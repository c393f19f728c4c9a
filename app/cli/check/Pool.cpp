// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check/Pool.h"

#include <QEventLoop>
#include <QTimer>
#include <csignal>
#include <vector>

namespace secondstack::cli {

namespace {

constexpr int kLookAtInterrupt = 100; // milliseconds

volatile std::sig_atomic_t interruptWanted = 0;

void noteInterrupt(int)
{
    interruptWanted = 1;
}

/// Catches Ctrl+C while it lives.
class InterruptGuard
{
public:
    InterruptGuard()
    {
        interruptWanted = 0;
        m_before = std::signal(SIGINT, noteInterrupt);
    }
    ~InterruptGuard() { std::signal(SIGINT, m_before); }
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

private:
    void (*m_before)(int) = nullptr;
};

class Pool
{
public:
    explicit Pool(const PooledWork& work) : m_work(work), m_ids(work.count, 0) {}

    bool run(int jobs)
    {
        const InterruptGuard guard;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] { cancelWhenInterrupted(); });
        timer.start(kLookAtInterrupt);
        for (int i = 0; i < jobs; ++i)
            QTimer::singleShot(0, &m_loop, [this] { startNext(); });
        if (m_work.count > 0)
            m_loop.exec();
        return !m_interrupted;
    }

private:
    void startNext()
    {
        if (m_interrupted || m_next == m_work.count)
            return;
        const std::size_t index = m_next++;
        ++m_running;
        m_ids[index] = m_work.start(index, [this] {
            --m_running;
            m_work.progress(++m_done);
            if (m_running == 0 && (m_interrupted || m_next == m_work.count))
                m_loop.quit();
            else
                QTimer::singleShot(0, &m_loop, [this] { startNext(); }); // never deeper into the stack
        });
    }

    void cancelWhenInterrupted()
    {
        if (interruptWanted == 0 || m_interrupted)
            return;
        m_interrupted = true;
        for (const std::uint64_t id : m_ids)
            m_work.cancel(id);
        if (m_running == 0)
            m_loop.quit();
    }

    const PooledWork& m_work;
    std::vector<std::uint64_t> m_ids;
    std::size_t m_next = 0;
    int m_running = 0;
    int m_done = 0;
    bool m_interrupted = false;
    QEventLoop m_loop;
};

} // namespace

bool runPooled(const PooledWork& work, int jobs)
{
    return Pool{work}.run(jobs);
}

} // namespace secondstack::cli
