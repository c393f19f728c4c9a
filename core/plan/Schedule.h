// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

namespace secondstack::plan {

inline constexpr Minutes kLeastPerDay{15};
inline constexpr Minutes kMostPerDay{720};
inline constexpr Minutes kLongestActivity{24 * 60};

/// Puts the pack's days on dates, in their order (next-fit packing):
/// - Work starts on the first study date on or after `start`; no study date is left empty before the finish.
/// - No date holds more than `minutesPerDay`.
/// - A pack day begins on a date of its own, unless a third of the date before is left, or the whole of it fits there.
/// - A pack day that is longer than a date goes on over the next dates. An activity that does not fit into the rest of
///   a date begins on the next one; it is split only when it is longer than a whole date.
/// Errors: InvalidInput for fewer than 15 or more than 720 minutes a day, all seven weekdays off, a start outside the
/// years 2000 to 2199, an id used twice, and an activity of less than a minute or more than a day.
[[nodiscard]] Result<Plan> schedule(const std::vector<PackDay>& days, const Constraints& constraints);

} // namespace secondstack::plan
