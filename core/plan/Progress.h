// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <optional>
#include <string>

namespace secondstack::plan {

struct NextActivity
{
    std::string day;
    std::string activity;
    Date due{}; ///< the date of its last part

    bool operator==(const NextActivity&) const = default;
};

/// The first activity of the plan that is not done; nothing when all are.
[[nodiscard]] std::optional<NextActivity> nextActivity(const Plan& plan, const Done& done);

/// Where the learner stands in the morning of a date, or any time during it: the work of today counts neither as ahead
/// nor as behind. An activity in several parts is due on the date of its last one.
struct Standing
{
    Minutes behind{0};    ///< due before today and not done
    Minutes ahead{0};     ///< planned after today and already done
    Minutes doneToday{0}; ///< planned for today, and done
    Minutes leftToday{0}; ///< planned for today, and not done

    /// Positive when ahead, negative when behind.
    [[nodiscard]] Minutes balance() const { return ahead - behind; }

    bool operator==(const Standing&) const = default;
};

[[nodiscard]] Standing standing(const Plan& plan, const Done& done, Date today);

/// The same in study dates. An activity in several parts counts on the date of its last one.
struct StandingInDates
{
    int behind = 0; ///< dates before today on which something was due and is not done
    int ahead = 0;  ///< dates after today of which everything is done

    bool operator==(const StandingInDates&) const = default;
};

[[nodiscard]] StandingInDates standingInDates(const Plan& plan, const Done& done, Date today);

} // namespace secondstack::plan
