// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <sys/resource.h>

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

#ifndef __SANITIZE_ADDRESS__ // whose own checks need a descriptor
TEST_CASE("a file that is there and cannot be opened is not called missing", "[database]")
{
    const TemporaryFolder folder;
    {
        Database database = *Database::open(folder / "a.db", Access::ReadWrite);
        REQUIRE(database.execute("CREATE TABLE t (i INTEGER)").has_value());
    }
    rlimit usual{};
    ::getrlimit(RLIMIT_NOFILE, &usual);
    const rlimit none{0, usual.rlim_max};
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        ::setrlimit(RLIMIT_NOFILE, &none);
        const auto opened = Database::open(folder / "a.db", access);
        ::setrlimit(RLIMIT_NOFILE, &usual);
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().kind == ErrorKind::Unavailable);
    }
    CHECK(Database::open(folder / "none/a.db", Access::ReadWrite).error().kind == ErrorKind::NotFound);
}
#endif

TEST_CASE("a file behind a link is read with its log", "[database]")
{
    const TemporaryFolder folder;
    REQUIRE(makeFolder(folder / "elsewhere").has_value());
    Database writer = *Database::open(folder / "elsewhere/a.db", Access::ReadWrite);
    REQUIRE(writer.execute("CREATE TABLE t (i INTEGER)").has_value());
    REQUIRE(writer.flush().has_value());
    REQUIRE(writer.execute("INSERT INTO t VALUES (7)").has_value());
    std::filesystem::create_symlink(folder / "elsewhere/a.db", folder / "link.db");
    Database reader = *Database::open(folder / "link.db", Access::ReadOnly);
    CHECK(reader.integer("SELECT count(*) FROM t") == 1);
    CHECK(reader.path() == writer.path());
}

TEST_CASE("a file from elsewhere may hold plain tables only", "[database]")
{
    const char* const kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    const auto opened = [&](const std::string& schema) {
        const TemporaryFolder folder;
        {
            Database maker = *Database::open(folder / "a.db", Access::ReadWrite);
            REQUIRE(maker.execute(schema).has_value());
        }
        const auto database = Database::open(folder / "a.db", Access::Untrusted);
        return database ? ErrorKind{} : database.error().kind;
    };
    CHECK(Database::open("/none", Access::Untrusted).error().kind == ErrorKind::NotFound);
    CHECK(opened(std::string("CREATE VIEW event AS ") + kEndless) == ErrorKind::InvalidInput);
    CHECK(opened("CREATE VIRTUAL TABLE event USING fts5(id)") == ErrorKind::InvalidInput);
}

TEST_CASE("a file from elsewhere with tables, indexes and triggers can be read", "[database]")
{
    const TemporaryFolder folder;
    {
        Database maker = *Database::open(folder / "a.db", Access::ReadWrite);
        REQUIRE(maker
                    .execute("CREATE TABLE t (i INTEGER); CREATE INDEX k ON t (i); INSERT INTO t VALUES (7);"
                             "CREATE TRIGGER g BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'no'); END")
                    .has_value());
    }
    Database database = *Database::open(folder / "a.db", Access::Untrusted);
    CHECK(database.integer("SELECT i FROM t") == 7);
}
