// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/CommitQueue.h"

#include <functional>
#include <optional>

namespace secondstack::gui {

/// Hands everything on to another queue and knows whether all of it is saved. Lives at least as long as outcomes
/// arrive.
class SavingQueue final : public learner::CommitQueue
{
public:
    /// `changed` is called after every change of what the two questions below answer.
    SavingQueue(learner::CommitQueue& queue, std::function<void()> changed);

    void post(Work work, Then then) override;
    void drain() override { m_queue.drain(); }

    [[nodiscard]] bool isSaving() const { return m_underWay > 0; }

    /// Why the last thing could not be saved.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    learner::CommitQueue& m_queue;
    std::function<void()> m_changed;
    int m_underWay = 0;
    std::optional<Error> m_problem;
};

} // namespace secondstack::gui
