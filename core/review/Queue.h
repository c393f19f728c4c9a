// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Schedule.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::review {

/// How much review the learner wants.
struct Limits
{
    std::chrono::minutes perDay{20};
    std::array<double, 7> shareOfDay{1, 1, 1, 1, 1, 1, 1}; ///< from Monday on; less than 1 is an easy day, 0 a free one
    std::optional<Date> pausedUntil;                       ///< nothing comes before this day

    bool operator==(const Limits&) const = default;
};

/// Seconds of review that a day may hold; 0 in a pause.
[[nodiscard]] double secondsOn(const Limits& limits, Date date);

/// A card, and what the queue has to know beside its memory.
struct Queued
{
    Card card;
    std::string sibling; ///< cards of one group do not come on one day; empty: it has none
    double seconds = 20; ///< that a review of it takes
};

struct Queue
{
    std::vector<const Queued*> now;     ///< in the order to be shown
    std::vector<const Queued*> steps;   ///< come back later today, the soonest first
    std::vector<const Queued*> leeches; ///< forgotten too often: to the lesson, not to another review
    int buried = 0;                     ///< wait for another day because a sibling comes today
    int putOff = 0;                     ///< due, and more than the day holds
};

/// What is to be reviewed at `now`. Cards in their steps come first and are not limited; of those due by day the best
/// remembered come first, for they gain most for the time, until the day is full: `secondsSpent` of it are gone. A
/// break therefore never makes a day longer, only the backlog. Pointers are into `cards`. `seenToday` are groups of
/// siblings that had their turn.
[[nodiscard]] Queue queueAt(const WallTime& now, const std::vector<Queued>& cards, const Schedule& schedule,
                            const Limits& limits, double secondsSpent, const std::vector<std::string>& seenToday);

struct ForecastDay
{
    Date date{};
    int cards = 0;
    double seconds = 0;
    int putOff = 0; ///< that this day leaves for the next one

    bool operator==(const ForecastDay&) const = default;
};

/// What is known to come, from `today` on: cards on their due days, and what a day cannot hold on the next. What
/// follows from reviews that are yet to be is not in it.
[[nodiscard]] std::vector<ForecastDay> forecast(const std::vector<Queued>& cards, const Limits& limits, Date today,
                                                int days);

} // namespace secondstack::review
