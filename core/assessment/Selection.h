// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/Posterior.h"
#include "core/base/Random.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace secondstack::assessment {

/// A false skip costs as much as three needless lessons.
inline constexpr double kCostOfFalseSkip = 3;

/// The expected loss of the best decision for one skill: skip its lessons or take them.
[[nodiscard]] double expectedLoss(double probabilityKnown);

/// By how much an answer to the item is expected to lower the loss, summed over all skills.
[[nodiscard]] double expectedGain(const Posterior& posterior, const Item& item);

/// What has been asked so far.
struct Asked
{
    std::vector<const Item*> items;            ///< in their order
    std::set<std::string, std::less<>> closed; ///< ids that may not come (again)

    [[nodiscard]] int of(int skill) const;
    [[nodiscard]] bool hasOpen(int skill) const; ///< one that was typed or made
    [[nodiscard]] int inRow(int skill) const;    ///< how often the skill was asked last, without another between
};

struct SelectionRules
{
    int best = 5; ///< one of so many is taken at random, so that no item is in every test
    int mostPerSkill = 6;
    int mostInRow = 2;
    int seedingEvery = 5;    ///< every so manieth item is the one that was used least; 0 for none
    double seedingReach = 2; ///< and whose difficulty is nearer to the ability than this
    double leastGain = 0.005;

    bool operator==(const SelectionRules&) const = default;
};

enum class Why {
    FirstOfSkill, ///< nothing was asked about this skill yet
    MostGain,
    Seeding ///< asked to learn about the item, not about the learner
};

struct Choice
{
    const Item* item = nullptr;
    Why why = Why::MostGain;
    double gain = 0;
};

/// The next item, or nothing when no item that may come is worth it. `order` is the order of the first pass over the
/// skills. `uses` says how often each item was ever shown, for the seeding slots; empty: never.
[[nodiscard]] std::optional<Choice> choose(const Posterior& posterior, const std::vector<Item>& bank,
                                           const Asked& asked, const std::vector<int>& order,
                                           const SelectionRules& rules, Random& random,
                                           const std::vector<int>& uses = {});

} // namespace secondstack::assessment
