// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"
#include "core/plan/Plan.h"

#include <optional>

namespace secondstack::learner {

inline constexpr const char* kPlanAccepted = "PlanAccepted";

[[nodiscard]] journal::EventDraft planDraft(const plan::Plan& plan);

/// The plan in force: the last one that was accepted.
class PlanLog
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const std::optional<plan::Plan>& current() const { return m_current; }

private:
    std::optional<plan::Plan> m_current;
};

} // namespace secondstack::learner
