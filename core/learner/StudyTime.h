// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"

#include <map>

namespace secondstack::learner {

/// A page left open overnight is not study: one event never counts for more than an hour.
inline constexpr int kMostSeconds = 3600;

[[nodiscard]] inline int plausibleSeconds(int seconds)
{
    return seconds < 0 ? 0 : seconds > kMostSeconds ? kMostSeconds : seconds;
}

/// Ends far above what a life has, and below what an int has.
inline void addSeconds(int& sum, int seconds)
{
    constexpr int kMost = 2'000'000'000;
    sum = sum > kMost - seconds ? kMost : sum + seconds;
}

/// Seconds of study on each day of the learner's calendar: the sum of what the events say.
class StudyTime
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const std::map<Date, int>& days() const { return m_days; }
    [[nodiscard]] int secondsOn(Date day) const;
    [[nodiscard]] int total() const { return m_total; }

private:
    std::map<Date, int> m_days;
    int m_total = 0;
};

} // namespace secondstack::learner
