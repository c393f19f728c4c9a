// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/ActivityView.h"

#include <optional>
#include <string>
#include <vector>

namespace secondstack::learner {

enum class DayStatus {
    Done,    ///< everything on it that can be done
    Current, ///< holds the next activity
    Started,
    Planned,
    Announced ///< nothing on it can be done yet
};

struct PathDay
{
    const curriculum::Day* day = nullptr;
    DayStatus status = DayStatus::Planned;
    std::vector<Date> dates; ///< that the plan gives it; empty without a plan, or when done before the plan was made
    int minutes = 0;         ///< of everything on it, announced activities too
    int readyMinutes = 0;    ///< of what can be done
    int minutesLeft = 0;     ///< of what can be done and is not
    std::vector<ActivityView> activities;
};

struct PathWeek
{
    const curriculum::Week* week = nullptr;
    int number = 1;
    bool isCurrent = false;
    std::optional<Date> first; ///< by the plan
    std::optional<Date> last;
    std::vector<PathDay> days;
};

/// Everything the Path page shows.
[[nodiscard]] std::vector<PathWeek> pathView(const Learner& learner);

/// The activity before and after one in the order of the pack, of those that can be done; nullptr at the ends.
struct Neighbours
{
    const curriculum::Activity* previous = nullptr;
    const curriculum::Activity* next = nullptr;
};
[[nodiscard]] Neighbours neighboursOf(const curriculum::Pack& pack, std::string_view activity);

} // namespace secondstack::learner
