// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineDiff.h"

#include <algorithm>
#include <optional>

namespace secondstack {

namespace {

using Lines = std::span<const std::string_view>;
using Index = std::ptrdiff_t;

/// One removed or added line, at its places in both texts.
struct Edit
{
    DiffKind kind;
    Index oldAt;
    Index newAt;
};

/// How far along the old text the search has come, for each diagonal (old place - new place).
class Frontier
{
public:
    explicit Frontier(Index edits) : m_edits(edits), m_reach(static_cast<std::size_t>(2 * edits + 1)) {}

    Index& operator[](Index diagonal) { return m_reach[static_cast<std::size_t>(diagonal + m_edits)]; }
    Index operator[](Index diagonal) const { return m_reach[static_cast<std::size_t>(diagonal + m_edits)]; }

    /// Whether the best way onto `diagonal` with `edits` edits adds a line rather than removes one.
    [[nodiscard]] bool comesFromAbove(Index diagonal, Index edits) const
    {
        if (diagonal == -edits || diagonal == edits)
            return diagonal == -edits;
        return (*this)[diagonal - 1] < (*this)[diagonal + 1];
    }

private:
    Index m_edits;
    std::vector<Index> m_reach;
};

// From the end back to the start: what was each time the last edit.
std::vector<Edit> walkBack(const std::vector<Frontier>& frontiers, Index oldAt, Index newAt)
{
    std::vector<Edit> edits;
    for (auto count = static_cast<Index>(frontiers.size()); count > 0; --count) {
        const Frontier& before = frontiers[static_cast<std::size_t>(count - 1)];
        const Index diagonal = oldAt - newAt;
        const bool isAdded = before.comesFromAbove(diagonal, count);
        const Index previous = isAdded ? diagonal + 1 : diagonal - 1;
        oldAt = before[previous];
        newAt = oldAt - previous;
        edits.push_back({isAdded ? DiffKind::Added : DiffKind::Removed, oldAt, newAt});
    }
    std::ranges::reverse(edits);
    return edits;
}

/// The edits, in order; none when more than `mostEdits` would be needed.
std::optional<std::vector<Edit>> shortestEdits(Lines oldLines, Lines newLines, Index mostEdits)
{
    const auto oldSize = static_cast<Index>(oldLines.size());
    const auto newSize = static_cast<Index>(newLines.size());
    std::vector<Frontier> frontiers; // frontiers[n]: as it was after n edits
    for (Index edits = 0; edits <= std::min(mostEdits, oldSize + newSize); ++edits) {
        Frontier now(edits + 1); // room for both neighbours of the outermost diagonals
        for (Index diagonal = -edits; diagonal <= edits; diagonal += 2) {
            Index oldAt = 0;
            if (edits > 0) {
                const Frontier& before = frontiers.back();
                oldAt = before.comesFromAbove(diagonal, edits) ? before[diagonal + 1] : before[diagonal - 1] + 1;
            }
            Index newAt = oldAt - diagonal;
            while (oldAt < oldSize && newAt < newSize
                   && oldLines[static_cast<std::size_t>(oldAt)] == newLines[static_cast<std::size_t>(newAt)]) {
                ++oldAt;
                ++newAt;
            }
            now[diagonal] = oldAt;
            if (oldAt >= oldSize && newAt >= newSize)
                return walkBack(frontiers, oldSize, newSize);
        }
        frontiers.push_back(std::move(now));
    }
    return std::nullopt;
}

/// Collects stretches; neighbours of the same kind become one.
class Stretches
{
public:
    void add(DiffKind kind, std::size_t length)
    {
        if (length == 0)
            return;
        if (!m_stretches.empty() && m_stretches.back().kind == kind)
            m_stretches.back().length += length;
        else
            m_stretches.push_back({kind, m_oldAt, m_newAt, length});
        m_oldAt += kind == DiffKind::Added ? 0 : length;
        m_newAt += kind == DiffKind::Removed ? 0 : length;
    }

    [[nodiscard]] std::size_t oldAt() const { return m_oldAt; }
    std::vector<DiffStretch> take() { return std::move(m_stretches); }

private:
    std::vector<DiffStretch> m_stretches;
    std::size_t m_oldAt = 0;
    std::size_t m_newAt = 0;
};

// Between two stretches that are the same, the removed lines first and then the added ones, however they were found.
void addEdits(Stretches& stretches, const std::vector<Edit>& edits, std::size_t offset)
{
    for (std::size_t i = 0; i < edits.size();) {
        stretches.add(DiffKind::Same, static_cast<std::size_t>(edits[i].oldAt) + offset - stretches.oldAt());
        std::size_t removed = 0;
        std::size_t added = 0;
        Index oldAt = edits[i].oldAt;
        Index newAt = edits[i].newAt;
        for (; i < edits.size() && edits[i].oldAt == oldAt && edits[i].newAt == newAt; ++i) {
            const bool isAdded = edits[i].kind == DiffKind::Added;
            ++(isAdded ? added : removed);
            ++(isAdded ? newAt : oldAt);
        }
        stretches.add(DiffKind::Removed, removed);
        stretches.add(DiffKind::Added, added);
    }
}

} // namespace

std::vector<DiffStretch> differences(Lines oldLines, Lines newLines, std::size_t mostEdits)
{
    const std::size_t shorter = std::min(oldLines.size(), newLines.size());
    std::size_t front = 0;
    while (front < shorter && oldLines[front] == newLines[front])
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && oldLines[oldLines.size() - 1 - back] == newLines[newLines.size() - 1 - back])
        ++back;
    const Lines oldPart = oldLines.subspan(front, oldLines.size() - front - back);
    const Lines newPart = newLines.subspan(front, newLines.size() - front - back);

    Stretches stretches;
    stretches.add(DiffKind::Same, front);
    if (const auto edits = shortestEdits(oldPart, newPart, static_cast<Index>(mostEdits))) {
        addEdits(stretches, *edits, front);
        stretches.add(DiffKind::Same, oldLines.size() - stretches.oldAt());
        return stretches.take();
    }
    stretches.add(DiffKind::Removed, oldPart.size());
    stretches.add(DiffKind::Added, newPart.size());
    stretches.add(DiffKind::Same, back);
    return stretches.take();
}

} // namespace secondstack
