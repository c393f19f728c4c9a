// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LineDiff.h"
#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <string>

using namespace secondstack;

namespace {

using Lines = std::vector<std::string_view>;

Lines anyLines(Random& random, std::size_t most)
{
    static constexpr std::string_view kLines[] = {"a", "b", "c"};
    Lines lines(random.below(most + 1));
    for (std::string_view& line : lines)
        line = kLines[random.below(3)];
    return lines;
}

// Checks the places on the way, so that a view may trust them.
Lines applied(const std::vector<DiffStretch>& stretches, const Lines& oldLines, const Lines& newLines)
{
    Lines result;
    std::size_t oldAt = 0;
    for (const DiffStretch& stretch : stretches) {
        REQUIRE(stretch.length > 0);
        REQUIRE(stretch.oldStart == oldAt);
        REQUIRE(stretch.newStart == result.size());
        const bool isAdded = stretch.kind == DiffKind::Added;
        for (std::size_t i = 0; i < stretch.length; ++i) {
            if (stretch.kind != DiffKind::Removed)
                result.push_back(isAdded ? newLines.at(stretch.newStart + i) : oldLines.at(oldAt + i));
        }
        oldAt += isAdded ? 0 : stretch.length;
    }
    REQUIRE(oldAt == oldLines.size());
    return result;
}

std::size_t editsIn(const std::vector<DiffStretch>& stretches)
{
    std::size_t edits = 0;
    for (const DiffStretch& stretch : stretches)
        edits += stretch.kind == DiffKind::Same ? 0 : stretch.length;
    return edits;
}

// By trying everything.
std::size_t fewestEdits(std::span<const std::string_view> oldLines, std::span<const std::string_view> newLines)
{
    if (oldLines.empty() || newLines.empty())
        return oldLines.size() + newLines.size();
    if (oldLines.front() == newLines.front())
        return fewestEdits(oldLines.subspan(1), newLines.subspan(1));
    return 1 + std::min(fewestEdits(oldLines.subspan(1), newLines), fewestEdits(oldLines, newLines.subspan(1)));
}

} // namespace

TEST_CASE("a changed line is one removed and one added, in this order", "[diff]")
{
    const Lines oldLines{"a", "b", "c"};
    const Lines newLines{"a", "x", "c"};
    CHECK(differences(oldLines, newLines)
          == std::vector<DiffStretch>{{DiffKind::Same, 0, 0, 1},
                                      {DiffKind::Removed, 1, 1, 1},
                                      {DiffKind::Added, 2, 1, 1},
                                      {DiffKind::Same, 2, 2, 1}});
}

TEST_CASE("two empty texts have no stretches", "[diff]")
{
    CHECK(differences(Lines{}, Lines{}).empty());
}

TEST_CASE("the differences applied to the old text give the new one, and no fewer would", "[diff][property]")
{
    Random random{20261123};
    for (int round = 0; round < 2'000; ++round) {
        const Lines oldLines = anyLines(random, 7);
        const Lines newLines = anyLines(random, 7);
        const auto stretches = differences(oldLines, newLines);
        CHECK(applied(stretches, oldLines, newLines) == newLines);
        CHECK(editsIn(stretches) == fewestEdits(oldLines, newLines));
    }
}

TEST_CASE("past the most edits the differing middle is one removed and one added stretch", "[diff][property]")
{
    Random random{7};
    for (int round = 0; round < 500; ++round) {
        const Lines oldLines = anyLines(random, 40);
        const Lines newLines = anyLines(random, 40);
        const auto stretches = differences(oldLines, newLines, 3);
        CHECK(applied(stretches, oldLines, newLines) == newLines);
        CHECK((editsIn(stretches) <= 3 || stretches.size() <= 4));
    }
}

TEST_CASE("one change among 20,000 lines is found", "[diff]")
{
    std::vector<std::string> text;
    for (int i = 0; i < 20'000; ++i)
        text.push_back(std::to_string(i));
    const Lines oldLines(text.begin(), text.end());
    Lines newLines = oldLines;
    newLines[100] = "x";
    newLines.erase(newLines.begin() + 19'000);
    CHECK(editsIn(differences(oldLines, newLines)) == 3);
}

TEST_CASE("texts with nothing in common end within the most edits", "[diff]")
{
    const Lines oldLines(20'000, "a");
    const Lines newLines(20'000, "b");
    CHECK(differences(oldLines, newLines).size() == 2);
}
