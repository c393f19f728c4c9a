// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

using namespace secondstack;
using namespace secondstack::storage;
using tests::TemporaryFolder;

TEST_CASE("values come back as they were bound", "[database]")
{
    Database database = *Database::openInMemory();
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER, n REAL, s TEXT, b BLOB)").has_value());
    const std::vector<std::uint8_t> bytes{0, 1, 255};
    auto insert = database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)");
    REQUIRE(insert->bind(1, std::int64_t{1} << 60)
                .bind(2, 0.1)
                .bind(3, std::string_view{"a\0b", 3})
                .bindBlob(4, bytes)
                .run());
    REQUIRE(insert->bind(1, std::int64_t{2}).bind(2, 0.0).bind(3, "").bindBlob(4, {}).run());

    auto select = database.prepare("SELECT i, n, s, b FROM t ORDER BY i DESC");
    REQUIRE(*select->step());
    CHECK(select->integer(0) == std::int64_t{1} << 60);
    CHECK(select->number(1) == 0.1);
    CHECK(select->text(2) == std::string_view{"a\0b", 3});
    CHECK(std::vector(select->blob(3).begin(), select->blob(3).end()) == bytes);
    REQUIRE(*select->step());
    CHECK(select->blob(3).empty());
    CHECK_FALSE(*select->step());
    CHECK(database.integer("SELECT count(*) FROM t WHERE b IS NULL") == 0);
}

TEST_CASE("a failed transaction leaves nothing behind", "[database]")
{
    Database database = *Database::openInMemory();
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER PRIMARY KEY)").has_value());
    const auto failed = database.transact([&]() -> Result<void> {
        REQUIRE(database.execute("INSERT INTO t VALUES (1)").has_value());
        return database.execute("INSERT INTO t VALUES (1)");
    });
    CHECK_FALSE(failed.has_value());
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
    CHECK(database.transact([&] { return database.execute("INSERT INTO t VALUES (2)"); }).has_value());
    CHECK(database.integer("SELECT count(*) FROM t") == 1);
}

TEST_CASE("a transaction that throws is rolled back", "[database]")
{
    Database database = *Database::openInMemory();
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER)").has_value());
    CHECK_THROWS(database.transact([&]() -> Result<void> {
        (void)database.execute("INSERT INTO t VALUES (1)");
        throw std::runtime_error("a bug");
    }));
    CHECK(database.integer("SELECT count(*) FROM t") == 0);
}

TEST_CASE("a file that is no database is called damaged and stays as it is", "[database]")
{
    const TemporaryFolder folder;
    const std::string bytes(8192, 'x');
    REQUIRE(writeFile(folder / "a.db", bytes).has_value());
    CHECK(Database::open(folder / "a.db", Access::ReadWrite).error().kind == ErrorKind::Damaged);
    CHECK(readFile(folder / "a.db", 1 << 20) == bytes);
}

TEST_CASE("reading only changes no byte and makes no file", "[database]")
{
    const TemporaryFolder folder;
    {
        Database database = *Database::open(folder / "a #1?.db", Access::ReadWrite);
        REQUIRE(database.execute("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (7)").has_value());
    }
    const auto before = readFile(folder / "a #1?.db", 1 << 20);
    {
        Database database = *Database::open(folder / "a #1?.db", Access::ReadOnly);
        CHECK(database.integer("SELECT i FROM t") == 7);
        CHECK(database.execute("INSERT INTO t VALUES (8)").error().kind == ErrorKind::ReadOnly);
        CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    }
    CHECK(readFile(folder / "a #1?.db", 1 << 20) == before);
    CHECK(Database::open(folder / "none.db", Access::ReadOnly).error().kind == ErrorKind::NotFound);
}

TEST_CASE("SQL that does not compile is an error, not an exception", "[database]")
{
    Database database = *Database::openInMemory();
    CHECK_FALSE(database.prepare("SELEC 1").has_value());
    CHECK_FALSE(database.integer("SELECT \"not a column\"").has_value());
}

TEST_CASE("an error of a statement names the file", "[database]")
{
    const TemporaryFolder folder;
    Database database = *Database::open(folder / "a.db", Access::ReadWrite);
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER PRIMARY KEY); INSERT INTO t VALUES (1)").has_value());
    auto insert = database.prepare("INSERT INTO t VALUES (1)");
    CHECK(insert->run().error().where == (folder / "a.db").string());
}

TEST_CASE("a flushed file is whole without its log", "[database]")
{
    const TemporaryFolder folder;
    Database database = *Database::open(folder / "a.db", Access::ReadWrite);
    REQUIRE(database.execute("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (7)").has_value());
    REQUIRE(database.flush().has_value());
    std::filesystem::copy_file(folder / "a.db", folder / "b.db");
    Database copy = *Database::open(folder / "b.db", Access::ReadOnly);
    CHECK(copy.integer("SELECT i FROM t") == 7);
}
