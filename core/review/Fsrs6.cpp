// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Fsrs6.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace secondstack::review {

namespace {

constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36500;
constexpr double kMostInitialStability = 100;

constexpr std::array<std::pair<double, double>, 21> kBounds{
    {{0.001, 100},  {0.001, 100}, {0.001, 100}, {0.001, 100}, {1, 10},    {0.001, 4},    {0.001, 4},
     {0.001, 0.75}, {0, 4.5},     {0, 0.8},     {0.001, 3.5}, {0.001, 5}, {0.001, 0.25}, {0.001, 0.9},
     {0, 4},        {0, 1},       {1, 6},       {0, 2},       {0, 2},     {0.01, 0.8},   {0.1, 0.8}}};

double clampedDifficulty(double difficulty)
{
    return std::clamp(difficulty, 1.0, 10.0);
}

} // namespace

const Fsrs6::Weights Fsrs6::kDefaultWeights{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                            0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

Fsrs6::Fsrs6(const Weights& weights)
    : m_weights(weights)
    , m_decay(-weights[20])
    , m_factor(std::pow(0.9, 1 / m_decay) - 1)
{
}

Fsrs6::Memory Fsrs6::first(Rating rating) const
{
    const int grade = static_cast<int>(rating);
    return {std::clamp(m_weights[static_cast<std::size_t>(grade - 1)], kLeastStability, kMostInitialStability),
            clampedDifficulty(initialDifficulty(grade))};
}

Fsrs6::Memory Fsrs6::next(const Memory& memory, int days, Rating rating) const
{
    const int grade = static_cast<int>(rating);
    return {std::clamp(nextStability(memory, days, grade), kLeastStability, kMostStability),
            nextDifficulty(memory.difficulty, grade)};
}

double Fsrs6::recall(const Memory& memory, double days) const
{
    return std::pow(1 + m_factor * days / memory.stability, m_decay);
}

double Fsrs6::interval(double stability, double retention) const
{
    // In this order the interval for 0.9 is the stability itself, to the last bit.
    return stability * ((std::pow(retention, 1 / m_decay) - 1) / m_factor);
}

double Fsrs6::initialDifficulty(int grade) const
{
    return m_weights[4] - std::exp(m_weights[5] * (grade - 1)) + 1;
}

// It moves less the nearer it is to 10, and is drawn towards what an easy card begins with, which may lie below 1.
double Fsrs6::nextDifficulty(double difficulty, int grade) const
{
    const double moved = difficulty - m_weights[6] * (grade - 3) * (10 - difficulty) / 9;
    return clampedDifficulty(m_weights[7] * initialDifficulty(4) + (1 - m_weights[7]) * moved);
}

double Fsrs6::nextStability(const Memory& memory, int days, int grade) const
{
    const auto& w = m_weights;
    const double s = memory.stability;
    const double d = memory.difficulty;
    if (days == 0) {
        const double gain = std::pow(s, -w[19]) * std::exp(w[17] * (grade - 3 + w[18]));
        return s * (grade >= 2 ? std::max(1.0, gain) : gain);
    }
    const double forgotten = 1 - recall(memory, days);
    if (grade == 1) {
        const double after = w[11] * std::pow(d, -w[12]) * (std::pow(s + 1, w[13]) - 1) * std::exp(forgotten * w[14]);
        return std::min(after, s / std::exp(w[17] * w[18]));
    }
    const double bonus = grade == 2 ? w[15] : grade == 4 ? w[16] : 1;
    return s * (1 + std::exp(w[8]) * (11 - d) * std::pow(s, -w[9]) * (std::exp(forgotten * w[10]) - 1) * bonus);
}

Fsrs6::Weights clipped(Fsrs6::Weights weights, int relearningSteps)
{
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = std::clamp(weights[i], kBounds[i].first, kBounds[i].second);
    if (relearningSteps <= 1)
        return weights;
    const double lapse = std::log(weights[11]) + std::log(std::pow(2, weights[13]) - 1) + 0.3 * weights[14];
    const double ceiling = std::min(2.0, std::sqrt(std::max(0.01, -lapse / relearningSteps)));
    weights[17] = std::min(weights[17], ceiling);
    weights[18] = std::min(weights[18], ceiling);
    return weights;
}

} // namespace secondstack::review
