// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/LearnerFile.h"
#include "core/base/File.h"
#include "core/storage/Backup.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <fstream>
#include <thread>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
namespace fs = std::filesystem;

namespace {

Journal openFile(const fs::path& path, const Clock& clock, std::uint64_t seed)
{
    return must(openLearnerFile(path, clock, Random{seed}));
}

Event appendToFile(const fs::path& path, const Clock& clock, std::uint64_t seed)
{
    Journal journal = openFile(path, clock, seed);
    return appendOne(journal, static_cast<int>(seed));
}

std::string bytesOf(const fs::path& path)
{
    return must(readFile(path, 100'000'000));
}

} // namespace

TEST_CASE("the same file opened again goes on in the same epoch", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    const Event first = appendToFile(folder / "a.db", clock, 1);
    const Event second = appendToFile(folder / "a.db", clock, 2);
    CHECK(second.learner == first.learner);
    CHECK(second.epoch == first.epoch);
    CHECK(second.sequence == 2);
    CHECK(second.previousHash == first.hash);
}

TEST_CASE("a copied file starts an epoch of its own", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    const Event first = appendToFile(folder / "a.db", clock, 1);
    fs::copy_file(folder / "a.db", folder / "b.db");
    fs::copy_file(folder / "a.db.opened", folder / "b.db.opened");
    const Event inCopy = appendToFile(folder / "b.db", clock, 2);
    const Event inOriginal = appendToFile(folder / "a.db", clock, 3);
    CHECK(inCopy.learner == first.learner);
    CHECK(inCopy.epoch != first.epoch);
    CHECK(inCopy.sequence == 1);
    CHECK(inCopy.hybridTime > first.hybridTime);
    CHECK(inOriginal.epoch == first.epoch);

    Journal merged = memoryJournal(clock, 4);
    for (const char* name : {"a.db", "b.db"}) {
        Journal part = openFile(folder / name, clock, 5);
        must(merged.merge(eventsOf(part)));
    }
    CHECK(merged.stats() == Stats{3, 2, 0});
    CHECK(must(merged.verify()).empty());
}

TEST_CASE("an older copy put back in place starts a new epoch", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    const Event first = appendToFile(folder / "a.db", clock, 1);
    const std::string older = bytesOf(folder / "a.db");
    const Event lost = appendToFile(folder / "a.db", clock, 2);

    // Over the file itself, so that even device and inode stay.
    {
        std::ofstream file{folder / "a.db", std::ios::binary | std::ios::trunc};
        file << older;
    }
    const Event after = appendToFile(folder / "a.db", clock, 3);
    CHECK(after.epoch != first.epoch);
    CHECK(after.learner == first.learner);

    Journal journal = openFile(folder / "a.db", clock, 4);
    must(journal.merge(std::span(&lost, 1)));
    CHECK(journal.stats() == Stats{3, 2, 0});
    CHECK(must(journal.verify()).empty());
}

TEST_CASE("two windows on one file both append without loss", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    Journal first = openFile(folder / "a.db", clock, 1);
    Journal second = openFile(folder / "a.db", clock, 2);
    std::vector<Event> appended;
    for (int round = 0; round < 20; ++round) {
        appended.push_back(appendOne(first, round));
        appended.push_back(appendOne(second, round));
    }
    CHECK(eventsOf(first) == appended);
    CHECK(eventsOf(second) == appended);
    CHECK(first.stats() == Stats{40, 1, 0});
    CHECK(must(first.verify()).empty());
}

TEST_CASE("two windows that append at the same time both get through", "[learner-file]")
{
    const TemporaryFolder folder;
    const auto writing = [&](std::uint64_t seed) {
        const ManualClock clock{kMonday};
        Journal journal = openFile(folder / "a.db", clock, seed);
        appendMany(journal, 100);
    };
    ManualClock clock{kMonday};
    (void)openFile(folder / "a.db", clock, 1);
    std::thread first{writing, 2};
    std::thread second{writing, 3};
    first.join();
    second.join();
    Journal journal = openFile(folder / "a.db", clock, 4);
    CHECK(journal.stats() == Stats{200, 1, 0});
    CHECK(must(journal.verify()).empty());
}

