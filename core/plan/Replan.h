// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::plan {

/// What is left of the plan in the morning of `today`, still on its old dates: nothing that is done, all that was
/// missed. Of an activity whose last part is still to come, the parts of earlier dates count as worked.
[[nodiscard]] Plan remaining(const Plan& plan, const Done& done, Date today);

/// Puts all of the pack that is not done on dates, by the rules of `schedule`; of an activity in the old plan no more
/// than `remaining` leaves of it. With nothing missed and the same constraints, starting today, everything keeps its
/// date.
/// Errors: as `schedule`, and InvalidInput when the constraints start before `today`.
[[nodiscard]] Result<Plan> replan(const std::vector<PackDay>& pack, const Plan& old, const Done& done, Date today,
                                  const Constraints& constraints);

/// The dates of one pack day in two plans; none on the side that does not have it.
struct DayMove
{
    std::string day;
    std::vector<Date> before;
    std::vector<Date> after;

    [[nodiscard]] bool isMoved() const { return before != after; }

    bool operator==(const DayMove&) const = default;
};

struct PlanChange
{
    std::vector<DayMove> days; ///< in the order of the old plan; days that are only in the new one come last
    std::optional<Date> finishBefore;
    std::optional<Date> finishAfter;

    [[nodiscard]] bool isEmpty() const;

    bool operator==(const PlanChange&) const = default;
};

/// The preview of a re-plan. Give it `remaining(...)` as the old plan: what is done and past did not move.
[[nodiscard]] PlanChange compare(const Plan& before, const Plan& after);

} // namespace secondstack::plan
