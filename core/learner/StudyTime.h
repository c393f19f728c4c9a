// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"

#include <cstdint>
#include <map>

namespace secondstack::learner {

/// A page left open overnight is not study: one event never counts for more than an hour.
inline constexpr int kMostSeconds = 3600;
/// No day has more, whatever a journal says.
inline constexpr int kMostSecondsOfDay = 24 * kMostSeconds;

[[nodiscard]] inline int plausibleSeconds(int seconds)
{
    return seconds < 0 ? 0 : seconds > kMostSeconds ? kMostSeconds : seconds;
}

/// Seconds of study on each day of the learner's calendar: the sum of what the events say, at most the whole day.
class StudyTime
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const std::map<Date, int>& days() const { return m_days; }
    [[nodiscard]] int secondsOn(Date day) const;
    [[nodiscard]] std::int64_t total() const { return m_total; }

private:
    std::map<Date, int> m_days;
    std::int64_t m_total = 0;
};

} // namespace secondstack::learner