TEST_CASE("a file of a newer version opens read-only and keeps every byte", "[learner-file]")
{
    for (const int ahead : {1, 100}) {
        const TemporaryFolder folder;
        ManualClock clock{kMonday};
        const Event event = appendToFile(folder / "a.db", clock, 1);
        {
            storage::Database newer = must(storage::Database::open(folder / "a.db", storage::Access::ReadWrite));
            must(newer.execute("CREATE TABLE hologram (x INTEGER) STRICT; INSERT INTO hologram VALUES (7);"
                               "ALTER TABLE event ADD COLUMN mood TEXT;"
                               "PRAGMA user_version = "
                               + std::to_string(storage::newestVersion() + ahead)));
        }
        const std::string before = bytesOf(folder / "a.db");
        const auto filesBefore = std::distance(fs::directory_iterator(folder.path()), {});
        {
            Journal journal = openFile(folder / "a.db", clock, 2);
            CHECK(journal.isReadOnly());
            CHECK(journal.learner() == event.learner);
            CHECK(eventsOf(journal) == std::vector{event});
            CHECK(linesOf(journal).size() == 1);
            const auto refused = journal.append(std::vector{draft(1)});
            CHECK(refused.error().kind == ErrorKind::ReadOnly);
            CHECK(journal.merge(std::span(&event, 1)).error().kind == ErrorKind::ReadOnly);
        }
        CHECK(bytesOf(folder / "a.db") == before);
        CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == filesBefore);
    }
}

TEST_CASE("a newer file whose writer crashed is read with its last events and keeps every byte", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    appendToFile(folder / "live.db", clock, 1);
    {
        Journal newer = openFile(folder / "live.db", clock, 2);
        must(newer.database().execute("PRAGMA user_version = 101"));
        appendOne(newer, 2);
        // As a crash leaves them: the log has not been written back.
        fs::copy_file(folder / "live.db", folder / "a.db");
        fs::copy_file(folder / "live.db-wal", folder / "a.db-wal");
    }
    const std::string before = bytesOf(folder / "a.db");
    const std::string logBefore = bytesOf(folder / "a.db-wal");
    {
        Journal journal = openFile(folder / "a.db", clock, 3);
        CHECK(journal.isReadOnly());
        CHECK(eventsOf(journal).size() == 2);
    }
    CHECK(bytesOf(folder / "a.db") == before);
    CHECK(bytesOf(folder / "a.db-wal") == logBefore);
}

TEST_CASE("a restored backup holds the events, the conflicts, the settings and the drafts", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    JournalState before;
    Uuid learner;
    {
        Journal journal = openFile(folder / "a.db", clock, 1);
        learner = journal.learner();
        const std::vector<Event> events = appendMany(journal, 30);
        const Event forged = otherVersion(events[4]);
        must(journal.merge(std::span(&forged, 1)));
        must(journal.database().execute("INSERT INTO setting VALUES ('theme', 'dark');"
                                        "INSERT INTO draft VALUES ('week1', 'print(1)', 5)"));
        before = stateOf(journal);
        must(storage::copyDatabase(journal.database(), folder / "backup.db"));
    }
    const auto restored = restoreLearnerFile(folder / "backup.db", folder / "b.db", clock, Random{2});
    REQUIRE(restored.has_value());
    CHECK(restored->report.added == 30);
    CHECK_FALSE(restored->aside);
    Journal journal = openFile(folder / "b.db", clock, 3);
    CHECK(stateOf(journal) == before);
    CHECK(journal.learner() == learner);
    CHECK(journal.database().integer("SELECT count(*) FROM setting WHERE key = 'theme' AND value = 'dark'") == 1);
    CHECK(journal.database().integer("SELECT changed FROM draft WHERE value = 'print(1)'") == 5);
    CHECK(appendOne(journal, 31).epoch != before.events[0].epoch);
}

TEST_CASE("a log left behind by a deleted file does not get into the restored one", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    JournalState before;
    {
        Journal journal = openFile(folder / "live.db", clock, 1);
        appendMany(journal, 40);
        before = stateOf(journal);
        must(storage::copyDatabase(journal.database(), folder / "backup.db"));
        appendMany(journal, 5);
        fs::copy_file(folder / "live.db-wal", folder / "a.db-wal"); // a crash, and then "a.db" was deleted
    }
    const std::string log = bytesOf(folder / "a.db-wal");
    const auto restored = restoreLearnerFile(folder / "backup.db", folder / "a.db", clock, Random{2});
    REQUIRE(restored.has_value());
    REQUIRE(restored->aside.has_value());
    CHECK(bytesOf(restored->aside->string() + "-wal") == log);
    Journal journal = openFile(folder / "a.db", clock, 3);
    CHECK(storage::checkIntegrity(journal.database()).has_value());
    CHECK(stateOf(journal) == before);
}

