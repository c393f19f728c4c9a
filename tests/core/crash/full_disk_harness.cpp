// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted day on a small disk. Before each of its steps the disk is filled so that exactly N pages of 4 KiB stay
// free, N = 0, 1, 2, ... until the step passes, so that every write of it is refused once. Wherever it ends: what was
// there is whole, the error says that the disk is full, and after space was made the failed step works when it is tried
// again, as do those after it.
#include "Child.h"
#include "SmallDisk.h"
#include "core/journal/BatchMerge.h"
#include "core/journal/LearnerFile.h"
#include "core/storage/Backup.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <sstream>

using namespace secondstack;
using namespace secondstack::journal;
using namespace secondstack::tests;
using storage::Access;
using storage::Database;
namespace fs = std::filesystem;

namespace {

void expect(bool holds, const std::string& what)
{
    if (!holds)
        throw std::runtime_error(what);
}

std::vector<storage::Migration> longerChain()
{
    std::vector<storage::Migration> chain{storage::migrations().begin(), storage::migrations().end()};
    chain.push_back({storage::newestVersion() + 1,
                     "CREATE TABLE copied (id BLOB PRIMARY KEY, payload TEXT NOT NULL) STRICT, WITHOUT ROWID;"
                     "INSERT INTO copied SELECT id, payload FROM event"});
    return chain;
}

/// The learner's files, and what must be in them whatever happens.
class Day
{
public:
    explicit Day(const fs::path& folder) : m_folder(folder)
    {
        // What was there before the day: a journal in use, a backup of it, and the file of an older version.
        Journal yesterday = must(openLearnerFile(live(), m_clock, Random{1}));
        for (const Event& event : appendMany(yesterday, 20))
            m_promised.insert(event.id);
        saveSetting(yesterday.database(), "theme", "light");
        must(storage::copyDatabase(yesterday.database(), old()));
        must(storage::backUp(yesterday.database(), backups(), m_clock.now().utc));
        m_old = m_promised;
    }

    [[nodiscard]] std::size_t steps() const { return m_steps.size(); }
    [[nodiscard]] const std::string& nameOf(std::size_t step) const { return m_steps.at(step).first; }

