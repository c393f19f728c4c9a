// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Fsrs7.h"

#include <algorithm>
#include <cmath>

namespace secondstack::review {

namespace {

constexpr double kLeastStability = 0.0001;
constexpr double kMostStability = 36500;
constexpr double kShareOfFast = 0.8; ///< of the slow trace, at first and after a lapse
constexpr double kMargin = 1e-5;     ///< recall stays this far from 0 and 1
constexpr double kLeastDays = 1.0 / 86400;

double clampedStability(double stability)
{
    return std::clamp(stability, kLeastStability, kMostStability);
}

double clampedDifficulty(double difficulty)
{
    return std::clamp(difficulty, 1.0, 10.0);
}

} // namespace

const Fsrs7::Weights Fsrs7::kDefaultWeights{0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0,
                                            1.3826, 0.7024, 0.5999, 0.8146,  0.6398, 1,      1.3207, 0.6707, 3.8668,
                                            0.4416, 0.0934, 1.8631, 0.6162,  1.0869, 0.1567, 0.0801, 0.2421, 0.9464,
                                            0.1433, 0.7145, 0,      0.5667,  0.3734, 0.5333, 0.3048};

/// How recall falls with time: a mixture of two power laws.
struct Fsrs7::Curve
{
    struct Power
    {
        double factor; ///< per day
        double decay;  ///< negative
        double weight;

        [[nodiscard]] double at(double days) const { return std::pow(1 + factor * days, decay); }
        [[nodiscard]] double slopeAt(double days) const
        {
            return decay * factor * std::pow(1 + factor * days, decay - 1);
        }
    };

    Power fast;
    Power slow;

    [[nodiscard]] double at(double days) const { return mixed(fast.at(days), slow.at(days)) + kMargin; }
    [[nodiscard]] double slopeAt(double days) const { return mixed(fast.slopeAt(days), slow.slopeAt(days)); }

private:
    [[nodiscard]] double mixed(double ofFast, double ofSlow) const
    {
        return (fast.weight * ofFast + slow.weight * ofSlow) / (fast.weight + slow.weight) * (1 - 2 * kMargin);
    }
};

Fsrs7::Curve Fsrs7::curveOf(const Memory& memory) const
{
    const auto& w = m_weights;
    const double harder = memory.difficulty - 5;
    Curve curve{};
    curve.fast.decay = -std::clamp(w[23] * std::pow(memory.fast, w[33] - 0.3), 0.01, 0.95);
    curve.fast.factor = (std::exp(std::min(std::log(w[25]) / curve.fast.decay, 60.0)) - 1) / memory.fast;
    curve.fast.weight = w[27] * std::pow(memory.fast, -w[29]);
    curve.slow.decay = -std::clamp(w[24], 0.01, 0.95);
    curve.slow.factor = (std::pow(w[26], 1 / curve.slow.decay) - 1) * std::exp(harder * (w[32] - 0.3)) / memory.slow;
    curve.slow.weight = w[28] * std::pow(memory.slow, w[30]) * std::exp(harder * (w[31] - 0.5));
    return curve;
}

Fsrs7::Memory Fsrs7::first(Rating rating) const
{
    const int grade = static_cast<int>(rating);
    const double slow = clampedStability(m_weights[static_cast<std::size_t>(grade - 1)]);
    return {slow, clampedStability(kShareOfFast * slow), clampedDifficulty(initialDifficulty(grade))};
}

Fsrs7::Memory Fsrs7::next(const Memory& memory, double days, Rating rating) const
{
    constexpr std::size_t kSlow = 7;
    constexpr std::size_t kFast = 15;
    const int grade = static_cast<int>(rating);
    const Curve curve = curveOf(memory);
    const double recalled = curve.at(days);
    Memory after;
    after.slow = nextTrace(kSlow, memory.slow, memory.difficulty, recalled, grade);
    after.fast = nextTrace(kFast, memory.fast, memory.difficulty, curve.fast.at(days), grade);
    if (grade == 1)
        after.fast = std::min(after.fast, kShareOfFast * after.slow);
    after.slow = clampedStability(after.slow);
    after.fast = clampedStability(after.fast);
    // What was well known and forgotten all the same is hard; what nobody expected to be recalled says little.
    const double step = -m_weights[6] * (grade - 3) * (grade == 1 ? recalled + 0.1 : 1);
    const double moved = memory.difficulty + (10 - memory.difficulty) / 9 * step;
    after.difficulty = clampedDifficulty(0.01 * initialDifficulty(4) + 0.99 * moved);
    return after;
}

double Fsrs7::recall(const Memory& memory, double days) const
{
    return curveOf(memory).at(days);
}

double Fsrs7::interval(const Memory& memory, double retention) const
{
    constexpr double kNone = 0.9999;
    constexpr double kCloseEnough = 1e-3;
    const double wanted = std::clamp(retention, 1e-4, kNone);
    if (wanted >= kNone)
        return 0;
    const Curve curve = curveOf(memory);
    const double least = std::log(kLeastDays);
    const double most = std::log(kMostStability);
    double logDays = std::log(std::max(memory.slow, memory.fast));
    for (int step = 0; step < 7; ++step) {
        logDays = std::clamp(logDays, least, most);
        const double days = std::exp(logDays);
        const double slope = std::min(curve.slopeAt(days) * days, -1e-12);
        logDays -= std::clamp((curve.at(days) - wanted) / slope, -4.0, 4.0);
    }
    const double days = std::exp(std::clamp(logDays, least, most));
    if (std::abs(curve.at(days) - wanted) <= kCloseEnough)
        return days;
    double low = 0;
    double high = std::max({memory.slow, memory.fast, 1.0});
    while (high < kMostStability && curve.at(high) > wanted)
        high = std::min(2 * high, kMostStability);
    if (curve.at(high) > wanted)
        return high;
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = (low + high) / 2;
        (curve.at(middle) > wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

double Fsrs7::initialDifficulty(int grade) const
{
    return m_weights[4] - std::exp(m_weights[5] * (grade - 1)) + 1;
}

// Both traces follow one formula, each with eight weights of its own from `first` on.
double Fsrs7::nextTrace(std::size_t first, double trace, double difficulty, double recalled, int grade) const
{
    const auto w = [this, first](std::size_t i) { return m_weights[first + i]; };
    const double forgotten = 1 - recalled;
    const double lapsed = std::min(trace, w(3) * (std::pow(trace + 1, w(4)) - 1) * std::exp(forgotten * w(5)));
    if (grade == 1)
        return lapsed;
    const double bonus = grade == 2 ? w(6) : grade == 4 ? w(7) : 1;
    const double gained =
        std::exp(w(0) - 1.5) * (11 - difficulty) * std::pow(trace, -w(1)) * (std::exp(forgotten * w(2)) - 1) * bonus;
    return std::max(lapsed, trace * (1 + gained));
}

} // namespace secondstack::review
