// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Simulation.h"

#include <cmath>
#include <numbers>

namespace secondstack::assessment {

namespace {

struct TrueItem
{
    double difficulty;
    double discrimination;
};

std::vector<TrueItem> trueItems(const std::vector<Item>& bank, const Truth& truth, Random& random)
{
    std::vector<TrueItem> items;
    for (const Item& item : bank)
        items.push_back({item.difficulty + truth.spreadOfDifficulty * normalFrom(random),
                         item.discrimination * truth.discriminationFactor
                             * std::exp(truth.spreadOfDiscrimination * normalFrom(random))});
    return items;
}

// Abilities that all share a common part have the same correlation with each other.
std::vector<double> trueAbilities(int skills, double correlation, Random& random)
{
    const double common = std::sqrt(correlation) * normalFrom(random);
    std::vector<double> abilities;
    for (int skill = 0; skill < skills; ++skill)
        abilities.push_back(common + std::sqrt(1 - correlation) * normalFrom(random));
    return abilities;
}

double rightAt(const Item& item, const TrueItem& truth, double ability)
{
    return item.guess + (1 - item.guess) / (1 + std::exp(-truth.discrimination * (ability - truth.difficulty)));
}

class Tally
{
public:
    void add(const Placement& sitting, const std::vector<double>& abilities)
    {
        constexpr double kBand90 = 1.6448536269514722; // standard deviations to each side
        m_items += static_cast<double>(sitting.asked().items.size());
        for (int skill = 0; skill < sitting.posterior().skills(); ++skill) {
            const double truth = abilities[static_cast<std::size_t>(skill)];
            const double error = sitting.posterior().mean(skill) - truth;
            ++m_skills;
            m_error += error;
            m_square += error * error;
            m_covered += std::abs(error) <= kBand90 * sitting.posterior().deviation(skill) ? 1 : 0;
            m_known += truth >= 0 ? 1 : 0;
            if (sitting.found(skill) != Known::Known)
                continue;
            ++m_skips;
            m_falseSkips += truth < 0 ? 1 : 0;
            m_expectedWrong += 1 - sitting.posterior().probabilityKnown(skill);
        }
    }

    [[nodiscard]] Outcome outcome(int learners) const
    {
        const double skips = std::max(m_skips, 1.0);
        return {.learners = learners,
                .bias = m_error / m_skills,
                .rmse = std::sqrt(m_square / m_skills),
                .coverage90 = m_covered / m_skills,
                .meanItems = m_items / learners,
                .skipped = m_skips / m_skills,
                .falseSkips = m_falseSkips / skips,
                .knownSkipped = (m_skips - m_falseSkips) / std::max(m_known, 1.0),
                .expectedWrong = m_expectedWrong / skips};
    }

private:
    double m_items = 0;
    double m_skills = 0;
    double m_error = 0;
    double m_square = 0;
    double m_covered = 0;
    double m_known = 0;
    double m_skips = 0;
    double m_falseSkips = 0;
    double m_expectedWrong = 0;
};

} // namespace

double normalFrom(Random& random)
{
    const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
    return radius * std::cos(2 * std::numbers::pi * random.unit());
}

Outcome simulate(const Blueprint& blueprint, const Posterior& prior, const Truth& truth, int learners,
                 std::uint64_t seed)
{
    Random random{seed};
    Tally tally;
    for (int learner = 0; learner < learners; ++learner) {
        const auto items = trueItems(blueprint.bank, truth, random);
        const auto abilities = trueAbilities(prior.skills(), truth.correlation, random);
        Placement sitting(blueprint, prior, random.bits());
        while (sitting.current()) {
            const Item& item = *sitting.current()->item;
            const auto index = static_cast<std::size_t>(&item - blueprint.bank.data());
            const double right = rightAt(item, items[index], abilities[static_cast<std::size_t>(item.skill)]);
            sitting.answer(random.chance(right) ? Answer::Right : Answer::Wrong);
        }
        tally.add(sitting, abilities);
    }
    return tally.outcome(learners);
}

} // namespace secondstack::assessment
