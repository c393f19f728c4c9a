// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace secondstack::curriculum {

/// What a pack may weigh, whoever wrote it.
inline constexpr std::size_t kMostFiles = 10'000;
inline constexpr std::uint64_t kMostFileBytes = 20ULL << 20;
inline constexpr std::uint64_t kMostBytes = 200ULL << 20;
inline constexpr int kMostDepth = 8; ///< parts of a name

/// The files of a pack, wherever they are kept. Names use "/" and are relative to the pack.
/// May be used from several threads.
class PackSource
{
public:
    virtual ~PackSource() = default;

    /// All files, sorted by name.
    /// Errors: TooLarge past the limits above, InvalidInput for a name or a kind of file that is not allowed.
    [[nodiscard]] virtual Result<std::vector<std::string>> list() const = 0;

    /// Errors: NotFound, TooLarge, InvalidInput for a name that is not allowed or something that is no regular file,
    /// Damaged, Failed.
    [[nodiscard]] virtual Result<std::string> read(const std::string& name) const = 0;
};

/// A folder, or a zip file with the pack in it or in its only folder.
/// Errors: NotFound; InvalidInput or TooLarge for an archive that breaks a rule.
[[nodiscard]] Result<std::unique_ptr<PackSource>> openPack(const std::filesystem::path& path);

} // namespace secondstack::curriculum
