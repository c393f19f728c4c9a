// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// Finds today's activities for the ids that progress was stored against, and the other way round.
/// Moves apply in the order they are listed, so chains resolve and cannot run in circles.
class Moves
{
public:
    explicit Moves(std::vector<Move> moves) : m_moves(std::move(moves)) {}

    /// What an id of any earlier version is called now; several after a split, itself when it never moved.
    [[nodiscard]] std::vector<std::string> currentIds(std::string_view id) const;

    /// The earlier ids that became `id`, alone or together with others; itself only when it was a part of a merge.
    [[nodiscard]] std::vector<std::string> sourcesOf(std::string_view id) const;

    /// Whether `id` counts as done when `wasDone` says what is on record: it was done itself, or what it was renamed or
    /// split from was, or every part it was merged from.
    [[nodiscard]] bool isDone(std::string_view id, const std::function<bool(std::string_view)>& wasDone) const;

private:
    [[nodiscard]] bool isDoneBefore(std::size_t move, std::string_view id,
                                    const std::function<bool(std::string_view)>& wasDone) const;

    std::vector<Move> m_moves;
};

} // namespace secondstack::curriculum
