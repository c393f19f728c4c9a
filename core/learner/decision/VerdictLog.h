// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Band.h"
#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"
#include "core/learner/decision/AnswerSheet.h"

#include <vector>

namespace secondstack::learner {

inline constexpr const char* kVerdictReached = "VerdictReached";

/// A verdict as it was shown. The explanation is made anew from the answers; score and band are kept as they were.
struct VerdictRecord
{
    Uuid event;
    WallTime at;
    AnswerSheet sheet;
    double score = 0;
    double low = 0;
    double high = 0;
    decision::Band band = decision::Band::Balanced;
    int seconds = 0; ///< from the first question to the verdict
};

[[nodiscard]] journal::EventDraft verdictDraft(const AnswerSheet& sheet, const decision::Verdict& verdict, int seconds);

/// All verdicts, oldest first.
class VerdictLog
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const std::vector<VerdictRecord>& all() const { return m_all; }
    /// nullptr before the first.
    [[nodiscard]] const VerdictRecord* latest() const { return m_all.empty() ? nullptr : &m_all.back(); }

private:
    std::vector<VerdictRecord> m_all;
};

} // namespace secondstack::learner
