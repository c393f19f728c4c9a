// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Prior.h"

#include <cmath>

namespace secondstack::assessment {

bool isPositiveDefinite(const std::vector<double>& matrix, std::size_t size)
{
    constexpr double kLeastPivot = 1e-9;
    std::vector<double> factor(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = matrix[i * size + j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= factor[i * size + k] * factor[j * size + k];
            if (i != j)
                factor[i * size + j] = rest / factor[j * size + j];
            else if (rest <= kLeastPivot)
                return false;
            else
                factor[i * size + i] = std::sqrt(rest);
        }
    }
    return true;
}

Posterior makePrior(int skills, const std::vector<std::pair<int, int>>& neighbours, const std::vector<int>& carriedOver,
                    const PriorSettings& settings)
{
    constexpr double kStep = 0.05;
    const auto count = static_cast<std::size_t>(skills);
    const auto at = [count](int one, int other) {
        return static_cast<std::size_t>(one) * count + static_cast<std::size_t>(other);
    };
    std::vector<double> covariance(count * count, settings.correlation);
    for (int skill = 0; skill < skills; ++skill)
        covariance[at(skill, skill)] = 1;
    double between = settings.correlationOfNeighbours;
    do {
        for (const auto& [one, other] : neighbours)
            covariance[at(one, other)] = covariance[at(other, one)] = between;
        between -= kStep;
    } while (between >= settings.correlation && !isPositiveDefinite(covariance, count));
    std::vector<double> mean(count, 0.0);
    for (const int skill : carriedOver)
        mean[static_cast<std::size_t>(skill)] = settings.meanOfCarriedOver;
    return {std::move(mean), std::move(covariance)};
}

} // namespace secondstack::assessment
