// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/BatchMerge.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"

#include <sstream>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;

TEST_CASE("a merge reports what was new and what was known", "[merge]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    const std::vector<Event> events = appendMany(sender, 10);
    Journal receiver = memoryJournal(clock, 2);
    const std::span all{events};
    CHECK(receiver.merge(all.first(6)) == MergeReport{6, 0, {}});
    CHECK(receiver.merge(all) == MergeReport{4, 6, {}});
    CHECK(receiver.merge(all) == MergeReport{0, 10, {}});
    CHECK(eventsOf(receiver) == events);
    CHECK(receiver.stats() == Stats{10, 1, 0});
}

TEST_CASE("a merge with one bad event changes nothing", "[merge]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    std::vector<Event> events = appendMany(sender, 5);
    events[3].payload = "{\"number\":5}"; // the hash no longer fits
    Journal receiver = memoryJournal(clock, 2);
    const auto merged = receiver.merge(events);
    REQUIRE_FALSE(merged.has_value());
    CHECK(merged.error().kind == ErrorKind::Damaged);
    CHECK(receiver.stats() == Stats{0, 0, 0});
}

TEST_CASE("an exported journal imports into the same journal, byte for byte", "[merge]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    appendMany(sender, 25);
    const std::string text = exported(sender);
    Journal receiver = memoryJournal(clock, 2);
    std::istringstream lines{text};
    CHECK(importLines(receiver, lines, "journal.jsonl") == MergeReport{25, 0, {}});
    CHECK(exported(receiver) == text);
    std::istringstream again{text};
    CHECK(importLines(receiver, again, "journal.jsonl") == MergeReport{0, 25, {}});
}

TEST_CASE("line ends of either kind, empty lines and a missing last line end do not matter to an import", "[merge]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    appendMany(sender, 3);
    const std::vector<std::string> sent = linesOf(sender);
    Journal receiver = memoryJournal(clock, 2);
    std::istringstream lines{sent[2] + "\r\n\n" + sent[0] + "\n\r\n" + sent[1]};
    CHECK(importLines(receiver, lines, "journal.jsonl") == MergeReport{3, 0, {}});
    CHECK(eventsOf(receiver) == eventsOf(sender));
}

TEST_CASE("an import that fails names file and line, and nothing of its batch stays", "[merge]")
{
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    appendMany(sender, 1200);
    std::vector<std::string> sent = linesOf(sender);
    const auto importing = [&](std::size_t line, const std::string& damaged) {
        std::string text;
        for (std::size_t i = 0; i < sent.size(); ++i)
            text += (i + 1 == line ? damaged : sent[i]) + '\n';
        std::istringstream lines{text};
        Journal receiver = memoryJournal(clock, 2);
        const auto imported = importLines(receiver, lines, "bundle/journal.jsonl");
        REQUIRE_FALSE(imported.has_value());
        CHECK(imported.error().where == "bundle/journal.jsonl:" + std::to_string(line));
        return std::pair{imported.error().kind, receiver.stats()->events};
    };
    std::string edited = sent[2];
    edited.replace(edited.find("\"number\":3"), 10, "\"number\":4");
    CHECK(importing(3, edited) == std::pair{ErrorKind::Damaged, std::int64_t{0}});
    CHECK(importing(3, "{\"id\":1}") == std::pair{ErrorKind::InvalidInput, std::int64_t{0}});
    CHECK(importing(999, "nonsense") == std::pair{ErrorKind::InvalidInput, std::int64_t{0}});
    CHECK(importing(1000, std::string(300 * 1024, '[')) == std::pair{ErrorKind::TooLarge, std::int64_t{0}});
    CHECK(importing(1150, "nonsense") == std::pair{ErrorKind::InvalidInput, std::int64_t{1000}});
}

TEST_CASE("an import whose reading fails is an error, not a short journal", "[merge]")
{
    struct BrokenAfter : std::stringbuf
    {
        using std::stringbuf::stringbuf;
        int_type underflow() override
        {
            const int_type next = std::stringbuf::underflow();
            if (next == traits_type::eof())
                throw std::runtime_error("the stick was pulled out"); // a stream turns this into badbit
            return next;
        }
    };
    ManualClock clock{kMonday};
    Journal sender = memoryJournal(clock, 1);
    appendMany(sender, 2);
    BrokenAfter buffer{exported(sender), std::ios::in};
    std::istream lines{&buffer};
    Journal receiver = memoryJournal(clock, 2);
    CHECK_FALSE(importLines(receiver, lines, "journal.jsonl").has_value());
    CHECK(receiver.stats()->events == 0);
}

TEST_CASE("events of another learner are taken in only when that one is named", "[merge]")
{
    ManualClock clock{kMonday};
    Journal mine = memoryJournal(clock, 1);
    Journal other = memoryJournal(clock, 2);
    Journal third = memoryJournal(clock, 3);
    appendMany(mine, 2);
    appendMany(other, 3);
    const auto importing = [&](Journal& sender, Admission admission) {
        std::istringstream lines{exported(sender)};
        return importLines(mine, lines, "journal.jsonl", std::move(admission));
    };
    const auto refused = importing(other, {});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == ErrorKind::InvalidInput);
    CHECK(refused.error().message.find(other.learner().toString()) != std::string::npos);
    CHECK(mine.stats()->events == 2);

    CHECK(importing(other, {.also = {other.learner()}}) == MergeReport{3, 0, {}});
    appendOne(other, 4);
    CHECK(importing(other, {}) == MergeReport{1, 3, {}}); // known by now
    appendOne(third, 5);
    CHECK_FALSE(importing(third, {}).has_value());
}

TEST_CASE("a journal without events takes in every learner", "[merge]")
{
    ManualClock clock{kMonday};
    Journal empty = memoryJournal(clock, 1);
    std::string lines;
    for (std::uint64_t seed : {2, 3}) {
        Journal sender = memoryJournal(clock, seed);
        appendMany(sender, 2);
        lines += exported(sender);
    }
    std::istringstream stream{lines};
    CHECK(importLines(empty, stream, "journal.jsonl") == MergeReport{4, 0, {}});
}

TEST_CASE("an event of a far future is refused: after it no clock could tell the order", "[merge]")
{
    ManualClock clock{kMonday};
    Journal receiver = memoryJournal(clock, 1);
    ManualClock ahead{{kMonday.utc + std::chrono::years{51}, kMonday.offset}};
    Journal sender = memoryJournal(ahead, 2);
    appendOne(sender, 1);
    std::istringstream lines{exported(sender)};
    const auto imported = importLines(receiver, lines, "journal.jsonl");
    REQUIRE_FALSE(imported.has_value());
    CHECK(imported.error().where == "journal.jsonl:1");
    CHECK(receiver.stats()->events == 0);

    std::istringstream again{exported(sender)};
    clock.advance(std::chrono::years{2});
    CHECK(importLines(receiver, again, "journal.jsonl").has_value());
}
