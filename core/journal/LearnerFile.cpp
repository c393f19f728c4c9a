// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/LearnerFile.h"

#include "core/base/File.h"
#include "core/journal/BatchMerge.h"
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

// SQLite would delete the log as a leftover, with everything that was written since the last checkpoint.
bool isLogWithoutFile(const fs::path& path)
{
    std::error_code error;
    const auto isEmpty = [&](const fs::path& file) { return fs::file_size(file, error) == 0 || error; };
    return isEmpty(path) && !isEmpty(path.string() + "-wal");
}

// What a restore writes before it takes the place of the file.
fs::path partOf(const fs::path& path)
{
    return path.string() + ".restoring";
}

// A restore or a repair was cut short. A new file would hide what there was.
bool isTakenAway(const fs::path& path)
{
    std::error_code error;
    return !fs::exists(path, error) && (fs::exists(partOf(path), error) || !storage::setAsideFrom(path).empty());
}

Result<Journal> openNewer(const fs::path& path, const Clock& clock, Random random)
{
    auto database = Database::open(path, Access::ReadOnly);
    if (!database)
        return fail(database.error());
    auto journal = Journal::open(std::move(*database), clock, std::move(random));
    if (!journal)
        return fail(tooNew(path, journal.error()));
    return journal;
}

} // namespace

Result<Journal> openLearnerFile(const fs::path& path, const Clock& clock, Random random)
{
    if (isLogWithoutFile(path))
        return fail(ErrorKind::Damaged, "the data file is lost, only its log is left", path.string(),
                    "restore a backup");
    if (isTakenAway(path))
        return fail(ErrorKind::Damaged, "the data file is not in its place: a repair or a restore was cut short",
                    path.string(), "restore a backup");
    std::error_code error;
    if (fs::exists(path, error) && fs::file_size(path, error) > 0) {
        const auto newer = isNewer(path);
        if (!newer)
            return fail(newer.error());
        if (*newer)
            return openNewer(path, clock, std::move(random));
    }
    auto database = Database::open(path, Access::ReadWrite);
    if (!database)
        return fail(database.error());
    if (auto migrated = storage::migrate(*database); !migrated)
        return fail(migrated.error());
    return Journal::open(std::move(*database), clock, std::move(random));
}

Error tooNew(const fs::path& path, const Error& failure)
{
    return {ErrorKind::NewerVersion,
            "the file was written by a newer version of the app, and this one cannot read it: " + failure.message,
            path.string(), "update the app"};
}

namespace {

Result<MergeReport> copyEvents(Database& backup, Journal& target)
{
    auto select = prepareSelect(backup);
    auto conflicts = backup.prepare("SELECT line FROM quarantine ORDER BY id, hash");
    auto merge = BatchMerge::into(target, {.also = {}, .isCopyOfOurs = true});
    if (!select || !conflicts || !merge)
        return fail(!select ? select.error() : !conflicts ? conflicts.error() : merge.error());
    const std::string where = backup.path().string();
    auto row = select->step();
    for (; row && *row; row = select->step()) {
        Event event;
        readEvent(*select, event);
        if (auto added = merge->add(std::move(event), where); !added)
            return fail(added.error());
    }
    if (!row)
        return fail(row.error());
    for (row = conflicts->step(); row && *row; row = conflicts->step()) {
        auto event = parseLine(conflicts->text(0), where);
        if (!event)
            return fail(event.error());
        if (auto added = merge->add(std::move(*event), where); !added)
            return fail(added.error());
    }
    if (!row)
        return fail(row.error());
    return merge->finish();
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

// With the token that opening a journal puts beside it.
void removePart(const fs::path& part)
{
    std::error_code ignored;
    storage::removeDatabase(part);
    fs::remove(part.string() + ".opened", ignored);
}

// Two renames apart, so that the file is missing for no longer than that.
Result<std::optional<fs::path>> exchange(const fs::path& part, const fs::path& target, Instant now)
{
    const auto aside = storage::setAside(target, now);
    if (!aside && aside.error().kind != ErrorKind::NotFound)
        return fail(aside.error());
    const auto placed = putInPlace(part, target);
    if (placed)
        return aside ? std::optional{*aside} : std::nullopt;
    if (aside) {
        if (const auto back = storage::putBack(*aside, target); !back)
            return fail(back.error());
    }
    return fail(placed.error());
}

} // namespace

Result<Restored> restoreLearnerFile(const fs::path& backup, const fs::path& target, const Clock& clock, Random random)
{
    auto source = Database::open(backup, Access::Untrusted);
    if (!source)
        return fail(source.error());
    const auto version = storage::versionOf(*source);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return fail(ErrorKind::InvalidInput, "the backup is empty", backup.string(), "choose another file");
    if (*version > storage::newestVersion())
        return fail(ErrorKind::NewerVersion, "the backup was made by a newer version of the app", backup.string(),
                    "update the app");
    if (auto sound = storage::checkIntegrity(*source); !sound)
        return fail(sound.error());

    const fs::path part = partOf(target);
    removePart(part);
    auto report = copyInto(*source, part, clock, std::move(random));
    auto aside = report ? exchange(part, target, clock.now().utc) : fail(report.error());
    removePart(part);
    if (!aside)
        return fail(aside.error());
    return Restored{std::move(*report), std::move(*aside)};
}

} // namespace secondstack::journal
