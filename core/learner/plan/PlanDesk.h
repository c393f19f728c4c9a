// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/Recorder.h"
#include "core/plan/Progress.h"
#include "core/plan/Replan.h"

#include <optional>

namespace secondstack::learner {

/// Planning: a first plan, moving it, and where the learner stands in it.
class PlanDesk
{
public:
    explicit PlanDesk(Recorder& recorder) : m_recorder(recorder) {}

    /// A plan for all that is not done yet. Errors: those of plan::replan().
    [[nodiscard]] Result<plan::Plan> propose(const plan::Constraints& constraints) const;

    /// What the learner said last about when they study, from today on. Before there is a plan: six days a week, with
    /// the hours that the latest verdict's answers leave.
    [[nodiscard]] plan::Constraints constraints() const;

    /// What `plan` would change against the one in force; against nothing when there is none.
    [[nodiscard]] plan::PlanChange preview(const plan::Plan& plan) const;

    void accept(const plan::Plan& plan, const OnRecorded& done);

    /// Activities that are done today, under the names the pack has now.
    [[nodiscard]] plan::Done doneActivities() const;

    /// The plan in force, under the names the pack has now. What left the pack is left out. Nothing without a plan.
    [[nodiscard]] std::optional<plan::Plan> current() const;

    /// The plan in force, only with what can be done already. Nothing without a plan.
    [[nodiscard]] std::optional<plan::Plan> readyPart() const;

    /// Of what can be done already; activities that are only announced count nowhere. Nothing without a plan.
    [[nodiscard]] std::optional<plan::Standing> standing() const;
    [[nodiscard]] std::optional<plan::StandingInDates> standingInDates() const;
    [[nodiscard]] std::optional<plan::NextActivity> next() const;

    [[nodiscard]] Date today() const { return dateOf(m_recorder.clock().now()); }

private:
    [[nodiscard]] std::optional<int> hoursAnswered() const;
    [[nodiscard]] plan::Done settled() const;

    Recorder& m_recorder;
};

} // namespace secondstack::learner
