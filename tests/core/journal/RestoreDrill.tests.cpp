// SPDX-License-Identifier: GPL-3.0-or-later
// Sixty days of use with daily backups; every few days the file is damaged or deleted and has to come back.
#include "core/base/File.h"
#include "core/journal/BatchMerge.h"
#include "core/journal/LearnerFile.h"
#include "core/storage/Backup.h"
#include "tests/support/Catch.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <fstream>
#include <set>
#include <sstream>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
namespace fs = std::filesystem;

namespace {

// One learner's machine: the live file and its backups.
struct Machine
{
    TemporaryFolder folder;
    ManualClock clock{kMonday};
    Random random;
    fs::path live = folder / "learner.db";
    std::set<Uuid> everAppended;
    std::set<Uuid> inBackup; // what the newest backup must bring back
    std::set<Uuid> epochs;
    int restores = 0;
    int rescued = 0; // originals that could still be read

    explicit Machine(std::uint64_t seed) : random(seed) {}

    Journal open() { return must(openLearnerFile(live, clock, Random{random.bits()})); }

    std::set<Uuid> idsIn(Journal& journal)
    {
        std::set<Uuid> ids;
        must(journal.forEach([&](const Event& event) { ids.insert(event.id); }));
        return ids;
    }

    // A day of ten events, with the backup at some moment of it.
    void liveADay(int day)
    {
        Journal journal = open();
        const auto backupAt = random.below(10);
        for (std::uint64_t i = 0; i < 10; ++i) {
            const Event event = appendOne(journal, day);
            everAppended.insert(event.id);
            epochs.insert(event.epoch);
            clock.advance(std::chrono::seconds{90});
            if (i == backupAt) {
                must(storage::backUp(journal.database(), folder / "backups", clock.now().utc));
                inBackup = idsIn(journal);
            }
        }
        must(journal.database().execute("INSERT INTO setting VALUES ('day', '" + std::to_string(day)
                                        + "') ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
        clock.advance(std::chrono::hours{23});
    }

    void damage()
    {
        switch (random.below(4)) {
        case 0: fs::remove(live); break;
        case 1: fs::resize_file(live, fs::file_size(live) / 2); break;
        default: {
            std::fstream file{live, std::ios::in | std::ios::out | std::ios::binary};
            const auto size = fs::file_size(live);
            for (std::uint64_t hits = 1 + random.below(6); hits > 0; --hits) {
                file.seekp(static_cast<std::streamoff>(random.below(size)));
                for (std::uint64_t bytes = 1 + random.below(600); bytes > 0; --bytes)
                    file.put(static_cast<char>(random.below(256)));
            }
        }
        }
    }

    // What the app asks at start: does it open, is it whole, does every hash fit?
    bool isSound()
    {
        if (!fs::exists(live))
            return false;
        auto journal = openLearnerFile(live, clock, Random{random.bits()});
        return journal && storage::checkIntegrity(journal->database()) && must(journal->verify()).empty()
               && idsIn(*journal) == everAppended;
    }

    void restore()
    {
        ++restores;
        const auto backup = storage::newestGoodBackup(folder / "backups");
        REQUIRE(backup.has_value());
        const auto restored = restoreLearnerFile(backup->path, live, clock, Random{random.bits()});
        REQUIRE(restored.has_value());

        Journal journal = open();
        REQUIRE(storage::checkIntegrity(journal.database()).has_value());
        REQUIRE(must(journal.verify()).empty());
        REQUIRE(idsIn(journal) == inBackup); // all that happened before the backup, and nothing else
        const Event event = appendOne(journal, -1);
        REQUIRE(epochs.count(event.epoch) == 0); // a new epoch
        everAppended.insert(event.id);
        epochs.insert(event.epoch);

        if (restored->aside && mergeBack(*restored->aside, journal))
            ++rescued;
        everAppended = idsIn(journal);
        REQUIRE(std::includes(everAppended.begin(), everAppended.end(), inBackup.begin(), inBackup.end()));
        REQUIRE(must(journal.verify()).empty());
    }

    // The damaged original: if every one of its events can still be read, none of them is lost.
    bool mergeBack(const fs::path& aside, Journal& journal)
    {
        const std::set<Uuid> all = everAppended;
        auto original = openLearnerFile(aside, clock, Random{random.bits()});
        if (!original)
            return false;
        std::string text;
        std::size_t count = 0;
        const auto read = original->forEachLine([&](const std::string& line) -> Result<void> {
            text += line + '\n';
            ++count;
            return {};
        });
        std::istringstream lines{text};
        if (!read || count + 1 != all.size() || !importLines(journal, lines, aside.string()))
            return false;
        REQUIRE(idsIn(journal) == all);
        return true;
    }
};

} // namespace

TEST_CASE("sixty days with daily backups: whatever happens to the file, what was backed up comes back", "[drill]")
{
    Machine machine{60};
    for (int day = 0; day < 60; ++day) {
        machine.liveADay(day);
        if (!machine.random.chance(0.25))
            continue;
        machine.damage();
        if (!machine.isSound())
            machine.restore();
    }
    CHECK(machine.restores >= 8);
    CHECK(machine.epochs.size() >= static_cast<std::size_t>(machine.restores) + 1);
    CHECK(storage::backupsIn(machine.folder / "backups").size() >= 8);
    Journal journal = machine.open();
    CHECK(machine.idsIn(journal) == machine.everAppended);
}

TEST_CASE("an original that was set aside by mistake merges back without loss", "[drill]")
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Machine machine{seed};
        machine.liveADay(0);
        machine.liveADay(1);
        machine.restore(); // nothing was wrong with it
        CHECK(machine.rescued == 1);
        machine.liveADay(2);
        Journal journal = machine.open();
        CHECK(machine.idsIn(journal) == machine.everAppended);
        CHECK(machine.everAppended.size() == 31); // three days, and the one event of the drill
        CHECK(journal.stats()->epochs == 2);
    }
}
