// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"
#include "core/storage/Database.h"

#include <filesystem>
#include <vector>

namespace secondstack::storage {

/// A backup file and the moment its name tells.
struct BackupFile
{
    std::filesystem::path path;
    Instant made{};

    bool operator==(const BackupFile&) const = default;
};

/// How many backups stay: the newest ones, then the newest of each of the last days, weeks and months.
struct Rotation
{
    int recent = 8;
    int daily = 7;
    int weekly = 5;
    int monthly = 12;
};

/// A consistent copy of a database in use, written as "<target>.part", synced, checked, and only then renamed.
/// Errors: those of the two databases; no file is left at `target` then.
[[nodiscard]] Result<void> copyDatabase(Database& source, const std::filesystem::path& target);

/// Copies into `folder` under a name that tells the moment, then removes what `rotation` does not keep. Backups that a
/// clock once dated after `now` are renamed first, to just before it.
[[nodiscard]] Result<BackupFile> backUp(Database& source, const std::filesystem::path& folder, Instant now,
                                        const Rotation& rotation = {});

/// The backups in a folder, newest first. A missing folder has none.
[[nodiscard]] std::vector<BackupFile> backupsIn(const std::filesystem::path& folder);

/// The backups that may go. `files` newest first, as backupsIn() gives them; days, weeks and months in UTC.
[[nodiscard]] std::vector<BackupFile> expiredBackups(const std::vector<BackupFile>& files, const Rotation& rotation);

/// Reads the whole file. Errors: Damaged with SQLite's first complaint.
[[nodiscard]] Result<void> checkIntegrity(Database& database);

/// The quicker check (no index comparison), given up after `limit`: then it found nothing wrong so far.
[[nodiscard]] Result<void> quickCheck(Database& database, Millis limit);

/// The newest backup that opens and passes its check, if any.
[[nodiscard]] Result<BackupFile> newestGoodBackup(const std::filesystem::path& folder);

/// The files that a database has now, logs first. Empty when there is nothing of it.
[[nodiscard]] std::vector<std::filesystem::path> filesOf(const std::filesystem::path& database);

/// For a copy that was not finished.
void removeDatabase(const std::filesystem::path& database);

/// Renames a database and what belongs to it, or what is left of it, to "<name>.aside-<moment>". Nothing is deleted or
/// replaced. Errors: NotFound when nothing is there.
[[nodiscard]] Result<std::filesystem::path> setAside(const std::filesystem::path& database, Instant now);

/// What was set aside from this place, with logs, the newest first.
[[nodiscard]] std::vector<BackupFile> setAsideFrom(const std::filesystem::path& database);

/// The way back, where nothing has taken the place. Errors: InvalidInput when something has.
[[nodiscard]] Result<void> putBack(const std::filesystem::path& aside, const std::filesystem::path& database);

} // namespace secondstack::storage
