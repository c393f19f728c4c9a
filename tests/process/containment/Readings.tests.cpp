// SPDX-License-Identifier: GPL-3.0-or-later
// What the host does with files after somebody else's program had them: nothing leads it elsewhere, or keeps it.
#include "core/base/File.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/grading/Project.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <thread>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A folder beside a secret that nobody may read or remove for it.
struct Place
{
    Place()
    {
        for (const char* name : {"project", "secrets"})
            fs::create_directory(folder / name);
        REQUIRE(writeFile(secret(), "the secret"));
    }

    [[nodiscard]] fs::path secret() const { return folder / "secrets/key.py"; }
    [[nodiscard]] fs::path project() const { return folder / "project"; }

    TemporaryFolder folder;
};

// Puts a link where there was a file or folder, and back, until told to stop.
void swapForEver(const fs::path& good, const fs::path& bad, const std::atomic<bool>& isEnough)
{
    while (!isEnough)
        ::renameat2(AT_FDCWD, good.c_str(), AT_FDCWD, bad.c_str(), RENAME_EXCHANGE);
}

// How often the project could be read while the two were swapped; fails when the secret was in it.
int readWhileSwapping(const fs::path& project, const fs::path& good, const fs::path& bad)
{
    std::atomic<bool> isEnough = false;
    std::thread swapper{[&] { swapForEver(good, bad, isEnough); }};
    int mine = 0;
    int secrets = 0;
    for (int round = 0; round < 2000; ++round) {
        const auto files = readProject(project);
        if (!files)
            continue;
        for (const auto& [name, bytes] : *files) {
            mine += bytes == "mine" ? 1 : 0;
            secrets += bytes == "the secret" ? 1 : 0;
        }
    }
    isEnough = true;
    swapper.join();
    CHECK(secrets == 0);
    return mine;
}

} // namespace

TEST_CASE("links, pipes, sockets and devices are not part of a project", "[process][containment]")
{
    const Place place;
    fs::create_symlink(place.secret(), place.project() / "link.py");
    fs::create_directory_symlink(place.secret().parent_path(), place.project() / "folder");
    REQUIRE(::mkfifo((place.project() / "pipe.py").c_str(), 0666) == 0);
    (void)!::mknod((place.project() / "zero.py").c_str(), S_IFCHR | 0666, makedev(1, 5)); // root only
    REQUIRE(writeFile(place.project() / "main.py", "mine"));
    CHECK(readProject(place.project()) == ProjectFiles{{"main.py", "mine"}});
}

TEST_CASE("a file of 1 TiB that takes no room is refused without reading it", "[process][containment]")
{
    const Place place;
    REQUIRE(writeFile(place.project() / "main.py", ""));
    REQUIRE(::truncate((place.project() / "main.py").c_str(), off_t{1} << 40) == 0);
    const auto files = readProject(place.project());
    REQUIRE_FALSE(files);
    CHECK(files.error().kind == ErrorKind::TooLarge);
}

TEST_CASE("a link put in place of a file or a folder while a project is read leads nowhere", "[process][containment]")
{
    const Place place;
    fs::create_directory(place.project() / "routers");
    REQUIRE(writeFile(place.project() / "routers/key.py", "mine"));
    SECTION("of the file")
    {
        const fs::path link = place.folder / "link";
        fs::create_symlink(place.secret(), link);
        CHECK(readWhileSwapping(place.project(), place.project() / "routers/key.py", link) > 0);
    }
    SECTION("of the folder")
    {
        const fs::path link = place.folder / "link";
        fs::create_directory_symlink(place.secret().parent_path(), link);
        CHECK(readWhileSwapping(place.project(), place.project() / "routers", link) > 0);
    }
}

TEST_CASE("a scratch folder goes away whatever is in it, and takes nothing else along", "[process][containment]")
{
    const Place place;
    fs::path path;
    {
        const auto scratch = ScratchFolder::make();
        REQUIRE(scratch);
        path = scratch->path();
        fs::create_directory_symlink(place.secret().parent_path(), path / "link");
        fs::create_hard_link(place.secret(), path / "same");
        REQUIRE(::mkfifo((path / "pipe").c_str(), 0) == 0);
        fs::create_directories(path / "locked/inner/.moved-0/.moved-1");
        REQUIRE(writeFile(path / "locked/inner/file", ""));
        for (const char* folder : {"locked/inner", "locked"})
            fs::permissions(path / folder, fs::perms::none);
    }
    CHECK_FALSE(fs::exists(fs::symlink_status(path)));
    CHECK(readFile(place.secret(), 100) == "the secret");
    CHECK(fs::hard_link_count(place.secret()) == 1);
}

TEST_CASE("a scratch folder goes away when its folders are deeper than a path can be long", "[process][containment]")
{
    fs::path path;
    {
        const auto scratch = ScratchFolder::make();
        REQUIRE(scratch);
        path = scratch->path();
        Descriptor folder{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        for (int level = 0; level < 5000; ++level) {
            REQUIRE(::mkdirat(folder.number(), "deep", 0700) == 0);
            folder = Descriptor{::openat(folder.number(), "deep", O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
        }
    }
    CHECK_FALSE(fs::exists(path));
}
