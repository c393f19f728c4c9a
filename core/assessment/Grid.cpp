// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Grid.h"

#include <cmath>

namespace secondstack::assessment {

namespace {

double likelihoodAt(double ability, const std::vector<std::pair<Item, Answer>>& answers)
{
    double likelihood = 1;
    for (const auto& [item, answer] : answers) {
        Item asked = item;
        if (answer == Answer::DontKnow)
            asked.guess = 0;
        const double right = probabilityRight(asked, ability);
        likelihood *= answer == Answer::Right ? right : 1 - right;
    }
    return likelihood;
}

} // namespace

Moments expectedAbility(const std::vector<std::pair<Item, Answer>>& answers, const Moments& prior)
{
    double all = 0;
    double first = 0;
    double second = 0;
    for (int place = -40; place <= 40; ++place) {
        const double ability = place / 10.0;
        const double distance = ability - prior.mean;
        const double weight = std::exp(-distance * distance / (2 * prior.variance)) * likelihoodAt(ability, answers);
        all += weight;
        first += weight * ability;
        second += weight * ability * ability;
    }
    const double mean = first / all;
    return {mean, second / all - mean * mean};
}

} // namespace secondstack::assessment
