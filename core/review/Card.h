// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"
#include "core/review/Fsrs6.h"
#include "core/review/Fsrs7.h"

#include <string>

namespace secondstack::review {

/// Before 4 o'clock it is still the day before: who studies at midnight has not begun the next day.
inline constexpr std::chrono::hours kDayBegins{4};

/// The day of study it was where the learner was.
[[nodiscard]] Date studyDate(const WallTime& time);

enum class Phase {
    New,       ///< never reviewed
    Learning,  ///< in the steps before its first due day
    Review,    ///< comes back on a day
    Relearning ///< in the steps after a lapse
};

/// When a card is to come back: on a day, and within a day of learning not before a moment.
struct Due
{
    Date date{};
    Instant notBefore{}; ///< the epoch for a card that is due all day

    bool operator==(const Due&) const = default;
};

/// What is known of the learner's memory of one card.
struct Card
{
    std::string id;
    Phase phase = Phase::New;
    int step = 0;         ///< of learning or relearning
    Fsrs6::Memory memory; ///< decides the due day
    Fsrs7::Memory hours;  ///< forecasts recall within a day
    int reviews = 0;
    int lapses = 0;
    WallTime last{}; ///< of its last review
    Due due;

    bool operator==(const Card&) const = default;
};

/// Whether it is to be shown now. A new card is due when somebody introduces it, never by itself.
[[nodiscard]] bool isDue(const Card& card, const WallTime& now);

/// Enough lapses to say that more reviews will not help: the lesson has to be read again.
inline constexpr int kLeechLapses = 4;
[[nodiscard]] inline bool isLeech(const Card& card)
{
    return card.lapses >= kLeechLapses;
}

} // namespace secondstack::review
