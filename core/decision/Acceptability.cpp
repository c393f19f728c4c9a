// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Acceptability.h"

#include "core/base/Random.h"
#include "core/decision/Score.h"

#include <algorithm>

namespace secondstack::decision {

namespace {

int moved(int level, Random& random)
{
    const bool up = level == 0 || (level != kLastLevel && random.chance(0.5));
    return up ? level + 1 : level - 1;
}

int anyOf(const Levels& levels, Random& random)
{
    return levels.first + static_cast<int>(random.below(static_cast<std::uint64_t>(levels.count())));
}

double disturbed(double weight, const Disturbance& disturbance, Random& random)
{
    return weight * (1 + disturbance.weightSpread * (2 * random.unit() - 1));
}

Answer disturbed(const Answer& answer, const Disturbance& disturbance, Random& random)
{
    if (!answer.applies())
        return answer;
    if (!answer.hasLevel() || !answer.sure)
        return Answer::at(anyOf(openLevels(answer), random));
    return random.chance(disturbance.moveChance) ? Answer::at(moved(answer.level, random)) : answer;
}

} // namespace

Acceptability acceptability(const Sheet& sheet, const Disturbance& disturbance)
{
    Random random{disturbance.seed};
    std::array<int, kScoredBands> counts{};
    Sheet drawn = sheet;
    for (int draw = 0; draw < disturbance.draws; ++draw) {
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            drawn[i].question.weight = disturbed(sheet[i].question.weight, disturbance, random);
            drawn[i].answer = disturbed(sheet[i].answer, disturbance, random);
        }
        ++counts[static_cast<std::size_t>(bandOf(pointScore(drawn)))];
    }

    Acceptability result{};
    std::transform(counts.begin(), counts.end(), result.share.begin(),
                   [&](int count) { return static_cast<double>(count) / disturbance.draws; });
    result.kept = result.share[static_cast<std::size_t>(bandOf(pointScore(sheet)))];
    return result;
}

} // namespace secondstack::decision
