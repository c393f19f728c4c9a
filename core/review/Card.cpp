// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Card.h"

namespace secondstack::review {

Date studyDate(const WallTime& time)
{
    return dateOf({time.utc - kDayBegins, time.offset});
}

bool isDue(const Card& card, const WallTime& now)
{
    if (card.phase == Phase::New)
        return false;
    return card.due.date <= studyDate(now) && card.due.notBefore <= now.utc;
}

} // namespace secondstack::review
