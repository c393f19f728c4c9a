// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Item.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace secondstack::assessment {

enum class Answer {
    Right,
    Wrong,
    DontKnow ///< as wrong, and certainly not guessed
};

/// One skill's ability after an answer, when it was normal before.
struct Moments
{
    double mean = 0;
    double variance = 0;
};

/// What either answer would tell, and how probable the right one is.
struct Outlook
{
    double right = 0;
    Moments ifRight;
    Moments ifWrong;
};

/// Means and variances of the normal times the likelihood of the answers, by summing over 31 places up to 6 standard
/// deviations away; for curves as smooth as these such a sum is exact to ten digits.
[[nodiscard]] Outlook outlook(const Moments& before, const Item& item);

[[nodiscard]] Moments afterAnswer(const Moments& before, const Item& item, Answer answer);

/// What is believed of the abilities in all skills: a normal distribution. Assumed-density filtering: after each answer
/// the skill that was asked is matched in mean and variance, the others follow by their covariance.
class Posterior
{
public:
    /// `covariance` row by row; symmetric and positive definite, as Prior gives it.
    Posterior(std::vector<double> mean, std::vector<double> covariance);

    void update(const Item& item, Answer answer);

    [[nodiscard]] int skills() const { return static_cast<int>(m_mean.size()); }
    [[nodiscard]] double mean(int skill) const { return m_mean[at(skill)]; }
    [[nodiscard]] double variance(int skill) const { return covariance(skill, skill); }
    [[nodiscard]] double deviation(int skill) const;
    [[nodiscard]] double covariance(int one, int other) const
    {
        return m_covariance[at(one) * m_mean.size() + at(other)];
    }
    [[nodiscard]] Moments moments(int skill) const { return {mean(skill), variance(skill)}; }

    /// P(ability above the cut at 0): that the skill is known.
    [[nodiscard]] double probabilityKnown(int skill) const;

    bool operator==(const Posterior&) const = default;

private:
    [[nodiscard]] static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    std::vector<double> m_mean;
    std::vector<double> m_covariance;
};

/// P(a standard normal is at most x).
[[nodiscard]] double normalShare(double x);

} // namespace secondstack::assessment
