// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Comparison.h"
#include "core/learner/Recorder.h"
#include "core/learner/decision/VerdictLog.h"

namespace secondstack::learner {

/// "Should I add FastAPI?": from answers to a verdict, and from one verdict to the next.
class DecisionDesk
{
public:
    explicit DecisionDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// What the answers come to; nothing is recorded. Errors: those of decision::conclude() and of the pack.
    [[nodiscard]] Result<decision::Verdict> weigh(const AnswerSheet& sheet) const;

    /// Records the verdict. `seconds` is the time the answers took.
    void conclude(const AnswerSheet& sheet, int seconds, const OnRecorded& done);

    /// The latest verdict beside the one before it. Errors: NotFound with fewer than two.
    [[nodiscard]] Result<decision::Comparison> compareWithPrevious() const;

private:
    Recorder& m_recorder;
};

} // namespace secondstack::learner
