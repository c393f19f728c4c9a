// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/FolderSource.h"
#include "core/base/File.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <sys/stat.h>

using namespace secondstack;
using namespace secondstack::curriculum;
using secondstack::tests::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& text)
{
    REQUIRE(makeFolder(path.parent_path()));
    REQUIRE(writeFile(path, text));
}

} // namespace

TEST_CASE("a folder lists its files by name and reads them", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "pack.json", "{}");
    put(folder / "days/w1d1/day.json", "day");
    put(folder / ".git/config", "hidden");
    put(folder / "days/.draft.md", "hidden");
    const FolderSource source{folder.path()};
    CHECK(source.list().value() == std::vector<std::string>{"days/w1d1/day.json", "pack.json"});
    CHECK(source.read("days/w1d1/day.json").value() == "day");
    for (const char* name : {"nothing.json", ".git/config", "days/.draft.md"})
        CHECK(source.read(name).error().kind == ErrorKind::NotFound);
}

TEST_CASE("no name leads out of the folder", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "pack/pack.json", "{}");
    put(folder / "secret", "secret");
    const FolderSource source{folder / "pack"};
    for (const std::string& name :
         std::vector<std::string>{"../secret", "a/../../secret", (folder / "secret").string(), ""})
        CHECK(source.read(name).error().kind == ErrorKind::InvalidInput);
}

TEST_CASE("links are not followed, neither as a file nor as a folder on the way", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "pack/pack.json", "{}");
    put(folder / "outside/secret", "secret");
    const FolderSource source{folder / "pack"};
    SECTION("a file")
    {
        fs::create_symlink(folder / "outside/secret", folder / "pack/link");
        CHECK(source.read("link").error().kind == ErrorKind::InvalidInput);
    }
    SECTION("a folder")
    {
        fs::create_directory_symlink(folder / "outside", folder / "pack/link");
        CHECK(source.read("link/secret").error().kind == ErrorKind::InvalidInput);
    }
    CHECK(source.list().error().message == "links are not allowed in a pack");
}

TEST_CASE("a folder or a pipe is not read as a file", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "days/day.json", "{}");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const FolderSource source{folder.path()};
    CHECK(source.read("days").error().kind == ErrorKind::InvalidInput);
    CHECK(source.read("pipe").error().kind == ErrorKind::InvalidInput);
    CHECK(source.list().error().message == "this is not a regular file");
}

TEST_CASE("a file larger than a pack may hold is refused", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "big", "");
    fs::resize_file(folder / "big", kMostFileBytes + 1);
    CHECK(FolderSource{folder.path()}.read("big").error().kind == ErrorKind::TooLarge);
}

TEST_CASE("names that clash where case does not count are refused", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "a.md", "");
    put(folder / "A.md", "");
    const auto listed = FolderSource{folder.path()}.list();
    if (fs::exists(folder / "a.md") && !fs::equivalent(folder / "a.md", folder / "A.md"))
        CHECK(listed.error().message == "two file names differ only in case");
}

TEST_CASE("what is neither a folder nor an archive cannot be opened", "[pack]")
{
    const TemporaryFolder folder;
    put(folder / "text.zip", "not an archive");
    CHECK(openPack(folder / "nothing").error().kind == ErrorKind::NotFound);
    CHECK(openPack(folder / "text.zip").error().message == "this is not a zip archive");
    CHECK(openPack(folder.path()));
}
