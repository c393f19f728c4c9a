// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Weights.h"

#include "core/decision/Score.h"

#include <cmath>
#include <optional>

namespace secondstack::decision {

namespace {

/// How far the answer pulls the score above the edge (or below), in weighted worth.
double pull(const Item& item, double edge)
{
    return item.answer.applies() ? item.question.weight * (pointOf(item) - edge / 100) : 0.0;
}

double pullOfOthers(const Sheet& sheet, const Item& one, double edge)
{
    double sum = 0;
    for (const Item& item : sheet)
        sum += &item == &one ? 0.0 : pull(item, edge);
    return sum;
}

std::optional<double> edgeWeight(const Sheet& sheet, const Item& item, double edge)
{
    const double distance = edge / 100 - pointOf(item);
    // Alone, a question gives the same score at every weight.
    const bool alone = totalWeight(sheet) <= item.question.weight;
    if (!item.answer.applies() || distance == 0 || alone)
        return std::nullopt;
    const double weight = pullOfOthers(sheet, item, edge) / distance;
    // Past a weight of 0 there is nothing, so there the edge itself must already be the other band.
    const bool edgeIsAcross = isAbove(edge, edge) != isAbove(pointScore(sheet), edge);
    if (weight < 0 || (weight == 0 && !edgeIsAcross))
        return std::nullopt;
    return weight;
}

} // namespace

std::vector<WeightFlip> weightFlips(const Sheet& sheet, double edge)
{
    std::vector<WeightFlip> flips;
    for (const Item& item : sheet) {
        if (const auto weight = edgeWeight(sheet, item, edge))
            flips.push_back({item.question.id, item.question.weight, *weight});
    }
    return flips;
}

double robustness(const Sheet& sheet, double edge)
{
    double sum = 0;
    double size = 0;
    for (const Item& item : sheet) {
        sum += pull(item, edge);
        size += std::abs(pull(item, edge));
    }
    return size > 0 ? std::abs(sum) / size : 0.0;
}

} // namespace secondstack::decision
