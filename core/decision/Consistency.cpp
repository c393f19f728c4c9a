// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Consistency.h"

#include <cstdlib>

namespace secondstack::decision {

namespace {

bool disagree(const Answer& first, const Answer& second)
{
    if (first.applies() != second.applies())
        return true;
    return first.hasLevel() && second.hasLevel() && std::abs(first.level - second.level) > 1;
}

} // namespace

std::vector<Disagreement> disagreements(const std::vector<Reask>& reasks, const Answers& answers)
{
    std::vector<Disagreement> found;
    for (const Reask& reask : reasks) {
        const auto first = answers.find(reask.of);
        const auto second = answers.find(reask.id);
        if (first != answers.end() && second != answers.end() && disagree(first->second, second->second))
            found.push_back({reask.of, reask.id, first->second, second->second});
    }
    return found;
}

} // namespace secondstack::decision
