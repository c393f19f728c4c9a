// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Moves.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

bool hasAny(const Ids& ids, const std::vector<std::string>& list)
{
    return std::ranges::any_of(list, [&](const std::string& id) { return ids.contains(id); });
}

bool hasAll(const Ids& ids, const std::vector<std::string>& list)
{
    return std::ranges::all_of(list, [&](const std::string& id) { return ids.contains(id); });
}

void remove(Ids& ids, const std::vector<std::string>& list)
{
    for (const std::string& id : list)
        ids.erase(id);
}

void add(Ids& ids, const std::vector<std::string>& list)
{
    ids.insert(list.begin(), list.end());
}

} // namespace

Ids Moves::currentIds(std::string_view id) const
{
    Ids ids{std::string(id)};
    for (const Move& move : m_moves) {
        if (!hasAny(ids, move.from))
            continue;
        remove(ids, move.from);
        add(ids, move.to);
    }
    return ids;
}

Ids Moves::recordedIds(std::string_view id) const
{
    Ids ids{std::string(id)};
    for (auto move = m_moves.rbegin(); move != m_moves.rend(); ++move) {
        const bool becameIt = hasAny(ids, move->to);
        remove(ids, move->from); // a name that was given up has nothing to do with its later use
        if (becameIt)
            add(ids, move->from);
    }
    ids.emplace(id);
    return ids;
}

Ids Moves::doneFrom(Ids recorded) const
{
    for (const Move& move : m_moves) {
        if (hasAll(recorded, move.from))
            add(recorded, move.to);
    }
    return recorded;
}

} // namespace secondstack::curriculum
