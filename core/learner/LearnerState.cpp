// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/LearnerState.h"

#include "core/journal/Undone.h"

namespace secondstack::learner {

Changes LearnerState::apply(const journal::Fact& event)
{
    ++m_eventCount;
    if (event.schema != 1) // a later version's: what its fields mean is not known here
        return {};
    const Payload payload{event.payload};
    Changes changes;
    changes |= m_activities.apply(event, payload);
    changes |= m_quizzes.apply(event, payload);
    changes |= m_verdicts.apply(event, payload);
    changes |= m_plan.apply(event, payload);
    changes |= m_practice.apply(event, payload);
    changes |= m_profile.apply(event, payload);
    if (!changes.empty()) // otherwise it is no event of ours, and what it calls seconds may be anything
        changes |= m_study.apply(event, payload);
    return changes;
}

Result<LearnerState> foldJournal(journal::Journal& journal)
{
    const auto undone = journal::undoneEvents(journal);
    if (!undone)
        return fail(undone.error());
    LearnerState state;
    const auto read = journal.forEachFact([&](const journal::Fact& event) {
        if (undone->contains(event.id))
            state.passOver();
        else
            state.apply(event);
    });
    if (!read)
        return fail(read.error());
    return state;
}

} // namespace secondstack::learner
