// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Rating.h"

namespace secondstack::review {

/// What was seen of one answer, without asking the learner how it felt.
struct Response
{
    bool isRight = false;
    bool hadCue = false;       ///< a light one
    bool wasRevealed = false;  ///< the answer was shown before
    double seconds = 0;        ///< 0 when nobody measured
    double usualSeconds = 0;   ///< the median for such a question; 0 when there is none yet
    bool feltEasy = false;     ///< the learner said so
    bool canBeGuessed = false; ///< it was chosen from few
};

/// Wrong or shown: Again. Right with a cue, or in more than twice the usual time: Hard. Right in less than half of it
/// and called easy, where nobody can guess: Easy. Else Good.
[[nodiscard]] Rating ratingOf(const Response& response);

} // namespace secondstack::review