TEST_CASE("a backup with a forged event is not restored, and leaves nothing", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    {
        Journal journal = openFile(folder / "backup.db", clock, 1);
        appendMany(journal, 5);
        must(journal.database().execute("DROP TRIGGER event_is_never_changed;"
                                        "UPDATE event SET payload = '{\"number\":9}' WHERE sequence = 3"));
    }
    const auto restored = restoreLearnerFile(folder / "backup.db", folder / "sub.db", clock, Random{2});
    REQUIRE_FALSE(restored.has_value());
    CHECK(restored.error().kind == ErrorKind::Damaged);
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path()))
        CHECK(entry.path().filename().string().rfind("backup.db", 0) == 0);
}

TEST_CASE("what is no learner's file is refused and stays as it is", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    {
        storage::Database other = must(storage::Database::open(folder / "other.db", storage::Access::ReadWrite));
        must(other.execute("CREATE TABLE bookmarks (url TEXT)"));
    }
    const std::string before = bytesOf(folder / "other.db");
    CHECK(openLearnerFile(folder / "other.db", clock, Random{1}).error().kind == ErrorKind::InvalidInput);
    CHECK(bytesOf(folder / "other.db") == before);
    CHECK_FALSE(restoreLearnerFile(folder / "other.db", folder / "a.db", clock, Random{1}).has_value());

    must(writeFile(folder / "text.db", std::string(9000, 'x')));
    CHECK(openLearnerFile(folder / "text.db", clock, Random{1}).error().kind == ErrorKind::Damaged);
    CHECK(openLearnerFile(folder / "no/folder/a.db", clock, Random{1}).error().kind == ErrorKind::NotFound);
    must(writeFile(folder / "empty.db", ""));
    CHECK(openLearnerFile(folder / "empty.db", clock, Random{1}).has_value()); // a crash while it was made
}

TEST_CASE("a log whose file is lost is called damage, and keeps every byte", "[learner-file]")
{
    ManualClock clock{kMonday};
    for (const bool isEmpty : {false, true}) {
        const TemporaryFolder folder;
        {
            Journal journal = openFile(folder / "live.db", clock, 1);
            appendMany(journal, 3);
            fs::copy_file(folder / "live.db-wal", folder / "a.db-wal");
        }
        if (isEmpty)
            REQUIRE(writeFile(folder / "a.db", ""));
        const std::string log = bytesOf(folder / "a.db-wal");
        CHECK(openLearnerFile(folder / "a.db", clock, Random{2}).error().kind == ErrorKind::Damaged);
        CHECK(bytesOf(folder / "a.db-wal") == log);
    }
}

TEST_CASE("restoring an empty database says that it is empty", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    REQUIRE(writeFile(folder / "backup.db", ""));
    const auto restored = restoreLearnerFile(folder / "backup.db", folder / "a.db", clock, Random{2});
    CHECK(restored.error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("restoring a backup tells of its conflicts", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    Uuid conflicting;
    {
        Journal journal = openFile(folder / "backup.db", clock, 1);
        appendMany(journal, 3);
        const Event forged = otherVersion(eventsOf(journal)[1]);
        conflicting = forged.id;
        must(journal.merge(std::span(&forged, 1)));
    }
    CHECK(must(restoreLearnerFile(folder / "backup.db", folder / "a.db", clock, Random{2})).report
          == MergeReport{3, 0, {conflicting}});
}

TEST_CASE("times that no clock can tell do not leave the calendar when a file has them", "[learner-file]")
{
    const TemporaryFolder folder;
    ManualClock clock{kMonday};
    Journal journal = openFile(folder / "a.db", clock, 1);
    appendMany(journal, 2);
    for (const char* extreme : {"-9223372036854775808", "9223372036854775807"}) {
        must(journal.database().execute("DROP TRIGGER IF EXISTS event_is_never_changed"));
        must(journal.database().execute(std::string("UPDATE event SET wall_utc = ") + extreme
                                        + ", wall_offset = " + extreme));
        for (const Event& event : eventsOf(journal)) {
            CHECK(event.wall.utc == withinHistory(event.wall.utc));
            CHECK(toIso(event.wall).size() == 29);
        }
        must(journal.forEachFact([](const Fact& fact) { CHECK(toIso(fact.wall).size() == 29); }));
    }
}
