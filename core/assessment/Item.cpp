// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Item.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace secondstack::assessment {

double difficultyOfLevel(int level)
{
    return 0.8 * (std::clamp(level, 1, 5) - 3);
}

double effectiveDiscrimination(const Item& item)
{
    const double a = item.discrimination;
    return a / std::sqrt(1 + std::numbers::pi / 8 * a * a * item.spread * item.spread);
}

double probabilityRight(const Item& item, double ability)
{
    const double known = 1 / (1 + std::exp(-effectiveDiscrimination(item) * (ability - item.difficulty)));
    return item.guess + (1 - item.guess) * known;
}

} // namespace secondstack::assessment
