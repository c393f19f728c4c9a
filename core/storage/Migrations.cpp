// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Migrations.h"

#include "core/storage/Backup.h"

namespace secondstack::storage {

Result<int> versionOf(Database& database)
{
    const auto application = database.integer("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    const auto version = database.integer("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());

    const bool isNew = *application == 0 && *version == 0 && *tables == 0;
    if (isNew)
        return 0;
    if (*application != kApplicationId)
        return fail(ErrorKind::InvalidInput, "this database belongs to another program", database.path().string(),
                    "choose another file");
    return static_cast<int>(*version);
}

namespace {

// Called while `database` holds the write lock, so that nobody migrates between the copy and the change. A connection
// in a transaction cannot be copied from, hence a second one.
Result<void> copyFirst(const Database& database, int version)
{
    if (version == 0 || database.path() == ":memory:")
        return {};
    auto reader = Database::open(database.path(), Access::ReadOnly);
    if (!reader)
        return fail(reader.error());
    std::filesystem::path copy = database.path();
    copy += ".before-v" + std::to_string(newestVersion());
    return copyDatabase(*reader, copy);
}

} // namespace

Result<void> migrate(Database& database, std::span<const Migration> chain)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error());
    const int newest = chain.back().version;
    if (*version > newest)
        return fail(ErrorKind::NewerVersion, "the data was written by a newer version of the app",
                    database.path().string(), "update the app; until then the data can be read but not changed");
    if (*version == newest)
        return {};

    return database.transact(
        [&]() -> Result<void> {
            // Another process may have migrated while we waited for the lock.
            const auto current = versionOf(database);
            if (!current)
                return fail(current.error());
            if (*current >= newest)
                return {};
            if (auto copied = copyFirst(database, *current); !copied)
                return copied;
            for (const Migration& step : chain) {
                if (step.version <= *current)
                    continue;
                if (auto done = database.execute(std::string(step.sql)); !done)
                    return done;
            }
            return database.execute("PRAGMA application_id = " + std::to_string(kApplicationId)
                                    + "; PRAGMA user_version = " + std::to_string(newest));
        },
        Database::Lock::Exclusive);
}

} // namespace secondstack::storage
