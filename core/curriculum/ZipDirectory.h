// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// One entry of a zip archive, as its central directory describes it.
struct ZipEntry
{
    std::string name; ///< a folder's ends in "/"
    std::uint16_t flags = 0;
    std::uint16_t method = 0; ///< 0 stored, 8 deflated
    std::uint32_t crc = 0;
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint64_t headerAt = 0;           ///< where its local header starts
    std::uint32_t externalAttributes = 0; ///< the upper half is a Unix mode, if any

    [[nodiscard]] bool isFolder() const { return name.ends_with('/'); }

    bool operator==(const ZipEntry&) const = default;
};

/// Reads the directory of an archive and refuses every trick we know, without unpacking anything: names that leave the
/// folder or mean different files on different systems, links and devices, encryption, methods other than store and
/// deflate, entries that overlap, local headers that say something else than the directory, zip bombs, zip64, several
/// disks. Libraries are lenient here, and they differ, which is how archives show one content to the checker and
/// another to the user.
/// Errors: InvalidInput, TooLarge; `where` names the entry.
[[nodiscard]] Result<std::vector<ZipEntry>> readZipDirectory(std::string_view archive);

} // namespace secondstack::curriculum
