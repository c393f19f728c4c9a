// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

using Ids = std::set<std::string, std::less<>>;

/// Finds today's activities for the ids that progress was stored against, and the other way round.
/// Moves apply in the order they are listed, each once, so chains resolve and cannot run in circles.
class Moves
{
public:
    explicit Moves(std::vector<Move> moves) : m_moves(std::move(moves)) {}

    /// What an id of any earlier version is called now; several after a split, itself when it never moved.
    [[nodiscard]] Ids currentIds(std::string_view id) const;

    /// Every id under which progress of today's `id` may be on record: its own, and those of earlier versions that
    /// became it, alone or together with others.
    [[nodiscard]] Ids recordedIds(std::string_view id) const;

    /// All that counts as done when these are on record: they themselves, what they were renamed to or split into, and
    /// what was merged from them once every part is there.
    [[nodiscard]] Ids doneFrom(Ids recorded) const;

private:
    std::vector<Move> m_moves;
};

} // namespace secondstack::curriculum
