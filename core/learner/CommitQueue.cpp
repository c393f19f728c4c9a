// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/CommitQueue.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace secondstack::learner {

class ThreadedCommitQueue::Worker
{
public:
    Worker(journal::Journal journal, Deliver deliver)
        : m_journal(std::move(journal))
        , m_deliver(std::move(deliver))
        , m_thread([this] { run(); })
    {
    }

    ~Worker()
    {
        {
            const std::lock_guard lock{m_mutex};
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void post(Work work, Then then)
    {
        {
            const std::lock_guard lock{m_mutex};
            m_jobs.push_back({std::move(work), std::move(then)});
        }
        m_wake.notify_all();
    }

    void drain()
    {
        std::unique_lock lock{m_mutex};
        m_wake.wait(lock, [this] { return m_jobs.empty() && !m_working; });
    }

private:
    struct Job
    {
        Work work;
        Then then;
    };

    // What is thrown, e.g. for want of memory, must not end the program from this thread.
    Result<void> outcomeOf(const Work& work)
    {
        try {
            return work(m_journal);
        } catch (const std::exception& exception) {
            return fail(ErrorKind::Failed, exception.what());
        }
    }

    void run()
    {
        std::unique_lock lock{m_mutex};
        for (;;) {
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_working = true;
            lock.unlock();
            // Shared: a std::function has to be copyable.
            auto outcome = std::make_shared<Result<void>>(outcomeOf(job.work));
            lock.lock();
            if (!m_stopping)
                m_deliver([then = std::move(job.then), outcome] { then(*outcome); });
            m_working = false;
            m_wake.notify_all();
        }
    }

    journal::Journal m_journal;
    Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_stopping = false;
    bool m_working = false;
    std::thread m_thread; // last: it uses the rest from its first moment
};

ThreadedCommitQueue::ThreadedCommitQueue(journal::Journal journal, Deliver deliver)
    : m_worker(std::make_unique<Worker>(std::move(journal), std::move(deliver)))
{
}

ThreadedCommitQueue::~ThreadedCommitQueue() = default;

void ThreadedCommitQueue::post(Work work, Then then)
{
    m_worker->post(std::move(work), std::move(then));
}

void ThreadedCommitQueue::drain()
{
    m_worker->drain();
}

} // namespace secondstack::learner
