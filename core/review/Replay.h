// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/review/Schedule.h"

#include <functional>
#include <map>
#include <string>

namespace secondstack::review {

struct Review
{
    std::string card;
    WallTime at;
    Rating rating = Rating::Good;

    bool operator==(const Review&) const = default;
};

/// A review, with what was expected before it and what follows from it.
struct Replayed
{
    std::optional<double> recall; ///< forecast just before; nothing for the first review of a card
    int days = 0;                 ///< until it is due; 0 within the day
    const Card& card;             ///< after it; valid until the next one
};

/// Cards from nothing but their reviews.
class Replay
{
public:
    explicit Replay(Settings settings) : m_schedule(std::move(settings)) {}

    /// Errors: InvalidInput for a review before the last one of its card.
    [[nodiscard]] Result<Replayed> add(const Review& review);

    [[nodiscard]] const std::map<std::string, Card, std::less<>>& cards() const { return m_cards; }

private:
    Schedule m_schedule;
    std::map<std::string, Card, std::less<>> m_cards;
};

} // namespace secondstack::review
