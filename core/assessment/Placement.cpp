// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Placement.h"

#include <algorithm>
#include <utility>

namespace secondstack::assessment {

Placement::Placement(const Blueprint& blueprint, Posterior prior, std::uint64_t seed, std::vector<int> uses)
    : m_blueprint(blueprint)
    , m_posterior(std::move(prior))
    , m_random(seed)
    , m_uses(std::move(uses))
{
    goOn();
}

void Placement::answer(Answer answer)
{
    const Item& item = *m_current->item;
    m_posterior.update(item, answer);
    m_asked.items.push_back(&item);
    m_asked.closed.insert(item.id);
    goOn();
}

void Placement::goOn()
{
    m_current.reset();
    const auto wasAsked = [this](int skill) { return m_asked.of(skill) > 0; };
    if (static_cast<int>(m_asked.items.size()) >= m_blueprint.mostItems)
        m_stopped = Stop::MostItems;
    else if (std::ranges::all_of(m_blueprint.order, [&](int skill) { return wasAsked(skill) && isDecided(skill); }))
        m_stopped = Stop::AllDecided;
    else if (m_current = choose(m_posterior, m_blueprint.bank, m_asked, m_blueprint.order, m_blueprint.selection,
                                m_random, m_uses);
             !m_current)
        m_stopped = Stop::NothingToGain;
}

bool Placement::isDecided(int skill) const
{
    const double known = m_posterior.probabilityKnown(skill);
    return known >= m_blueprint.skips.sure || known <= m_blueprint.skips.notYet;
}

bool Placement::hasEvidence(int skill) const
{
    const bool isNeeded = m_blueprint.othersDependOn[static_cast<std::size_t>(skill)];
    return m_asked.of(skill) >= (isNeeded ? m_blueprint.skips.directBelowOthers : m_blueprint.skips.direct)
           && m_asked.hasOpen(skill);
}

Known Placement::found(int skill) const
{
    const double known = m_posterior.probabilityKnown(skill);
    if (known <= m_blueprint.skips.notYet)
        return Known::Learn;
    return known >= m_blueprint.skips.sure && hasEvidence(skill) ? Known::Known : Known::Unsure;
}

double expectedWrongSkips(const Posterior& posterior, const std::vector<int>& skipped)
{
    if (skipped.empty())
        return 0;
    double wrong = 0;
    for (const int skill : skipped)
        wrong += 1 - posterior.probabilityKnown(skill);
    return wrong / static_cast<double>(skipped.size());
}

} // namespace secondstack::assessment
