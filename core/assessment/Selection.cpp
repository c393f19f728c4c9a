// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Selection.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace secondstack::assessment {

namespace {

// Each candidate asks for the share of every skill twice: a table with straight lines between its entries is off by
// less than 1e-7, and an order of magnitude faster than erfc.
double quickShare(double x)
{
    constexpr int kPerUnit = 512;
    constexpr int kReach = 8;
    constexpr std::size_t kEntries = 2 * kReach * kPerUnit + 2;
    static const std::array<double, kEntries> table = [] {
        std::array<double, kEntries> made{};
        for (std::size_t i = 0; i < kEntries; ++i)
            made[i] = normalShare(static_cast<double>(i) / kPerUnit - kReach);
        return made;
    }();
    const double place = (std::clamp(x, -1.0 * kReach, 1.0 * kReach) + kReach) * kPerUnit;
    const auto below = static_cast<std::size_t>(place);
    const double between = place - static_cast<double>(below);
    return table[below] + between * (table[below + 1] - table[below]);
}

double lossAfter(const Posterior& posterior, int asked, const Moments& after)
{
    const Moments before = posterior.moments(asked);
    const double shift = (after.mean - before.mean) / before.variance;
    const double shrink = (after.variance - before.variance) / (before.variance * before.variance);
    double loss = 0;
    for (int skill = 0; skill < posterior.skills(); ++skill) {
        const double shared = posterior.covariance(skill, asked);
        const double mean = posterior.mean(skill) + shared * shift;
        const double variance = posterior.variance(skill) + shared * shared * shrink;
        loss += expectedLoss(quickShare(mean / std::sqrt(variance)));
    }
    return loss;
}

double lossNow(const Posterior& posterior)
{
    double loss = 0;
    for (int skill = 0; skill < posterior.skills(); ++skill)
        loss += expectedLoss(quickShare(posterior.mean(skill) / posterior.deviation(skill)));
    return loss;
}

double expectedLossAfter(const Posterior& posterior, const Item& item)
{
    const Outlook both = outlook(posterior.moments(item.skill), item);
    return both.right * lossAfter(posterior, item.skill, both.ifRight)
           + (1 - both.right) * lossAfter(posterior, item.skill, both.ifWrong);
}

class Chooser
{
public:
    Chooser(const Posterior& posterior, const std::vector<Item>& bank, const Asked& asked, const SelectionRules& rules)
        : m_posterior(posterior)
        , m_bank(bank)
        , m_asked(asked)
        , m_rules(rules)
        , m_loss(lossNow(posterior))
    {
    }

    [[nodiscard]] bool mayCome(const Item& item) const
    {
        return !m_asked.closed.contains(item.id) && m_asked.of(item.skill) < m_rules.mostPerSkill
               && m_asked.inRow(item.skill) < m_rules.mostInRow;
    }

    /// Indices of the items of a skill (-1: of all) that may come, the one with the most gain first.
    [[nodiscard]] std::vector<std::pair<double, std::size_t>> ranked(int skill) const
    {
        std::vector<std::pair<double, std::size_t>> all;
        for (std::size_t i = 0; i < m_bank.size(); ++i) {
            if ((skill < 0 || m_bank[i].skill == skill) && mayCome(m_bank[i]))
                all.emplace_back(m_loss - expectedLossAfter(m_posterior, m_bank[i]), i);
        }
        std::ranges::stable_sort(all, std::greater{}, &std::pair<double, std::size_t>::first);
        return all;
    }

    [[nodiscard]] std::optional<std::size_t> leastUsed(const std::vector<int>& uses) const
    {
        std::optional<std::size_t> least;
        const auto usesOf = [&uses](std::size_t i) { return i < uses.size() ? uses[i] : 0; };
        for (std::size_t i = 0; i < m_bank.size(); ++i) {
            const Item& item = m_bank[i];
            const bool isNear = std::abs(item.difficulty - m_posterior.mean(item.skill)) < m_rules.seedingReach;
            if (mayCome(item) && isNear && (!least || usesOf(i) < usesOf(*least)))
                least = i;
        }
        return least;
    }

private:
    const Posterior& m_posterior;
    const std::vector<Item>& m_bank;
    const Asked& m_asked;
    const SelectionRules& m_rules;
    double m_loss;
};

} // namespace

double expectedLoss(double probabilityKnown)
{
    return std::min(kCostOfFalseSkip * (1 - probabilityKnown), probabilityKnown);
}

double expectedGain(const Posterior& posterior, const Item& item)
{
    return lossNow(posterior) - expectedLossAfter(posterior, item);
}

int Asked::of(int skill) const
{
    return static_cast<int>(std::ranges::count(items, skill, [](const Item* item) { return item->skill; }));
}

bool Asked::hasOpen(int skill) const
{
    return std::ranges::any_of(items, [skill](const Item* item) { return item->skill == skill && item->isOpen; });
}

int Asked::inRow(int skill) const
{
    const auto other =
        std::find_if(items.rbegin(), items.rend(), [skill](const Item* item) { return item->skill != skill; });
    return static_cast<int>(other - items.rbegin());
}

std::optional<Choice> choose(const Posterior& posterior, const std::vector<Item>& bank, const Asked& asked,
                             const std::vector<int>& order, const SelectionRules& rules, Random& random,
                             const std::vector<int>& uses)
{
    const Chooser chooser(posterior, bank, asked, rules);
    const auto oneOf = [&](const std::vector<std::pair<double, std::size_t>>& ranked, Why why) {
        const auto count = std::min(ranked.size(), static_cast<std::size_t>(rules.best));
        const auto& [gain, index] = ranked[random.below(count)];
        return Choice{&bank[index], why, gain};
    };
    const int number = static_cast<int>(asked.items.size()) + 1;
    if (rules.seedingEvery > 0 && number % rules.seedingEvery == 0) {
        if (const auto index = chooser.leastUsed(uses))
            return Choice{&bank[*index], Why::Seeding, expectedGain(posterior, bank[*index])};
    }
    for (const int skill : order) {
        if (asked.of(skill) > 0)
            continue;
        if (const auto ranked = chooser.ranked(skill); !ranked.empty())
            return oneOf(ranked, Why::FirstOfSkill);
    }
    auto ranked = chooser.ranked(-1);
    std::erase_if(ranked, [&rules](const auto& candidate) { return candidate.first < rules.leastGain; });
    if (ranked.empty())
        return std::nullopt;
    return oneOf(ranked, Why::MostGain);
}

} // namespace secondstack::assessment
