// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"
#include "core/base/Text.h"
#include "core/search/Index.h"
#include "tests/core/curriculum/MemorySource.h"
#include "tests/support/Catch.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::search;

namespace {

const std::vector<Document> kDocuments{
    {DocumentKind::Lesson, "l1", "Coroutines and tasks",
     "A coroutine starts when it is awaited, with asyncio.gather or alone."},
    {DocumentKind::Lesson, "l2", "Values", "The empty list is false. Coroutines come later. Café opens at nine."},
    {DocumentKind::Myth, "m1", "Python is slow", "Measure before you decide."},
};

std::vector<std::string> idsOf(Index& index, const std::string& typed)
{
    std::vector<std::string> ids;
    const std::vector<Hit> hits = index.find(typed, 10).value();
    for (const Hit& hit : hits)
        ids.push_back(hit.id);
    return ids;
}

using Ids = std::vector<std::string>;

std::string matched(const Snippet& snippet)
{
    std::string text;
    for (const Range& range : snippet.matches)
        text += "[" + snippet.text.substr(range.offset, range.length) + "]";
    return text;
}

} // namespace

TEST_CASE("a match in a title comes before one in a text", "[search]")
{
    Index index = Index::build(kDocuments).value();
    CHECK(idsOf(index, "coroutines") == Ids{"l1", "l2"});
}

TEST_CASE("words are found by their beginnings, all of them, in any order and case", "[search]")
{
    Index index = Index::build(kDocuments).value();
    CHECK(idsOf(index, "CORO") == Ids{"l1", "l2"});
    CHECK(idsOf(index, "await task") == Ids{"l1"});
    CHECK(idsOf(index, "await slow").empty());
    CHECK(idsOf(index, "cafe") == Ids{"l2"});
    CHECK(idsOf(index, "asyncio.gath") == Ids{"l1"});
}

TEST_CASE("nothing typed finds nothing", "[search]")
{
    Index index = Index::build(kDocuments).value();
    for (const std::string typed : {"", "   ", "??", "\"", "*", "()"})
        CHECK(idsOf(index, typed).empty());
}

TEST_CASE("the number of hits is limited", "[search]")
{
    Index index = Index::build(kDocuments).value();
    CHECK(index.find("coroutine", 1).value().size() == 1);
}

TEST_CASE("a hit shows where it matches, as places and not as markup", "[search]")
{
    Index index = Index::build(kDocuments).value();
    const Hit hit = index.find("corou", 10).value().at(0);
    CHECK(hit.kind == DocumentKind::Lesson);
    CHECK(hit.title.text == "Coroutines and tasks");
    CHECK(hit.title.matches == std::vector<Range>{{0, 10}});
    CHECK(matched(hit.body) == "[coroutine]");
}

TEST_CASE("what looks like query language is only words", "[search]")
{
    CHECK(queryFrom("a AND b") == "\"a\"* \"AND\"* \"b\"*");
    CHECK(queryFrom("title:x NEAR(y)") == "\"title:x\"* \"NEAR(y)\"*");
    CHECK(queryFrom("say \"hi\"") == "\"say\"* \"\"\"hi\"\"\"*");
    CHECK(queryFrom("-- ++").empty());
}

TEST_CASE("whatever is typed, the search answers", "[search][property]")
{
    Index index = Index::build(kDocuments).value();
    const std::string pieces = "abAND ORNOT\"'*()^:-+{}%_.\\\t\n\xc3\xa9\xff\x01";
    Random random{20261122};
    for (int round = 0; round < 5000; ++round) {
        std::string typed;
        for (std::uint64_t left = random.below(20); left > 0; --left)
            typed += pieces[random.below(pieces.size())];
        if (random.chance(0.2))
            typed += '\0';
        INFO(typed);
        CHECK(index.find(typed, 10).has_value());
    }
    CHECK(index.find(std::string(100'000, 'a'), 10).has_value());
}

TEST_CASE("marks become places", "[search]")
{
    CHECK(snippetFrom("a \x01"
                      "b\x02 c \x01"
                      "d\x02")
          == Snippet{"a b c d", {{2, 1}, {6, 1}}});
    CHECK(snippetFrom("\x02") == Snippet{});
}

TEST_CASE("Markdown becomes one line of plain text", "[search]")
{
    CHECK(plainText("## What `or` does\n\n- **One**: a * b\n- two") == "What or does One: a * b two");
}

TEST_CASE("code is found and shown as it is written", "[search]")
{
    CHECK(plainText("**Power**: `2**3`, not `2 ^ 3`; `# comment` `--x`") == "Power: 2**3, not 2 ^ 3; # comment --x");
    CHECK(plainText("``a ` b``") == "a b");
    CHECK(plainText("an open ` tick **here**") == "an open tick here");
}

TEST_CASE("all of a pack can be found, but not the answers of its questions", "[search]")
{
    Problems problems;
    const auto documents = collectDocuments(curriculum::loadContent(tests::smallPack(), problems));
    for (const DocumentKind kind :
         {DocumentKind::Lesson, DocumentKind::Skill, DocumentKind::ComparisonRow, DocumentKind::ComparisonPoint,
          DocumentKind::ComparedSkill, DocumentKind::Myth, DocumentKind::Faq, DocumentKind::Question}) {
        CHECK(std::any_of(documents.begin(), documents.end(), [&](const Document& any) { return any.kind == kind; }));
    }
    Index index = Index::build(documents).value();
    CHECK(idsOf(index, "empty list false").at(0) == "w1d1-l1");
    CHECK(idsOf(index, "explained measure").empty());
    CHECK(idsOf(index, "JavaScript rule compares contents").empty()); // the feedback of an option
    CHECK(idsOf(index, "execution") == Ids{"model"});
}

TEST_CASE("every lesson of the pack that ships is found by its title", "[search][shipped]")
{
    const auto source = curriculum::openPack(SECONDSTACK_SOURCE_DIR "/curriculum/fastapi-for-node").value();
    Problems problems;
    const auto documents = collectDocuments(curriculum::loadContent(*source, problems));
    Index index = Index::build(documents).value();
    int lessons = 0;
    for (const Document& document : documents) {
        if (document.kind != DocumentKind::Lesson)
            continue;
        CAPTURE(document.title);
        const std::vector<Hit> hits = index.find(document.title, 3).value();
        CHECK(std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.id == document.id; }));
        ++lessons;
    }
    CHECK(lessons >= 6);
}
