// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Moves.h"
#include "tests/support/Catch.h"

#include <set>

using namespace secondstack::curriculum;

using Ids = std::vector<std::string>;

namespace {

const Moves kMoves{{
    {{"old"}, {"new"}, "0.2.0", {}},
    {{"whole"}, {"part-a", "part-b"}, "0.2.0", {}},
    {{"one", "two"}, {"one"}, "0.3.0", {}},
    {{"new"}, {"newer"}, "0.3.0", {}},
    {{"part-b", "one"}, {"mixed"}, "0.4.0", {}},
}};

bool isDone(const std::string& id, const std::set<std::string>& done)
{
    return kMoves.isDone(id, [&](std::string_view any) { return done.contains(std::string(any)); });
}

} // namespace

TEST_CASE("an id that never moved is its own", "[moves]")
{
    CHECK(kMoves.currentIds("still") == Ids{"still"});
    CHECK(kMoves.sourcesOf("still").empty());
}

TEST_CASE("renames are followed through several versions", "[moves]")
{
    CHECK(kMoves.currentIds("old") == Ids{"newer"});
    CHECK(kMoves.sourcesOf("newer") == Ids{"old", "new"});
    CHECK(isDone("newer", {"old"}));
    CHECK(isDone("newer", {"new"}));
}

TEST_CASE("what was done before a split counts for every part", "[moves]")
{
    CHECK(kMoves.currentIds("whole") == Ids{"part-a", "mixed"});
    CHECK(isDone("part-a", {"whole"}));
    CHECK_FALSE(isDone("part-a", {"part-b"}));
}

TEST_CASE("a merge is done when all its parts were, whichever names they had then", "[moves]")
{
    CHECK(kMoves.sourcesOf("mixed") == Ids{"whole", "one", "two", "part-b"});
    CHECK_FALSE(isDone("mixed", {"whole"}));
    CHECK_FALSE(isDone("mixed", {"two", "whole"}));
    CHECK(isDone("mixed", {"one", "whole"}));
    CHECK(isDone("mixed", {"one", "part-b"}));
    CHECK(isDone("mixed", {"mixed"}));
}

TEST_CASE("names that go round in a circle come to an end", "[moves]")
{
    const Moves circle{{{{"a"}, {"b"}, "1", {}}, {{"b"}, {"a"}, "2", {}}}};
    CHECK(circle.currentIds("a") == Ids{"a"});
    CHECK(circle.currentIds("b") == Ids{"a"});
    CHECK(circle.isDone("a", [](std::string_view id) { return id == "b"; }));
    CHECK_FALSE(circle.isDone("a", [](std::string_view) { return false; }));
}
