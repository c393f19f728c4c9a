// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <sys/stat.h>

using namespace secondstack;
using tests::TemporaryFolder;

TEST_CASE("what is written reads back, and a second write replaces it whole", "[file]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a", std::string(100'000, 'x')).has_value());
    REQUIRE(writeFile(folder / "a", "short").has_value());
    CHECK(readFile(folder / "a", 1000) == "short");
    CHECK_FALSE(std::filesystem::exists(folder / "a.part"));
}

TEST_CASE("a file over the limit, a folder, a pipe and nothing at all are told apart", "[file]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a", "12345").has_value());
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(readFile(folder / "a", 4).error().kind == ErrorKind::TooLarge);
    CHECK(readFile(folder.path(), 4).error().kind == ErrorKind::InvalidInput);
    CHECK(readFile(folder / "pipe", 4).error().kind == ErrorKind::InvalidInput);
    CHECK(readFile(folder / "none", 4).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a write that cannot happen leaves no part file behind", "[file]")
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "taken");
    REQUIRE_FALSE(writeFile(folder / "taken", "bytes").has_value());
    CHECK_FALSE(std::filesystem::exists(folder / "taken.part"));
    CHECK(writeFile(folder / "no/such/folder", "bytes").error().kind == ErrorKind::NotFound);
}

TEST_CASE("folders are made with those above them, once", "[file]")
{
    const TemporaryFolder folder;
    REQUIRE(makeFolder(folder / "a/b/c").has_value());
    REQUIRE(makeFolder(folder / "a/b/c").has_value());
    REQUIRE(writeFile(folder / "file", "").has_value());
    CHECK(makeFolder(folder / "file").error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("a folder's entries are listed, and one that cannot be read has none", "[file]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "a", "").has_value());
    REQUIRE(makeFolder(folder / "b").has_value());
    CHECK(entriesOf(folder.path()).size() == 2);
    CHECK(entriesOf(folder / "a").empty());
    CHECK(entriesOf(folder / "none").empty());
}