    /// The next step; a failed one stays the next.
    Result<void> doNext()
    {
        m_clock.advance(Millis{60'000});
        auto done = m_steps.at(m_next).second();
        if (done)
            ++m_next;
        return done;
    }

    /// Up to, not including, the step with that number, for which there is space.
    void doUntil(std::size_t step)
    {
        while (m_next < step) {
            if (const auto done = doNext(); !done)
                throw std::runtime_error("there is space, yet " + nameOf(m_next) + ": " + describe(done.error()));
        }
    }

    /// Throws when anything that was promised is not there.
    void check()
    {
        m_journal.reset();
        Journal journal = must(openLearnerFile(live(), m_clock, Random{2}));
        checkJournal(journal, m_promised);
        for (const auto& [key, value] : m_settings)
            expect(number(journal.database(),
                          "SELECT count(*) FROM setting WHERE key = '" + key + "' AND value = '" + value + "'")
                       == 1,
                   "the setting " + key + " is not " + value);
        checkOldFile();
        for (const storage::BackupFile& file : storage::backupsIn(backups())) {
            Database backup = must(Database::open(file.path, Access::ReadOnly));
            must(storage::checkIntegrity(backup));
        }
        expect(storage::backupsIn(backups()).size() >= m_backups, "a backup is missing");
        if (fs::exists(restored())) {
            Journal copy = must(openLearnerFile(restored(), m_clock, Random{3}));
            checkJournal(copy, m_old);
        }
        expect(!fs::exists(restored().string() + ".restoring"), "half a restore was left lying");
    }

private:
    [[nodiscard]] fs::path live() const { return m_folder / "learner.db"; }
    [[nodiscard]] fs::path old() const { return m_folder / "old.db"; }
    [[nodiscard]] fs::path restored() const { return m_folder / "restored.db"; }
    [[nodiscard]] fs::path backups() const { return m_folder / "backups"; }

    static std::int64_t number(Database& database, const std::string& sql) { return must(database.integer(sql)); }

    void saveSetting(Database& database, const std::string& key, const std::string& value)
    {
        must(trySetting(database, key, value));
    }
    Result<void> trySetting(Database& database, const std::string& key, const std::string& value)
    {
        auto done = database.execute("INSERT INTO setting VALUES ('" + key + "', '" + value
                                     + "') ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        if (done)
            m_settings[key] = value;
        return done;
    }

    static void checkJournal(Journal& journal, const std::set<Uuid>& promised)
    {
        must(storage::checkIntegrity(journal.database()));
        expect(must(journal.verify()).empty(), "the journal does not hold together");
        std::set<Uuid> found;
        must(journal.forEach([&](const Event& event) { found.insert(event.id); }));
        expect(found == promised,
               "of " + std::to_string(promised.size()) + " promised events there are " + std::to_string(found.size()));
    }

    void checkOldFile()
    {
        Database database = must(Database::open(old(), Access::ReadWrite));
        must(storage::checkIntegrity(database));
        const int version = must(storage::versionOf(database));
        const auto copied = number(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'copied'");
        expect(copied == version - storage::newestVersion(), "the old file stands between two versions");
        expect(number(database, "SELECT count(*) FROM event") == static_cast<std::int64_t>(m_old.size()),
               "the old file lost events");
    }

    // Steps; each may be tried again after it failed.
    Result<void> open()
    {
        auto journal = openLearnerFile(live(), m_clock, Random{4});
        if (!journal)
            return fail(journal.error());
        m_journal.emplace(std::move(*journal));
        return {};
    }
    Result<void> ready() { return m_journal ? Result<void>{} : open(); } // check() closes it
    Result<void> append(int events, std::size_t size)
    {
        if (auto open = ready(); !open)
            return open;
        std::vector<EventDraft> drafts;
        for (int i = 0; i < events; ++i)
            drafts.push_back({"NoteWritten", 1, "{\"text\":\"" + std::string(size, 'x') + "\"}"});
        const auto appended = m_journal->append(drafts);
        if (!appended)
            return fail(appended.error());
        for (const Event& event : *appended)
            m_promised.insert(event.id);
        return {};
    }
    Result<void> setTheme()
    {
        if (auto open = ready(); !open)
            return open;
        return trySetting(m_journal->database(), "theme", "dark");
    }
    Result<void> saveDraft()
    {
        if (auto open = ready(); !open)
            return open;
        return m_journal->database().execute("INSERT INTO draft VALUES ('week1', '" + std::string(9000, 'd')
                                             + "', 1) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    }
    Result<void> importParcel()
    {
        if (auto open = ready(); !open)
            return open;
        const ManualClock clock{kMonday};
        Journal sender = memoryJournal(clock, 7);
        appendMany(sender, 30);
        std::istringstream lines{exported(sender)};
        const auto report = importLines(*m_journal, lines, "parcel", {.also = {sender.learner()}});
        if (!report)
            return fail(report.error());
        for (const Event& event : eventsOf(sender))
            m_promised.insert(event.id);
        return {};
    }
    Result<void> backUp()
    {
        if (auto open = ready(); !open)
            return open;
        const auto file = storage::backUp(m_journal->database(), backups(), m_clock.now().utc);
        if (!file)
            return fail(file.error());
        ++m_backups;
        return {};
    }
    Result<void> close()
    {
        m_journal.reset();
        return {};
    }
    Result<void> migrateOld()
    {
        auto database = Database::open(old(), Access::ReadWrite);
        if (!database)
            return fail(database.error());
        return storage::migrate(*database, longerChain());
    }
    Result<void> restore()
    {
        const auto report =
            restoreLearnerFile(storage::backupsIn(backups()).back().path, restored(), m_clock, Random{5});
        if (!report)
            return fail(report.error());
        return {};
    }

    fs::path m_folder;
    ManualClock m_clock{kMonday};
    std::set<Uuid> m_promised;
    std::set<Uuid> m_old;
    std::map<std::string, std::string> m_settings;
    std::size_t m_backups = 1;
    std::optional<Journal> m_journal;
    std::size_t m_next = 0;
    const std::vector<std::pair<std::string, std::function<Result<void>()>>> m_steps{
        {"open", [this] { return open(); }},
        {"append one", [this] { return append(1, 100); }},
        {"append ten", [this] { return append(10, 500); }},
        {"set the theme", [this] { return setTheme(); }},
        {"save a draft", [this] { return saveDraft(); }},
        {"append a long note", [this] { return append(1, 30'000); }},
        {"back up", [this] { return backUp(); }},
        {"import", [this] { return importParcel(); }},
        {"append after the import", [this] { return append(3, 2000); }},
        {"back up again", [this] { return backUp(); }},
        {"close", [this] { return close(); }},
        {"open again", [this] { return open(); }},
        {"append after opening", [this] { return append(2, 200); }},
        {"migrate an old file", [this] { return migrateOld(); }},
        {"restore a backup", [this] { return restore(); }},
        {"append at night", [this] { return append(1, 100); }},
    };
};

// A day with space for `pages` more when the step begins. True when that was enough.
bool isEnough(SmallDisk& disk, std::size_t step, std::uint64_t pages)
{
    disk.clear();
    Day day{disk.path()};
    day.doUntil(step);
    disk.leaveFree(pages);
    const auto done = day.doNext();
    disk.release();
    day.check();
    if (!done) {
        const Error& error = done.error();
        const std::string said = std::string(nameOf(error.kind)) + ": " + describe(error);
        expect(error.kind == ErrorKind::NoSpace || !disk.saysItIsFull(), "not called a full disk: " + said);
        expect(!error.where.empty() && !error.advice.empty(), "the error does not help: " + said);
    }
    day.doUntil(day.steps());
    day.check();
    return done.has_value();
}

} // namespace

int main(int count, char** words)
{
    const std::uint64_t stride = option(count, words, "stride", 1);
    constexpr std::uint64_t kMostPages = 4000;
    const TemporaryFolder folder;
    SmallDisk disk{folder / "disk"};
    const Day any{disk.path()};
    std::printf("disk: %s\n", disk.kind().c_str());
    std::uint64_t refused = 0;
    std::uint64_t pages = 0;
    std::size_t step = 0;
    try {
        for (; step < any.steps(); ++step) {
            std::uint64_t times = 0;
            for (pages = 0; !isEnough(disk, step, pages); pages += stride, ++times)
                expect(pages < kMostPages, "no number of free pages is enough");
            std::printf("  refused %3llu times: %s\n", static_cast<unsigned long long>(times),
                        any.nameOf(step).c_str());
            refused += times;
        }
    } catch (const std::exception& exception) {
        std::printf("%s with %llu free pages: %s\n", any.nameOf(step).c_str(), static_cast<unsigned long long>(pages),
                    exception.what());
        return 1;
    }
    std::printf("steps %zu refused %llu lost 0 misnamed 0 stuck 0\n", any.steps(),
                static_cast<unsigned long long>(refused));
    return refused > 0 ? 0 : 1;
}
