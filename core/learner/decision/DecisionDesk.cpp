// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/decision/DecisionDesk.h"

#include "core/learner/Course.h"
#include "core/learner/LearnerState.h"

namespace secondstack::learner {

Result<decision::Verdict> DecisionDesk::weigh(const AnswerSheet& sheet) const
{
    const auto questionnaire = m_recorder.course().questionnaire();
    if (!questionnaire)
        return fail(questionnaire.error());
    return decision::conclude(scoringOf(**questionnaire), sheet.answers, sheet.facts);
}

void DecisionDesk::conclude(const AnswerSheet& sheet, int seconds, const OnRecorded& done)
{
    const auto verdict = weigh(sheet);
    if (!verdict) {
        done(fail(verdict.error()));
        return;
    }
    m_recorder.record({verdictDraft(sheet, *verdict, seconds)}, done);
}

Result<decision::Comparison> DecisionDesk::compareWithPrevious() const
{
    const auto& all = m_recorder.state().verdicts().all();
    if (all.size() < 2)
        return fail(ErrorKind::NotFound, "there is only one verdict so far");
    const auto before = weigh(all[all.size() - 2].sheet);
    if (!before)
        return fail(before.error());
    const auto after = weigh(all.back().sheet);
    if (!after)
        return fail(after.error());
    return decision::compare(*before, *after);
}

} // namespace secondstack::learner
