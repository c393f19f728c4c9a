// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/journal/Journal.h"

#include <functional>
#include <memory>

namespace secondstack::learner {

/// Runs work on the journal, one piece at a time and in order, and hands each outcome back to the caller's side.
/// The journal belongs to the queue: nobody else touches it while the queue lives.
class CommitQueue
{
public:
    using Work = std::function<Result<void>(journal::Journal&)>;
    using Then = std::function<void(const Result<void>&)>;

    virtual ~CommitQueue() = default;

    virtual void post(Work work, Then then) = 0;

    /// Returns when everything posted so far is done; the outcomes may still be on their way.
    virtual void drain() = 0;
};

/// Works at once, on the caller's thread: for the command line and for tests.
class InlineCommitQueue final : public CommitQueue
{
public:
    explicit InlineCommitQueue(journal::Journal journal) : m_journal(std::move(journal)) {}

    void post(Work work, Then then) override { then(work(m_journal)); }
    void drain() override {}

    [[nodiscard]] journal::Journal& journal() { return m_journal; }

private:
    journal::Journal m_journal;
};

/// Works on a thread of its own, so that a window never waits for the disk. Outcomes are handed to `deliver`, which has
/// to run them on the thread that posts. Destruction finishes what was posted; outcomes of that are not delivered.
class ThreadedCommitQueue final : public CommitQueue
{
public:
    using Deliver = std::function<void(std::function<void()>)>;

    ThreadedCommitQueue(journal::Journal journal, Deliver deliver);
    ~ThreadedCommitQueue() override;
    ThreadedCommitQueue(const ThreadedCommitQueue&) = delete;
    ThreadedCommitQueue& operator=(const ThreadedCommitQueue&) = delete;

    void post(Work work, Then then) override;
    void drain() override;

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace secondstack::learner
