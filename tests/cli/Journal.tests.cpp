// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/LearnerLock.h"
#include "core/journal/LearnerFile.h"
#include "core/storage/Migrations.h"
#include "tests/cli/Program.h"
#include "tests/support/JournalFixture.h"

using namespace secondstack;
using namespace secondstack::tests;
using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

const ManualClock kClock{kMonday};

// A learner's file with some events.
std::string makeFile(const TemporaryFolder& folder, const std::string& name, std::uint64_t seed, int events)
{
    const fs::path path = folder / name;
    auto journal = must(journal::openLearnerFile(path, kClock, Random{seed}));
    appendMany(journal, events);
    must(journal.database().flush());
    return path.string();
}

std::string learnerOf(const std::string& file)
{
    return call({"journal", "stats", file, "--json"}).json()["learner"].get<std::string>();
}

std::string bytesOf(const fs::path& path)
{
    return readFile(path, 64 << 20).value();
}

} // namespace

TEST_CASE("what was exported can be imported elsewhere, byte for byte", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 12);
    const std::string lines = (folder / "a.jsonl").string();
    const std::string copy = (folder / "b.db").string();
    const Called exported = call({"journal", "export", file, "--output", lines, "--json"});
    REQUIRE(exported.exitCode == 0);
    CHECK(exported.json()["lines"] == 12);
    CHECK(call({"journal", "export", file}).output == bytesOf(lines));

    const Called imported = call({"journal", "import", copy, lines, "--json"});
    REQUIRE(imported.exitCode == 0);
    CHECK(imported.json()["added"] == 12);
    CHECK(call({"journal", "export", copy}).output == bytesOf(lines));
    CHECK(call({"journal", "import", copy, lines, "--json"}).json()["known"] == 12);
}

TEST_CASE("a merge is the union of the files", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string a = makeFile(folder, "a.db", 1, 5);
    const std::string b = makeFile(folder, "b.db", 2, 7);
    const std::string c = makeFile(folder, "c.db", 3, 2);
    const std::string untouched = bytesOf(b);
    const Called refused = call({"journal", "merge", a, b, c});
    CHECK(refused.exitCode == 2);
    CHECK_THAT(refused.errors, ContainsSubstring("--also " + learnerOf(b)));
    CHECK(call({"journal", "stats", a, "--json"}).json()["events"] == 5);
    const Called merged = call({"journal", "merge", a, b, c, "--also", learnerOf(b), "--also", learnerOf(c), "--json"});
    REQUIRE(merged.exitCode == 0);
    CHECK(merged.json()["added"] == 9);
    CHECK(call({"journal", "stats", a, "--json"}).json()["events"] == 14);
    CHECK(bytesOf(b) == untouched);
    CHECK(call({"journal", "merge", (folder / "absent.db").string(), b}).exitCode == 2);
    CHECK_FALSE(fs::exists(folder / "absent.db"));
}

TEST_CASE("verify finds an event that was changed behind the journal's back", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 3);
    CHECK(call({"journal", "verify", file}).exitCode == 0);
    {
        auto database = must(storage::Database::open(file, storage::Access::ReadWrite));
        must(database.execute("DROP TRIGGER event_is_never_changed"));
        must(database.execute("UPDATE event SET payload = '{\"number\":9}' WHERE sequence = 2"));
        must(database.flush());
    }
    const Called called = call({"journal", "verify", file, "--json"});
    CHECK(called.exitCode == 1);
    CHECK_FALSE(called.json()["problems"].empty());
    CHECK_THAT(called.errors, ContainsSubstring("secondstack-cli: " + file));
}

