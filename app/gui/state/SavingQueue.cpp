// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/SavingQueue.h"

namespace secondstack::gui {

SavingQueue::SavingQueue(learner::CommitQueue& queue, std::function<void()> changed)
    : m_queue(queue)
    , m_changed(std::move(changed))
{
}

void SavingQueue::post(Work work, Then then)
{
    ++m_underWay;
    m_changed();
    m_queue.post(std::move(work), [this, then = std::move(then)](const Result<void>& outcome) {
        --m_underWay;
        m_problem = outcome ? std::nullopt : std::optional(outcome.error());
        m_changed();
        then(outcome);
    });
}

} // namespace secondstack::gui
