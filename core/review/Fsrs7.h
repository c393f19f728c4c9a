// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Rating.h"

#include <array>

namespace secondstack::review {

/// FSRS-7, the memory model for hours: two traces, a slow and a fast one, and time in fractions of a day. It forecasts
/// recall within a day; due dates come from Fsrs6.
/// Source: open-spaced-repetition, ts-fsrs and fsrs-rs, as merged in September 2026.
class Fsrs7
{
public:
    using Weights = std::array<double, 34>;

    static const Weights kDefaultWeights;

    struct Memory
    {
        double slow = 0;       ///< stability of the slow trace; alone it is not the days to 0.9, see interval()
        double fast = 0;       ///< stability of the fast trace
        double difficulty = 0; ///< 1 to 10

        bool operator==(const Memory&) const = default;
    };

    explicit Fsrs7(const Weights& weights = kDefaultWeights) : m_weights(weights) {}

    /// After the first review.
    [[nodiscard]] Memory first(Rating rating) const;

    /// After a review `days` after the one before; 0 is allowed.
    [[nodiscard]] Memory next(const Memory& memory, double days, Rating rating) const;

    /// The probability of recall after so many days; just below 1 at once.
    [[nodiscard]] double recall(const Memory& memory, double days) const;

    /// Days until recall has fallen to `retention`, at most 36,500; 0 from 0.9999 on. There is no closed form: Newton's
    /// steps in the logarithm of time, and halving where they do not arrive.
    [[nodiscard]] double interval(const Memory& memory, double retention) const;

private:
    struct Curve;

    [[nodiscard]] Curve curveOf(const Memory& memory) const;
    [[nodiscard]] double initialDifficulty(int grade) const;
    [[nodiscard]] double nextTrace(std::size_t first, double trace, double difficulty, double recalled,
                                   int grade) const;

    Weights m_weights;
};

} // namespace secondstack::review
