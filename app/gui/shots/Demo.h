// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Startup.h"
#include "core/base/Clock.h"

namespace secondstack::gui {

/// Exercises whose files hold a typical mistake, and the solution.
inline constexpr const char* kMistakenExercise = "w2d3-x1";
inline constexpr const char* kSolvedExercise = "w1d1-x2";

/// Makes the profile of a simulated learner below `folders.data` and opens it. `clock` stands where the simulation
/// ends.
[[nodiscard]] Result<OpenedProfile> openDemo(const Folders& folders, const learner::Course& course, ManualClock& clock);

} // namespace secondstack::gui
