// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/PackSource.h"

#include "core/curriculum/FolderSource.h"
#include "core/curriculum/ZipSource.h"

namespace secondstack::curriculum {

Result<std::unique_ptr<PackSource>> openPack(const std::filesystem::path& path)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error))
        return std::make_unique<FolderSource>(path);
    Result<std::unique_ptr<ZipSource>> source = ZipSource::open(path);
    if (!source) {
        Error why = std::move(source.error());
        why.where = why.where.empty() ? path.string() : path.string() + ": " + why.where;
        return fail(std::move(why));
    }
    return std::move(*source);
}

} // namespace secondstack::curriculum
