// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Posterior.h"

#include <array>
#include <cmath>
#include <numbers>

namespace secondstack::assessment {

namespace {

constexpr int kPlaces = 31;
constexpr double kReach = 6; ///< standard deviations to each side

struct Place
{
    double distance; ///< in standard deviations
    double weight;
};

const std::array<Place, kPlaces>& places()
{
    static const std::array<Place, kPlaces> all = [] {
        std::array<Place, kPlaces> made{};
        double sum = 0;
        for (int i = 0; i < kPlaces; ++i) {
            Place& place = made[static_cast<std::size_t>(i)];
            place.distance = kReach * (2.0 * i / (kPlaces - 1) - 1);
            place.weight = std::exp(-place.distance * place.distance / 2);
            sum += place.weight;
        }
        for (Place& place : made)
            place.weight /= sum;
        return made;
    }();
    return all;
}

/// Sums over the places: of a weight, of it times the distance, and times its square.
struct Sums
{
    double all = 0;
    double first = 0;
    double second = 0;

    void add(double weight, double distance)
    {
        all += weight;
        first += weight * distance;
        second += weight * distance * distance;
    }
    [[nodiscard]] Sums without(const Sums& other) const
    {
        return {all - other.all, first - other.first, second - other.second};
    }
    [[nodiscard]] Moments moments(const Moments& before) const
    {
        const double mean = first / all;
        return {before.mean + std::sqrt(before.variance) * mean, before.variance * (second / all - mean * mean)};
    }
};

} // namespace

double normalShare(double x)
{
    return std::erfc(-x / std::numbers::sqrt2) / 2;
}

Outlook outlook(const Moments& before, const Item& item)
{
    const double deviation = std::sqrt(before.variance);
    const double discrimination = effectiveDiscrimination(item);
    Sums right;
    Sums either;
    for (const auto& [distance, weight] : places()) {
        const double ability = before.mean + deviation * distance;
        const double known = 1 / (1 + std::exp(-discrimination * (ability - item.difficulty)));
        right.add(weight * (item.guess + (1 - item.guess) * known), distance);
        either.add(weight, distance);
    }
    return {right.all, right.moments(before), either.without(right).moments(before)};
}

Moments afterAnswer(const Moments& before, const Item& item, Answer answer)
{
    // Not to know says what a wrong answer says where nobody can guess.
    Item asked = item;
    if (answer == Answer::DontKnow)
        asked.guess = 0;
    const Outlook both = outlook(before, asked);
    return answer == Answer::Right ? both.ifRight : both.ifWrong;
}

Posterior::Posterior(std::vector<double> mean, std::vector<double> covariance)
    : m_mean(std::move(mean))
    , m_covariance(std::move(covariance))
{
}

void Posterior::update(const Item& item, Answer answer)
{
    const Moments before = moments(item.skill);
    const Moments after = afterAnswer(before, item, answer);
    const double shift = (after.mean - before.mean) / before.variance;
    const double shrink = (after.variance - before.variance) / (before.variance * before.variance);
    const std::size_t count = m_mean.size();
    std::vector<double> column(count);
    for (std::size_t i = 0; i < count; ++i)
        column[i] = m_covariance[i * count + at(item.skill)];
    for (std::size_t i = 0; i < count; ++i) {
        m_mean[i] += column[i] * shift;
        for (std::size_t j = 0; j < count; ++j)
            m_covariance[i * count + j] += column[i] * column[j] * shrink;
    }
}

double Posterior::deviation(int skill) const
{
    return std::sqrt(variance(skill));
}

double Posterior::probabilityKnown(int skill) const
{
    return normalShare(mean(skill) / deviation(skill));
}

} // namespace secondstack::assessment
