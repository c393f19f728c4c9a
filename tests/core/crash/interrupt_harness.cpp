// SPDX-License-Identifier: GPL-3.0-or-later
// A migration and a restore are killed at random moments, a restore also right when the file leaves its place. The file
// has to be the old one or the new one, whole, or the next start has to say that it is missing.
#include "Child.h"
#include "core/base/File.h"
#include "core/learner/ProfileFile.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdio>
#include <map>

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

/// A learner's file, and the older backup that is to take its place.
struct Swap
{
    explicit Swap(const fs::path& folder) : backup(folder / "backup.db"), original(folder / "present.db")
    {
        fillFile(backup);
        fs::copy_file(backup, original);
        const ManualClock clock{kMonday};
        Journal journal = must(openLearnerFile(original, clock, Random{2}));
        after = stateOf(journal);
        appendOne(journal, kEvents);
        before = stateOf(journal);
    }

    fs::path backup;
    fs::path original;
    JournalState before;
    JournalState after;
};

void restoreFile(const fs::path& backup, const fs::path& file, std::uint64_t seed)
{
    const ManualClock clock{kMonday};
    (void)must(learner::restoreProfileFile(backup, file, clock, Random{seed}));
}

// The bytes of the file before, under whatever name.
bool isBeside(const fs::path& file, const fs::path& original)
{
    const auto bytes = must(readFile(original, 1 << 30));
    for (const fs::directory_entry& entry : entriesOf(file.parent_path())) {
        if (entry.path() != file && readFile(entry.path(), 1 << 30) == bytes)
            return true;
    }
    return false;
}

enum class Outcome { Old, New, Told, Lost };

// What the next start finds. An empty file that opens without a word is a loss: nobody would look for the other one.
Outcome nextStart(const fs::path& file, const Swap& swap)
{
    const ManualClock clock{kMonday};
    auto opened = learner::openProfileFile(file, clock, Random{5});
    if (!opened)
        return opened.error().kind == ErrorKind::Damaged && isBeside(file, swap.original) ? Outcome::Told
                                                                                          : Outcome::Lost;
    Database& database = opened->journal.database();
    must(storage::checkIntegrity(database));
    const JournalState state = stateOf(opened->journal);
    if (state.events.empty())
        return Outcome::Lost;
    expect(number(database, "SELECT count(*) FROM setting WHERE value = 'dark'") == 1, "a setting is missing");
    expect(state == swap.before || state == swap.after, "the restored journal is another one");
    return state == swap.before ? Outcome::Old : Outcome::New;
}

std::map<Outcome, int> interruptRestores(const fs::path& folder, std::uint64_t rounds, Random& random)
{
    const Swap swap{folder};
    const fs::path timed = folder / "timed-restore.db";
    fs::copy_file(swap.original, timed);
    Interruption interruption{[&] { restoreFile(swap.backup, timed, 3); }};
    std::map<Outcome, int> outcomes;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const fs::path place = folder / ("restore-" + std::to_string(round));
        fs::create_directory(place);
        const fs::path file = place / "learner.db";
        fs::copy_file(swap.original, file);
        const auto work = [&, seed = random.bits()] { restoreFile(swap.backup, file, seed); };
        if (round % 2 == 0)
            interruption.strike(work, random);
        else
            Child{[&](int) { work(); }}.killWhen([&] { return !fs::exists(file); });
        const Outcome outcome = nextStart(file, swap);
        ++outcomes[outcome];
        if (round % 2 == 0)
            interruption.learn(outcome == Outcome::New);
        restoreFile(swap.backup, file, random.bits()); // the next attempt gets through
        expect(nextStart(file, swap) == Outcome::New, "the next restore did not get through");
        expect(!fs::exists(file.string() + ".restoring"), "half a restore was left lying");
        fs::remove_all(place);
    }
    return outcomes;
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
        auto restores = interruptRestores(folder.path(), rounds, random);
        std::printf("restores killed %llu old %d new %d told %d lost %d\n", static_cast<unsigned long long>(rounds),
                    restores[Outcome::Old], restores[Outcome::New], restores[Outcome::Told], restores[Outcome::Lost]);
        return migrations.before > 0 && restores[Outcome::Old] > 0 && restores[Outcome::Lost] == 0 ? 0 : 1;
    } catch (const std::exception& exception) {
        std::printf("between: %s\n", exception.what());
        return 1;
    }
}
