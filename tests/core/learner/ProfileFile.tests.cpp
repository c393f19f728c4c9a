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
