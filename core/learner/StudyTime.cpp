// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/StudyTime.h"

#include <algorithm>

namespace secondstack::learner {

Changes StudyTime::apply(const journal::Fact& event, const Payload& payload)
{
    const int seconds = plausibleSeconds(payload.integer("seconds"));
    if (seconds == 0)
        return {};
    int& day = m_days[dateOf(event.wall)];
    const int counted = std::min(seconds, kMostSecondsOfDay - day);
    day += counted;
    m_total += counted;
    return Change::Study;
}

int StudyTime::secondsOn(Date day) const
{
    const auto found = m_days.find(day);
    return found != m_days.end() ? found->second : 0;
}

} // namespace secondstack::learner
