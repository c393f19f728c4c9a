// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/learner/Learner.h"

#include <cstdint>

namespace secondstack::learner {

/// How a made-up learner behaves.
struct SimulatedHabits
{
    std::uint64_t seed = 1;
    double rightShare = 0.72; ///< of first answers
    int activities = 6;       ///< how many activities are done
};

/// Lets a made-up learner use the app as a person would: through the desks, on a clock that the simulation moves.
/// Concludes the questionnaire, accepts a plan, then reads, answers and practises day by day. The queue must work
/// inline. Everything is written as real events. Errors: the first that a desk reports.
[[nodiscard]] Result<void> simulate(Learner& learner, ManualClock& clock, const SimulatedHabits& habits);

} // namespace secondstack::learner
