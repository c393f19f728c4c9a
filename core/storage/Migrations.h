// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/Database.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace secondstack::storage {

/// "SSTK" in the file header tells our files from other SQLite databases.
inline constexpr std::int64_t kApplicationId = 0x5353544b;

/// One step of the chain; brings a file from `version - 1` to `version`.
struct Migration
{
    int version = 0;
    std::string_view sql;
};

/// The whole chain, oldest first; a new file walks it as well, so every step is always exercised.
[[nodiscard]] std::span<const Migration> migrations();

[[nodiscard]] inline int newestVersion()
{
    return migrations().back().version;
}

/// Brings the file to the newest version in one exclusive transaction. An older file with content is first copied
/// beside itself as "<name>.before-v<N>". Errors: NewerVersion when the file is ahead of us, InvalidInput when it is
/// another program's database, and those of Database; the file is then as it was.
[[nodiscard]] Result<void> migrate(Database& database, std::span<const Migration> chain = migrations());

/// 0 for a new file. Errors: InvalidInput for a database of another program.
[[nodiscard]] Result<int> versionOf(Database& database);

} // namespace secondstack::storage
