// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/ProfileFile.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
namespace fs = std::filesystem;

namespace {

const ManualClock kClock{kMonday};

void makeFile(const fs::path& path, std::uint64_t seed, int events)
{
    auto journal = must(journal::openLearnerFile(path, kClock, Random{seed}));
    appendMany(journal, events);
    must(journal.database().flush());
}

} // namespace

TEST_CASE("a file of which only the log is left is set aside with it, and restored", "[learner][profile]")
{
    const TemporaryFolder folder;
    makeFile(folder / "backup.db", 1, 4);
    REQUIRE(writeFile(folder / "a.db-wal", "all that is left"));
    const auto aside = restoreProfileFile(folder / "backup.db", folder / "a.db", kClock, Random{2});
    REQUIRE(aside);
    REQUIRE(*aside);
    CHECK(readFile((*aside)->string() + "-wal", 100) == "all that is left");
    CHECK(must(openProfileFile(folder / "a.db", kClock, Random{3})).state.eventCount() == 4);
}

TEST_CASE("after a restore that failed, file and log are where they were", "[learner][profile]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "backup.db", "no database"));
    REQUIRE(writeFile(folder / "a.db", "file"));
    REQUIRE(writeFile(folder / "a.db-wal", "log"));
    CHECK_FALSE(restoreProfileFile(folder / "backup.db", folder / "a.db", kClock, Random{2}));
    CHECK(readFile(folder / "a.db", 100) == "file");
    CHECK(readFile(folder / "a.db-wal", 100) == "log");
    CHECK(entriesOf(folder.path()).size() == 3);
}

TEST_CASE("a restore where nothing was has nothing to set aside", "[learner][profile]")
{
    const TemporaryFolder folder;
    makeFile(folder / "backup.db", 1, 4);
    const auto aside = restoreProfileFile(folder / "backup.db", folder / "a.db", kClock, Random{2});
    REQUIRE(aside);
    CHECK_FALSE(*aside);
}

TEST_CASE("what a restore cut short between its two renames leaves is called damage, not a new learner",
          "[learner][profile]")
{
    for (const char* beside : {".aside-20260105T080000000Z", ".damaged-20260105T080000000Z", ".restoring"}) {
        const TemporaryFolder folder;
        makeFile(folder / "a.db", 1, 4);
        fs::rename(folder / "a.db", (folder / "a.db").string() + beside);
        const auto opened = openProfileFile(folder / "a.db", kClock, Random{2});
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::Damaged);
        CHECK_FALSE(fs::exists(folder / "a.db"));
    }
}

TEST_CASE("a restore cut short before its log was moved finds both again", "[learner][profile]")
{
    const TemporaryFolder folder;
    makeFile(folder / "backup.db", 1, 4);
    makeFile(folder / "a.db.aside-20260105T080000000Z", 1, 4);
    REQUIRE(writeFile(folder / "a.db-wal", "the log"));
    CHECK(openProfileFile(folder / "a.db", kClock, Random{2}).error().kind == ErrorKind::Damaged);
    REQUIRE(restoreProfileFile(folder / "backup.db", folder / "a.db", kClock, Random{3}));
    CHECK(storage::setAsideFrom(folder / "a.db").size() == 2);
    CHECK(must(openProfileFile(folder / "a.db", kClock, Random{4})).state.eventCount() == 4);
}

TEST_CASE("a restore that fails moves nothing at all", "[learner][profile]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a.db", "file"));
    const auto before = fs::last_write_time(folder.path());
    CHECK_FALSE(restoreProfileFile(folder / "missing.db", folder / "a.db", kClock, Random{2}));
    CHECK(fs::last_write_time(folder.path()) == before);
}

TEST_CASE("a file that is set aside for an empty one starts a new learner", "[learner][profile]")
{
    const TemporaryFolder folder;
    for (const bool isThere : {true, false}) {
        if (isThere)
            REQUIRE(writeFile(folder / "a.db", std::string(5000, '?')));
        REQUIRE(startEmptyFile(folder / "a.db", kClock));
        CHECK(must(openProfileFile(folder / "a.db", kClock, Random{2})).state.eventCount() == 0);
        for (const char* tail : {"", "-wal", "-shm"})
            fs::remove((folder / "a.db").string() + tail);
    }
    CHECK(storage::setAsideFrom(folder / "a.db").size() == 1);
}

TEST_CASE("a newer file whose tables this version cannot read is newer, not broken", "[learner][profile]")
{
    for (const char* change :
         {"ALTER TABLE writer RENAME COLUMN learner TO owner", "ALTER TABLE event RENAME COLUMN payload TO body",
          "DROP TABLE quarantine", "ALTER TABLE draft RENAME COLUMN value TO words"}) {
        INFO(change);
        const TemporaryFolder folder;
        makeFile(folder / "a.db", 1, 4);
        {
            auto newer = must(storage::Database::open(folder / "a.db", storage::Access::ReadWrite));
            must(newer.execute(std::string(change) + "; PRAGMA user_version = 99"));
        }
        const auto opened = openProfileFile(folder / "a.db", kClock, Random{2});
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::NewerVersion);
    }
}
