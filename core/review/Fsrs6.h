// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Rating.h"

#include <array>

namespace secondstack::review {

/// FSRS-6, the memory model behind due dates: 21 weights, whole days between reviews.
/// Source: open-spaced-repetition, ts-fsrs 5 and fsrs-rs 6, which agree with this to rounding where both say the same.
class Fsrs6
{
public:
    using Weights = std::array<double, 21>;

    /// Of the published fit over many learners.
    static const Weights kDefaultWeights;

    struct Memory
    {
        double stability = 0;  ///< days until recall has fallen to 0.9
        double difficulty = 0; ///< 1 to 10

        bool operator==(const Memory&) const = default;
    };

    explicit Fsrs6(const Weights& weights = kDefaultWeights);

    /// After the first review.
    [[nodiscard]] Memory first(Rating rating) const;

    /// After a review `days` after the one before; 0 is the same day, which has a formula of its own.
    [[nodiscard]] Memory next(const Memory& memory, int days, Rating rating) const;

    /// The probability of recall after so many days. On the day of a review it is 1, which is not to be shown to
    /// anybody: this model knows nothing of hours.
    [[nodiscard]] double recall(const Memory& memory, double days) const;

    /// Days until recall has fallen to `retention`, between 0 and 1; not rounded.
    [[nodiscard]] double interval(double stability, double retention) const;

    [[nodiscard]] const Weights& weights() const { return m_weights; }

private:
    [[nodiscard]] double initialDifficulty(int grade) const;
    [[nodiscard]] double nextDifficulty(double difficulty, int grade) const;
    [[nodiscard]] double nextStability(const Memory& memory, int days, int grade) const;

    Weights m_weights;
    double m_decay;
    double m_factor; ///< makes recall 0.9 after as many days as the stability says
};

/// Weights within the bounds that the model is defined for. With more than one relearning step the gain of the same
/// day has a lower ceiling, so that a lapse followed by the steps never leaves a card stronger than before.
[[nodiscard]] Fsrs6::Weights clipped(Fsrs6::Weights weights, int relearningSteps = 1);

} // namespace secondstack::review
