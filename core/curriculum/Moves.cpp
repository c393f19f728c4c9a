// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Moves.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

bool has(const std::vector<std::string>& list, std::string_view id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
}

void addOnce(std::vector<std::string>& list, const std::string& id)
{
    if (!has(list, id))
        list.push_back(id);
}

} // namespace

std::vector<std::string> Moves::currentIds(std::string_view id) const
{
    std::vector<std::string> ids{std::string(id)};
    for (const Move& move : m_moves) {
        std::vector<std::string> moved;
        for (const std::string& current : ids) {
            if (!has(move.from, current))
                addOnce(moved, current);
            else
                std::for_each(move.to.begin(), move.to.end(), [&](const std::string& to) { addOnce(moved, to); });
        }
        ids = std::move(moved);
    }
    return ids;
}

std::vector<std::string> Moves::sourcesOf(std::string_view id) const
{
    std::vector<std::string> sources;
    for (const Move& move : m_moves) {
        for (const std::string& from : move.from) {
            if (has(currentIds(from), id))
                addOnce(sources, from);
        }
    }
    return sources;
}

bool Moves::isDone(std::string_view id, const std::function<bool(std::string_view)>& wasDone) const
{
    return isDoneBefore(m_moves.size(), id, wasDone);
}

// Moves are undone from the last to the first, so every step looks at fewer of them.
bool Moves::isDoneBefore(std::size_t move, std::string_view id,
                         const std::function<bool(std::string_view)>& wasDone) const
{
    if (wasDone(id))
        return true;
    while (move > 0) {
        const Move& last = m_moves[--move];
        if (has(last.to, id))
            return std::all_of(last.from.begin(), last.from.end(),
                               [&](const std::string& from) { return isDoneBefore(move, from, wasDone); });
    }
    return false;
}

} // namespace secondstack::curriculum
