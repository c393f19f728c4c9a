// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Moves.h"
#include "tests/support/Catch.h"

using namespace secondstack::curriculum;

namespace {

const Moves kMoves{{
    {{"old"}, {"new"}, "0.2.0", {}},
    {{"whole"}, {"part-a", "part-b"}, "0.2.0", {}},
    {{"one", "two"}, {"one"}, "0.3.0", {}},
    {{"new"}, {"newer"}, "0.3.0", {}},
    {{"part-b", "one"}, {"mixed"}, "0.4.0", {}},
}};

bool isDone(const std::string& id, const Ids& recorded)
{
    return kMoves.doneFrom(recorded).contains(id);
}

} // namespace

TEST_CASE("an id that never moved is its own", "[moves]")
{
    CHECK(kMoves.currentIds("still") == Ids{"still"});
    CHECK(kMoves.recordedIds("still") == Ids{"still"});
}

TEST_CASE("renames are followed through several versions", "[moves]")
{
    CHECK(kMoves.currentIds("old") == Ids{"newer"});
    CHECK(kMoves.recordedIds("newer") == Ids{"newer", "new", "old"});
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
    CHECK(kMoves.recordedIds("mixed") == Ids{"mixed", "one", "part-b", "two", "whole"});
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
    CHECK(circle.recordedIds("a") == Ids{"a", "b"});
    CHECK(circle.doneFrom({"b"}).contains("a"));
    CHECK(circle.doneFrom({}).empty());
}

TEST_CASE("a name that was given up and is used again has not the record of its first owner", "[moves]")
{
    const Moves reused{{{{"x"}, {"a"}, "1", {}}, {{"a"}, {"b"}, "2", {}}, {{"y"}, {"a"}, "3", {}}}};
    CHECK(reused.recordedIds("b") == Ids{"a", "b", "x"});
    CHECK(reused.recordedIds("a") == Ids{"a", "y"});
}

TEST_CASE("a long chain of splits and merges is followed in no time", "[moves]")
{
    std::vector<Move> chain;
    for (int link = 0; link < 1000; ++link) {
        const std::string number = std::to_string(link);
        chain.push_back({{"old-" + number}, {"x-" + number, "y-" + number}, "1", {}});
        chain.push_back({{"x-" + number, "y-" + number}, {"old-" + std::to_string(link + 1)}, "1", {}});
    }
    const Moves moves{std::move(chain)};
    CHECK(moves.currentIds("old-0") == Ids{"old-1000"});
    CHECK(moves.recordedIds("old-1000").size() == 3001);
    CHECK(moves.doneFrom({"old-0"}).contains("old-1000"));
    CHECK_FALSE(moves.doneFrom({"x-0"}).contains("old-1000"));
}