TEST_CASE("a file of a newer version is read, and not changed by a byte", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 3);
    const std::string other = makeFile(folder, "b.db", 2, 3);
    {
        auto database = must(storage::Database::open(file, storage::Access::ReadWrite));
        must(database.execute("PRAGMA user_version = " + std::to_string(storage::newestVersion() + 1)));
        must(database.flush());
    }
    const std::string before = bytesOf(file);
    const Called merged = call({"journal", "merge", file, other});
    CHECK(merged.exitCode == 1);
    CHECK_THAT(merged.errors, ContainsSubstring("newer version"));
    CHECK(call({"journal", "stats", file, "--json"}).json()["events"] == 3);
    CHECK(bytesOf(file) == before);
}

TEST_CASE("a file that a window has open is read, and not written to", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "learner.db", 1, 3);
    const std::string other = makeFile(folder, "other.db", 2, 3);
    const std::string lines = (folder / "other.jsonl").string();
    REQUIRE(call({"journal", "export", other, "--output", lines}).exitCode == 0);
    fs::create_symlink(file, folder / "link.db");
    const std::string before = bytesOf(file);
    const std::string also = "--also=" + learnerOf(other);
    {
        const auto window = process::lockLearnerFile(file);
        REQUIRE(window);
        CHECK(fs::exists(folder / "learner.lock"));
        for (const std::string& name : {file, (folder / "link.db").string()}) {
            for (const Called& refused :
                 {call({"journal", "import", name, lines, also}), call({"journal", "merge", name, other, also})}) {
                CHECK(refused.exitCode == 1);
                CHECK_THAT(refused.errors, ContainsSubstring("has this learner's file open (close it and try again)"));
            }
        }
        CHECK(call({"journal", "stats", file, "--json"}).json()["events"] == 3);
        CHECK(bytesOf(file) == before);
    }
    CHECK(call({"journal", "import", file, lines, also}).exitCode == 0);
    CHECK(call({"journal", "stats", file, "--json"}).json()["events"] == 6);
    CHECK_FALSE(fs::exists(folder / "learner.lock"));
}

TEST_CASE("damaged lines are refused with their line, and half an export is never left", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 3);
    std::string lines = call({"journal", "export", file}).output;
    lines.replace(lines.find("\"number\":2"), 10, "\"number\":7");
    const std::string damaged = (folder / "damaged.jsonl").string();
    REQUIRE(writeFile(damaged, lines));
    const Called imported = call({"journal", "import", (folder / "b.db").string(), damaged});
    CHECK(imported.exitCode == 1);
    CHECK_THAT(imported.errors, ContainsSubstring("damaged.jsonl:2"));

    const Called nowhere = call({"journal", "export", file, "--output", (folder / "absent/x.jsonl").string()});
    CHECK(nowhere.exitCode != 0);
    CHECK_FALSE(fs::exists(folder / "absent"));
    CHECK(call({"journal", "verify", damaged}).exitCode != 0);
}

TEST_CASE("a type that would drive the terminal is shown without what drives it", "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 1);
    {
        auto database = must(storage::Database::open(file, storage::Access::ReadWrite));
        must(database.execute("DROP TRIGGER event_is_never_changed"));
        must(database.execute("UPDATE event SET type = char(27) || ']0;owned'"));
        must(database.flush());
    }
    const std::string shown = call({"journal", "stats", file}).output;
    CHECK_THAT(shown, ContainsSubstring("]0;owned"));
    CHECK(shown.find('\x1b') == std::string::npos);
}

TEST_CASE("a file whose events come out of a view is refused by every verb that reads files of others",
          "[cli][journal]")
{
    const TemporaryFolder folder;
    const std::string file = makeFile(folder, "a.db", 1, 1);
    const std::string mine = makeFile(folder, "b.db", 2, 1);
    {
        auto database = must(storage::Database::open(file, storage::Access::ReadWrite));
        must(database.execute("ALTER TABLE event RENAME TO hidden; CREATE VIEW event AS SELECT * FROM hidden"));
        must(database.flush());
    }
    for (const char* verb : {"export", "verify", "stats"})
        CHECK(call({"journal", verb, file}).exitCode == 2);
    CHECK(call({"journal", "merge", mine, file}).exitCode == 2);
}
