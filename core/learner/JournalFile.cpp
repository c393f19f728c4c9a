// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/JournalFile.h"

#include "core/storage/Migrations.h"

namespace secondstack::learner {

Result<journal::Journal> openToLook(const std::filesystem::path& path, storage::Access access, const Clock& clock)
{
    auto database = storage::Database::open(path, access);
    if (!database)
        return fail(database.error());
    const auto version = storage::versionOf(*database);
    if (!version)
        return fail(version.error());
    if (*version == 0)
        return fail(ErrorKind::InvalidInput, "this is no learner's file", path.string());
    auto journal = journal::Journal::open(std::move(*database), clock, Random{0});
    if (!journal && *version > storage::newestVersion())
        return fail(journal::tooNew(path, journal.error()));
    return journal;
}

Result<bool> isFromNewerVersion(journal::Journal& journal)
{
    const auto version = storage::versionOf(journal.database());
    if (!version)
        return fail(version.error());
    return *version > storage::newestVersion();
}

Result<journal::Journal> openToWrite(const std::filesystem::path& path, const Clock& clock, Random random)
{
    auto journal = journal::openLearnerFile(path, clock, std::move(random));
    if (!journal || !journal->isReadOnly())
        return journal;
    return fail(ErrorKind::NewerVersion, "the file was written by a newer version; nothing was changed", path.string(),
                "update the app");
}

Result<void> mergeFile(journal::BatchMerge& merge, const std::filesystem::path& path, const Clock& clock)
{
    auto other = openToLook(path, storage::Access::Untrusted, clock);
    if (!other)
        return fail(other.error());
    return other->forEachLine([&](const std::string& line) -> Result<void> {
        auto event = journal::parseLine(line, path.string());
        return event ? merge.add(std::move(*event), path.string()) : fail(event.error());
    });
}

} // namespace secondstack::learner
