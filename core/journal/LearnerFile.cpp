// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/LearnerFile.h"

#include "core/base/File.h"
#include "core/journal/EventRow.h"
#include "core/storage/Backup.h"
#include "core/storage/Migrations.h"

namespace secondstack::journal {

namespace fs = std::filesystem;
using storage::Access;
using storage::Database;

namespace {

// Looks without writing, so that a newer file stays as it is.
Result<bool> isNewer(const fs::path& path)
{
    auto database = Database::open(path, Access::ReadOnly);
    if (!database)
        return fail(database.error());
    const auto version = storage::versionOf(*database);
    if (!version)
        return fail(version.error());
    return *version > storage::newestVersion();
}

} // namespace

Result<Journal> openLearnerFile(const fs::path& path, const Clock& clock, Random random)
{
    Access access = Access::ReadWrite;
    std::error_code error;
    if (fs::exists(path, error) && fs::file_size(path, error) > 0) {
        const auto newer = isNewer(path);
        if (!newer)
            return fail(newer.error());
        access = *newer ? Access::ReadOnly : Access::ReadWrite;
    }
    auto database = Database::open(path, access);
    if (!database)
        return fail(database.error());
    if (access == Access::ReadWrite) {
        if (auto migrated = storage::migrate(*database); !migrated)
            return fail(migrated.error());
    }
    return Journal::open(std::move(*database), clock, std::move(random));
}

namespace {

constexpr std::size_t kRestoreBatch = 1000;

Result<MergeReport> copyEvents(Database& backup, Journal& target)
{
    auto select =
        backup.prepare(std::string("SELECT ") + kEventColumns + " FROM event ORDER BY hlc, epoch, sequence, id");
    if (!select)
        return fail(select.error());
    MergeReport report;
    std::vector<Event> batch;
    const auto mergeBatch = [&]() -> Result<void> {
        const auto merged = target.merge(batch);
        if (!merged)
            return fail(merged.error());
        report.added += merged->added;
        batch.clear();
        return {};
    };
    auto row = select->step();
    for (; row && *row; row = select->step()) {
        readEvent(*select, batch.emplace_back());
        if (batch.size() < kRestoreBatch)
            continue;
        if (auto merged = mergeBatch(); !merged)
            return fail(merged.error());
    }
    if (!row)
        return fail(row.error());
    if (auto merged = mergeBatch(); !merged)
        return fail(merged.error());
    return report;
}

Result<void> copyTexts(Database& backup, Database& target, const std::string& read, const std::string& write)
{
    auto select = backup.prepare(read);
    auto insert = target.prepare(write);
    if (!select || !insert)
        return fail(select ? insert.error() : select.error());
    auto row = select->step();
    for (; row && *row; row = select->step()) {
        if (auto done = insert->bind(1, select->text(0)).bind(2, select->text(1)).bind(3, select->integer(2)).run();
            !done)
            return done;
    }
    if (!row)
        return fail(row.error());
    return {};
}

// Conflicting versions of an event, as they were kept aside.
Result<void> copyQuarantine(Database& backup, Journal& target)
{
    auto select = backup.prepare("SELECT line FROM quarantine ORDER BY id, hash");
    if (!select)
        return fail(select.error());
    auto row = select->step();
    for (; row && *row; row = select->step()) {
        auto event = parseLine(select->text(0), backup.path().string());
        if (!event)
            return fail(event.error());
        if (auto merged = target.merge(std::span(&*event, 1)); !merged)
            return fail(merged.error());
    }
    if (!row)
        return fail(row.error());
    return {};
}

// With an epoch of zeros, which opening the journal replaces.
Result<void> keepLearner(Database& backup, Database& target)
{
    auto owner = backup.prepare("SELECT learner FROM writer");
    auto keep = target.prepare("INSERT INTO writer VALUES (1, ?, zeroblob(16), 0, 0, zeroblob(32), '')");
    if (!owner || !keep)
        return fail(owner ? keep.error() : owner.error());
    const auto row = owner->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return {};
    return keep->bindBlob(1, readUuid(*owner, 0).bytes).run();
}

Result<MergeReport> copyInto(Database& backup, const fs::path& part, const Clock& clock, Random random)
{
    auto database = Database::open(part, Access::ReadWrite);
    if (!database)
        return fail(database.error());
    if (auto migrated = storage::migrate(*database); !migrated)
        return fail(migrated.error());
    if (auto kept = keepLearner(backup, *database); !kept)
        return fail(kept.error());
    auto journal = Journal::open(std::move(*database), clock, std::move(random));
    if (!journal)
        return fail(journal.error());
    auto report = copyEvents(backup, *journal);
    if (!report)
        return report;
    if (auto copied = copyQuarantine(backup, *journal); !copied)
        return fail(copied.error());
    Database& target = journal->database();
    if (auto copied = copyTexts(backup, target, "SELECT key, value, 0 FROM setting",
                                "INSERT INTO setting SELECT ?1, ?2 WHERE ?3 IS NOT NULL");
        !copied)
        return fail(copied.error());
    if (auto copied =
            copyTexts(backup, target, "SELECT key, value, changed FROM draft", "INSERT INTO draft VALUES (?, ?, ?)");
        !copied)
        return fail(copied.error());
    if (auto flushed = target.flush(); !flushed)
        return fail(flushed.error());
    return report;
}

void removeDatabase(const fs::path& path)
{
    std::error_code ignored;
    for (const char* tail : {"", "-wal", "-shm", ".opened"})
        fs::remove(path.string() + tail, ignored);
}

} // namespace

Result<MergeReport> restoreLearnerFile(const fs::path& backup, const fs::path& target, const Clock& clock,
                                       Random random)
{
    // A log alone counts as well: SQLite would play it into the restored file.
    for (const char* tail : {"", "-wal"}) {
        std::error_code error;
        if (fs::exists(target.string() + tail, error))
            return fail(ErrorKind::InvalidInput, "there is a file already", target.string() + tail,
                        "set it aside first");
    }
    auto source = Database::open(backup, Access::Untrusted);
    if (!source)
        return fail(source.error());
    const auto version = storage::versionOf(*source);
    if (!version)
        return fail(version.error());
    if (*version == 0 || *version > storage::newestVersion())
        return fail(ErrorKind::NewerVersion, "the backup was not made by this version of the app or an older one",
                    backup.string(), "update the app");
    if (auto sound = storage::checkIntegrity(*source); !sound)
        return fail(sound.error());

    fs::path part = target;
    part += ".restoring";
    removeDatabase(part);
    auto report = copyInto(*source, part, clock, std::move(random));
    if (report) {
        if (auto placed = putInPlace(part, target); !placed)
            report = fail(placed.error());
    }
    removeDatabase(part);
    return report;
}

} // namespace secondstack::journal
