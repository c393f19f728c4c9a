// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <fstream>

using namespace secondstack;
using namespace secondstack::storage;
using namespace std::chrono;
using namespace std::chrono_literals;
using tests::TemporaryFolder;

namespace {

const Instant kStart = sys_days{2026y / January / 5d} + 9h;

Database filled(const std::filesystem::path& path, int rows)
{
    Database database = *Database::open(path, Access::ReadWrite);
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER, pad TEXT)").has_value());
    REQUIRE(database
                .execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT " + std::to_string(rows)
                         + ") INSERT INTO t SELECT i, hex(randomblob(100)) FROM n")
                .has_value());
    return database;
}

void damage(const std::filesystem::path& path)
{
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(4096);
    file << std::string(8192, 'x');
}

} // namespace

TEST_CASE("a backup taken while the file is in use holds what was committed", "[backup]")
{
    const TemporaryFolder folder;
    Database database = filled(folder / "a.db", 500);
    const auto file = backUp(database, folder / "backups", kStart);
    REQUIRE(file.has_value());
    Database copy = *Database::open(file->path, Access::ReadOnly);
    CHECK(copy.integer("SELECT count(*) FROM t") == 500);
    CHECK(backupsIn(folder / "backups") == std::vector{*file});
}

TEST_CASE("after 400 days of daily backups the recent, daily, weekly and monthly ones are left", "[backup]")
{
    std::vector<BackupFile> files;
    for (int day = 0; day < 400; ++day) {
        files.insert(files.begin(), BackupFile{std::to_string(day), kStart + days{day}});
        for (const BackupFile& old : expiredBackups(files, {}))
            files.erase(std::find(files.begin(), files.end(), old));
    }
    // 8 recent days, the newest of 5 weeks of which 2 are among the recent, of 12 months of which 2 are among those.
    CHECK(files.front().made == kStart + days{399});
    CHECK(files.size() >= 8 + 3 + 10);
    CHECK(files.size() <= 8 + 5 + 12);
    CHECK(files.back().made < kStart + days{90});
    for (std::size_t i = 0; i < 8; ++i)
        CHECK(files[i].made == kStart + days{399 - static_cast<int>(i)});
}

TEST_CASE("the newest backup that can still be read is found behind damaged ones", "[backup]")
{
    const TemporaryFolder folder;
    Database database = filled(folder / "a.db", 500);
    const auto older = backUp(database, folder / "backups", kStart);
    const auto newer = backUp(database, folder / "backups", kStart + 1h);
    damage(newer->path);
    CHECK(newestGoodBackup(folder / "backups") == *older);
    damage(older->path);
    CHECK(newestGoodBackup(folder / "backups").error().kind == ErrorKind::NotFound);
}

TEST_CASE("damage is found by the check", "[backup]")
{
    const TemporaryFolder folder;
    (void)filled(folder / "a.db", 500);
    damage(folder / "a.db");
    Database database = *Database::open(folder / "a.db", Access::ReadOnly);
    CHECK(checkIntegrity(database).error().kind == ErrorKind::Damaged);
    CHECK(quickCheck(database, 10s).error().kind == ErrorKind::Damaged);
}

TEST_CASE("what was set aside is found again, the newest first, also under the name that earlier versions gave it",
          "[backup]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a.db.damaged-20270105T090000000Z", "newest").has_value());
    REQUIRE(writeFile(folder / "a.db.damaged-20250105T090000000Z", "oldest").has_value());
    REQUIRE(writeFile(folder / "a.db", "sound").has_value());
    REQUIRE(writeFile(folder / "b.db.aside-20260105T090000000Z", "another's").has_value());
    const auto aside = setAside(folder / "a.db", kStart);
    REQUIRE(aside.has_value());
    CHECK(
        setAsideFrom(folder / "a.db")
        == std::vector<BackupFile>{{folder / "a.db.damaged-20270105T090000000Z", sys_days{2027y / January / 5} + 9h},
                                   {*aside, kStart},
                                   {folder / "a.db.damaged-20250105T090000000Z", sys_days{2025y / January / 5} + 9h}});
    CHECK(setAsideFrom(folder / "missing/a.db").empty());
}

