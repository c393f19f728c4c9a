// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"
#include "core/learner/StudyTime.h"
#include "core/learner/decision/VerdictLog.h"
#include "core/learner/plan/PlanLog.h"
#include "core/learner/practice/PracticeLog.h"
#include "core/learner/profile/Profile.h"
#include "core/learner/quiz/QuizLog.h"
#include "core/learner/reading/ActivityLog.h"

namespace secondstack::learner {

/// Everything that is known of a learner: a pure fold over the journal. Nothing in it is ever stored.
class LearnerState
{
public:
    /// Folds the next event in. Events of types and schema versions nobody here knows change nothing, nor do those
    /// whose payload lacks what their type needs. An event that takes another one back cannot be folded in: use
    /// foldJournal() again.
    Changes apply(const journal::Fact& event);
    /// An event that was taken back: it changes nothing, and is one of the file's all the same.
    void passOver() { ++m_eventCount; }

    [[nodiscard]] const ActivityLog& activities() const { return m_activities; }
    [[nodiscard]] const QuizLog& quizzes() const { return m_quizzes; }
    [[nodiscard]] const VerdictLog& verdicts() const { return m_verdicts; }
    [[nodiscard]] const PlanLog& plan() const { return m_plan; }
    [[nodiscard]] const PracticeLog& practice() const { return m_practice; }
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] const StudyTime& study() const { return m_study; }
    /// All events of the file, also those that were taken back.
    [[nodiscard]] std::int64_t eventCount() const { return m_eventCount; }

private:
    ActivityLog m_activities;
    QuizLog m_quizzes;
    VerdictLog m_verdicts;
    PlanLog m_plan;
    PracticeLog m_practice;
    Profile m_profile;
    StudyTime m_study;
    std::int64_t m_eventCount = 0;
};

/// The state that the whole journal gives, without what was undone.
[[nodiscard]] Result<LearnerState> foldJournal(journal::Journal& journal);

} // namespace secondstack::learner
