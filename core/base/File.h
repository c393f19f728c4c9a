// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Descriptor.h"
#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack {

/// The whole content of a regular file of at most `most` bytes.
/// Errors: NotFound, TooLarge, InvalidInput for anything that is not a regular file, Failed for a read error.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t most);

/// What is left to read of an open file, at most `most` bytes. `path` names it in errors.
/// Errors: TooLarge, Failed for a read error.
[[nodiscard]] Result<std::string> readAll(const Descriptor& file, std::uint64_t most,
                                          const std::filesystem::path& path);

/// What a folder holds, in no order. A folder that is missing or cannot be read has nothing.
[[nodiscard]] std::vector<std::filesystem::directory_entry> entriesOf(const std::filesystem::path& folder);

/// Writes beside the target, syncs, and renames over it: readers see the old bytes or the new ones, never a half.
/// Errors: NoSpace, ReadOnly, Failed; the old file is then untouched.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

/// Gives a file that is written and closed its name, replacing what had it, so that both bytes and name survive a
/// power cut. Errors: NotFound, NoSpace, ReadOnly, Failed; `target` is then as it was.
[[nodiscard]] Result<void> putInPlace(const std::filesystem::path& written, const std::filesystem::path& target);

/// Makes the folder and those above it, readable for the owner only when new.
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& path);

/// What a failed system call means for the reader. `code` is an errno value.
[[nodiscard]] Error systemError(int code, const std::string& doing, const std::filesystem::path& path);

} // namespace secondstack