TEST_CASE("a damaged file is set aside with its bytes", "[backup]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a.db", "broken").has_value());
    const auto aside = setAside(folder / "a.db", kStart);
    REQUIRE(aside.has_value());
    CHECK(aside->filename() == "a.db.aside-20260105T090000000Z");
    CHECK(readFile(*aside, 100) == "broken");
    CHECK_FALSE(std::filesystem::exists(folder / "a.db"));
}

TEST_CASE("a copy that cannot be written leaves no file and says why", "[backup]")
{
    const TemporaryFolder folder;
    Database database = filled(folder / "a.db", 10);
    CHECK_FALSE(copyDatabase(database, folder / "no/such/folder.db").has_value());
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) <= 3); // the file, its WAL and index
}

TEST_CASE("after a clock that ran ahead was set right, new backups are still the newest and stay", "[backup]")
{
    const TemporaryFolder folder;
    Database database = filled(folder / "a.db", 10);
    for (int day = 0; day < 20; ++day)
        REQUIRE(backUp(database, folder / "backups", kStart + days{365 + day}).has_value());
    for (int day = 0; day < 3; ++day) {
        REQUIRE(database.execute("INSERT INTO t VALUES (1, '')").has_value());
        const auto file = backUp(database, folder / "backups", kStart + days{day});
        REQUIRE(file.has_value());
        CHECK(newestGoodBackup(folder / "backups") == *file);
    }
    Database copy = *Database::open(newestGoodBackup(folder / "backups")->path, Access::ReadOnly);
    CHECK(copy.integer("SELECT count(*) FROM t") == 13);
}

TEST_CASE("files set aside in the same moment do not replace each other", "[backup]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a.db", "first").has_value());
    const auto first = setAside(folder / "a.db", kStart);
    REQUIRE(writeFile(folder / "a.db", "second").has_value());
    const auto second = setAside(folder / "a.db", kStart);
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(readFile(*first, 100) == "first");
    CHECK(readFile(*second, 100) == "second");
    CHECK(setAside(folder / "a.db", kStart).error().kind == ErrorKind::NotFound);
}

TEST_CASE("backups after a clock that ran ahead tell their own moment, and those before them keep their order",
          "[backup]")
{
    const TemporaryFolder folder;
    const std::filesystem::path backups = folder / "backups";
    Database database = filled(folder / "a.db", 0);
    for (int row = 0; row < 3; ++row) {
        REQUIRE(database.execute("INSERT INTO t VALUES (1, '')").has_value());
        REQUIRE(backUp(database, backups, kStart + days{3650 + row}).has_value());
    }
    for (int day = 0; day < 6; ++day)
        CHECK(backUp(database, backups, kStart + days{day})->made == kStart + days{day});
    const auto files = backupsIn(backups);
    REQUIRE(files.size() == 8); // the oldest of nine is one too many of its day
    for (std::size_t i = 6; i < 8; ++i) {
        CHECK(floor<days>(files[i].made) == floor<days>(kStart));
        Database copy = *Database::open(files[i].path, Access::ReadOnly);
        CHECK(copy.integer("SELECT count(*) FROM t") == 9 - static_cast<std::int64_t>(i));
    }
}

TEST_CASE("a second backup in the same moment replaces nothing", "[backup]")
{
    const TemporaryFolder folder;
    Database database = filled(folder / "a.db", 10);
    for (int i = 0; i < 5; ++i)
        REQUIRE(backUp(database, folder / "backups", kStart).has_value());
    CHECK(backupsIn(folder / "backups").size() == 5);
    CHECK(backupsIn(folder / "backups").front().made == kStart);
}

TEST_CASE("what was set aside can be put back with its log, where nothing has its place", "[backup]")
{
    const TemporaryFolder folder;
    for (const char* tail : {"", "-wal"})
        REQUIRE(writeFile((folder / "a.db").string() + tail, std::string("broken") + tail).has_value());
    const auto aside = setAside(folder / "a.db", kStart);
    REQUIRE(aside.has_value());
    CHECK(filesOf(folder / "a.db").empty());
    REQUIRE(writeFile(folder / "a.db-wal", "newer").has_value());
    CHECK(putBack(*aside, folder / "a.db").error().kind == ErrorKind::InvalidInput);
    removeDatabase(folder / "a.db");
    REQUIRE(putBack(*aside, folder / "a.db").has_value());
    CHECK(readFile(folder / "a.db", 100) == "broken");
    CHECK(readFile(folder / "a.db-wal", 100) == "broken-wal");
    CHECK(filesOf(*aside).empty());
}
