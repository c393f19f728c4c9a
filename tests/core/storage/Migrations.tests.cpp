// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrations.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <array>

using namespace secondstack;
using namespace secondstack::storage;
using tests::TemporaryFolder;

namespace {

constexpr std::array kTwoSteps{Migration{1, "CREATE TABLE a (x INTEGER)"},
                               Migration{2, "CREATE TABLE b (x INTEGER); INSERT INTO b SELECT x FROM a"}};
constexpr std::array kBrokenSecond{Migration{1, "CREATE TABLE a (x INTEGER)"},
                                   Migration{2, "CREATE TABLE b (x INTEGER); INSERT INTO none VALUES (1)"}};

} // namespace

TEST_CASE("a new file walks the whole chain", "[migrations]")
{
    Database database = *Database::openInMemory();
    REQUIRE(migrate(database).has_value());
    CHECK(versionOf(database) == newestVersion());
    CHECK(database.integer("SELECT count(*) FROM event") == 0);
}

TEST_CASE("an older file is copied before it is changed", "[migrations]")
{
    const TemporaryFolder folder;
    Database database = *Database::open(folder / "a.db", Access::ReadWrite);
    REQUIRE(migrate(database, std::span(kTwoSteps).first(1)).has_value());
    REQUIRE(database.execute("INSERT INTO a VALUES (7)").has_value());
    REQUIRE(migrate(database, kTwoSteps).has_value());
    CHECK(database.integer("SELECT x FROM b") == 7);

    Database copy = *Database::open(folder / ("a.db.before-v" + std::to_string(newestVersion())), Access::ReadOnly);
    CHECK(versionOf(copy) == 1);
    CHECK(copy.integer("SELECT x FROM a") == 7);
}

TEST_CASE("a migration that fails leaves the file at its old version", "[migrations]")
{
    const TemporaryFolder folder;
    Database database = *Database::open(folder / "a.db", Access::ReadWrite);
    REQUIRE(migrate(database, std::span(kBrokenSecond).first(1)).has_value());
    CHECK_FALSE(migrate(database, kBrokenSecond).has_value());
    CHECK(versionOf(database) == 1);
    CHECK(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'") == 0);
}

TEST_CASE("a file of a newer version is not touched", "[migrations]")
{
    const TemporaryFolder folder;
    {
        Database database = *Database::open(folder / "a.db", Access::ReadWrite);
        REQUIRE(migrate(database).has_value());
        REQUIRE(database.execute("PRAGMA user_version = 100").has_value());
    }
    const auto before = readFile(folder / "a.db", 1 << 20);
    {
        Database database = *Database::open(folder / "a.db", Access::ReadOnly);
        CHECK(migrate(database).error().kind == ErrorKind::NewerVersion);
    }
    CHECK(readFile(folder / "a.db", 1 << 20) == before);
}

TEST_CASE("another program's database is refused", "[migrations]")
{
    Database database = *Database::openInMemory();
    REQUIRE(database.execute("CREATE TABLE bookmarks (url TEXT)").has_value());
    CHECK(migrate(database).error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("events cannot be changed or deleted", "[migrations]")
{
    Database database = *Database::openInMemory();
    REQUIRE(migrate(database).has_value());
    REQUIRE(database
                .execute("INSERT INTO event VALUES (randomblob(16), randomblob(16), randomblob(16), 1, 1, 1, 0, 'T', 1,"
                         " '{}', randomblob(32), randomblob(32))")
                .has_value());
    CHECK_FALSE(database.execute("UPDATE event SET payload = '{\"a\":1}'").has_value());
    CHECK_FALSE(database.execute("DELETE FROM event").has_value());
    CHECK(database.integer("SELECT count(*) FROM event WHERE payload = '{}'") == 1);
}
