// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/AutoRating.h"

namespace secondstack::review {

Rating ratingOf(const Response& response)
{
    if (!response.isRight || response.wasRevealed)
        return Rating::Again;
    const bool isTimed = response.seconds > 0 && response.usualSeconds > 0;
    if (response.hadCue || (isTimed && response.seconds > 2 * response.usualSeconds))
        return Rating::Hard;
    const bool isQuick = isTimed && response.seconds < response.usualSeconds / 2;
    return isQuick && response.feltEasy && !response.canBeGuessed ? Rating::Easy : Rating::Good;
}

} // namespace secondstack::review
