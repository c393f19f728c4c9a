// SPDX-License-Identifier: GPL-3.0-or-later
// A migration and a restore are killed at random moments. The file has to be the old one or the new one, whole.
#include "Child.h"
#include "core/journal/LearnerFile.h"
#include "core/storage/Backup.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdio>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
using storage::Access;
using storage::Database;
namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int kEvents = 3000;

/// The real chain and one step after it, which writes as much again as there is.
std::vector<storage::Migration> longerChain()
{
    std::vector<storage::Migration> chain{storage::migrations().begin(), storage::migrations().end()};
    chain.push_back({storage::newestVersion() + 1,
                     "CREATE TABLE copied (id BLOB PRIMARY KEY, payload TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                     "INSERT INTO copied SELECT id, payload FROM event;"
                     "CREATE INDEX copied_by_payload ON copied (payload);"
                     "ALTER TABLE setting ADD COLUMN changed INTEGER NOT NULL DEFAULT 0"});
    return chain;
}

void fillFile(const fs::path& path)
{
    const ManualClock clock{kMonday};
    Journal journal = must(openLearnerFile(path, clock, Random{1}));
    std::vector<EventDraft> drafts;
    for (int number = 0; number < kEvents; ++number)
        drafts.push_back(draft(number));
    must(journal.append(drafts));
    must(journal.database().execute("INSERT INTO setting VALUES ('theme', 'dark')"));
}

void expect(bool holds, const std::string& what)
{
    if (!holds)
        throw std::runtime_error(what);
}

std::int64_t number(Database& database, const std::string& sql)
{
    return must(database.integer(sql));
}

// Kills work at random moments of the time it takes, which it learns: the same work is quick on one machine and slow
// on another, and kills that all come too early or too late prove little.
class Interruption
{
public:
    explicit Interruption(const std::function<void()>& work)
    {
        const auto start = Steady::now();
        Child child{[&](int) { work(); }};
        expect(child.finish(), "the work fails even when undisturbed");
        m_window = std::chrono::duration<double, std::micro>(Steady::now() - start).count();
    }

    void strike(const std::function<void()>& work, Random& random)
    {
        Child child{[&](int) { work(); }};
        child.killAfter(std::chrono::microseconds{static_cast<std::int64_t>(random.unit() * m_window)});
    }

    void learn(bool finished) { m_window *= finished ? 0.85 : 1.15; }

private:
    double m_window = 0; // microseconds
};

struct Tally
{
    int before = 0;
    int after = 0;
};

void migrateFile(const fs::path& path)
{
    Database database = must(Database::open(path, Access::ReadWrite));
    must(storage::migrate(database, longerChain()));
}

// Which of the two versions the file has; throws when it is neither.
bool isMigrated(const fs::path& path)
{
    Database database = must(Database::open(path, Access::ReadWrite));
    must(storage::checkIntegrity(database));
    const int version = must(storage::versionOf(database));
    const bool migrated = version == storage::newestVersion() + 1;
    expect(migrated || version == storage::newestVersion(), "a version between: " + std::to_string(version));
    expect(number(database, "SELECT count(*) FROM event") == kEvents, "events are missing");
    const auto copied = number(database, "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'copied%'");
    const auto column = number(database, "SELECT count(*) FROM pragma_table_info('setting') WHERE name = 'changed'");
    expect(copied == (migrated ? 2 : 0) && column == (migrated ? 1 : 0), "a schema between the versions");
    expect(!migrated || number(database, "SELECT count(*) FROM copied") == kEvents, "a half-filled table");
    return migrated;
}

// The copy made before the migration, when it is there, is whole and of the old version.
bool hasSoundCopy(const fs::path& path)
{
    const fs::path copy = path.string() + ".before-v" + std::to_string(storage::newestVersion());
    if (!fs::exists(copy))
        return false;
    Database database = must(Database::open(copy, Access::ReadOnly));
    must(storage::checkIntegrity(database));
    expect(must(storage::versionOf(database)) == storage::newestVersion(), "the copy has the wrong version");
    expect(number(database, "SELECT count(*) FROM event") == kEvents, "the copy lacks events");
    return true;
}

Tally interruptMigrations(const fs::path& folder, std::uint64_t rounds, Random& random)
{
    const fs::path original = folder / "original.db";
    fillFile(original);
    fs::copy_file(original, folder / "timed.db");
    Interruption interruption{[&] { migrateFile(folder / "timed.db"); }};
    Tally tally;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const fs::path place = folder / ("migration-" + std::to_string(round));
        fs::create_directory(place);
        const fs::path file = place / "learner.db";
        fs::copy_file(original, file);
        interruption.strike([&] { migrateFile(file); }, random);
        const bool migrated = isMigrated(file);
        interruption.learn(migrated);
        ++(migrated ? tally.after : tally.before);
        expect(hasSoundCopy(file) || !migrated, "migrated without a copy");
        migrateFile(file); // the next start gets through
        expect(isMigrated(file) && hasSoundCopy(file), "the next start did not finish the migration");
        fs::remove_all(place);
    }
    return tally;
}

void restoreFile(const fs::path& backup, const fs::path& target, std::uint64_t seed)
{
    const ManualClock clock{kMonday};
    must(restoreLearnerFile(backup, target, clock, Random{seed}));
}

void checkRestored(const fs::path& target, const JournalState& expected)
{
    const ManualClock clock{kMonday};
    Journal journal = must(openLearnerFile(target, clock, Random{5}));
    must(storage::checkIntegrity(journal.database()));
    expect(stateOf(journal) == expected, "the restored journal is another one");
    expect(number(journal.database(), "SELECT count(*) FROM setting WHERE value = 'dark'") == 1,
           "a setting is missing");
}

Tally interruptRestores(const fs::path& folder, std::uint64_t rounds, Random& random)
{
    const fs::path backup = folder / "backup.db";
    fillFile(backup);
    JournalState expected;
    {
        const ManualClock clock{kMonday};
        Journal journal = must(openLearnerFile(backup, clock, Random{2}));
        expected = stateOf(journal);
    }
    Interruption interruption{[&] { restoreFile(backup, folder / "timed-restore.db", 3); }};
    Tally tally;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const fs::path target = folder / ("restored-" + std::to_string(round) + ".db");
        const std::uint64_t childSeed = random.bits();
        interruption.strike([&] { restoreFile(backup, target, childSeed); }, random);
        interruption.learn(fs::exists(target));
        if (fs::exists(target)) {
            ++tally.after;
        } else {
            ++tally.before;
            restoreFile(backup, target, random.bits());
            expect(!fs::exists(target.string() + ".restoring"), "half a restore was left lying");
        }
        checkRestored(target, expected);
    }
    return tally;
}

} // namespace

int main(int count, char** words)
{
    const std::uint64_t rounds = option(count, words, "rounds", 12);
    Random random{option(count, words, "seed", 1)};
    try {
        const TemporaryFolder folder;
        const Tally migrations = interruptMigrations(folder.path(), rounds, random);
        std::printf("migrations killed %llu old %d new %d between 0\n", static_cast<unsigned long long>(rounds),
                    migrations.before, migrations.after);
        const Tally restores = interruptRestores(folder.path(), rounds, random);
        std::printf("restores killed %llu old %d new %d between 0\n", static_cast<unsigned long long>(rounds),
                    restores.before, restores.after);
        return migrations.before > 0 && restores.before > 0 ? 0 : 1;
    } catch (const std::exception& exception) {
        std::printf("between: %s\n", exception.what());
        return 1;
    }
}
