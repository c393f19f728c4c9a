// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Card.h"

#include <chrono>
#include <optional>
#include <vector>

namespace secondstack::review {

inline constexpr double kLeastRetention = 0.70;
inline constexpr double kMostRetention = 0.95;
inline constexpr int kMostDays = 36500;

struct Settings
{
    double retention = 0.85; ///< probability of recall on the due day
    std::vector<std::chrono::minutes> learningSteps{std::chrono::minutes{1}, std::chrono::minutes{10}};
    std::vector<std::chrono::minutes> relearningSteps{std::chrono::minutes{10}};
    bool hasFuzz = true;
    std::optional<Date> latest; ///< no due day is later, but for tomorrow
    Fsrs6::Weights weights = Fsrs6::kDefaultWeights;

    bool operator==(const Settings&) const = default;
};

/// Turns ratings into due days, by FSRS-6 and its steps of learning. Pure: the same card, rating and moment give the
/// same card.
class Schedule
{
public:
    explicit Schedule(Settings settings = {});

    /// The card after a review at `now`. A clock that went backwards counts as no time at all.
    [[nodiscard]] Card after(const Card& card, Rating rating, const WallTime& now) const;

    /// The probability that it is recalled at `now`, by hours on the day of its last review and by days later;
    /// nothing for a new card.
    [[nodiscard]] std::optional<double> recall(const Card& card, const WallTime& now) const;

    /// Whole days until FSRS-6 expects recall to have fallen to the retention, without fuzz; at least 1.
    [[nodiscard]] int daysFor(double stability) const;

    [[nodiscard]] const Settings& settings() const { return m_settings; }

private:
    void remember(Card& card, Rating rating, const WallTime& now) const;
    void step(Card& card, Rating rating, const std::vector<std::chrono::minutes>& steps, Phase phase,
              const WallTime& now) const;
    void putOff(Card& card, double interval, int elapsed, const WallTime& now) const;
    [[nodiscard]] double passInterval(const Card& before, Rating rating, int elapsed) const;

    Settings m_settings;
    Fsrs6 m_days;
    Fsrs7 m_hours;
};

/// Days of study from the last review to `now`; 0 for a new card.
[[nodiscard]] int elapsedDays(const Card& card, const WallTime& now);

} // namespace secondstack::review
