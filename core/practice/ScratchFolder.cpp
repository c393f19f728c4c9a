// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/ScratchFolder.h"

#include "core/base/File.h"

#include <cerrno>
#include <stdlib.h>

namespace secondstack::practice {

namespace fs = std::filesystem;

fs::path temporaryRoot()
{
    std::error_code error;
    const fs::path root = fs::temp_directory_path(error);
    return error ? fs::path("/tmp") : root;
}

Result<ScratchFolder> ScratchFolder::make()
{
    std::string pattern = (temporaryRoot() / "second-stack-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return fail(systemError(errno, "make a temporary folder", pattern));
    return ScratchFolder{pattern};
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder::~ScratchFolder()
{
    if (m_path.empty())
        return;
    std::error_code ignored;
    // A program may have locked its own folders; they can still be removed by who owns them.
    for (auto entry = fs::recursive_directory_iterator(m_path, ignored); !ignored && entry != fs::end(entry);
         entry.increment(ignored)) {
        if (entry->symlink_status(ignored).type() == fs::file_type::directory)
            fs::permissions(entry->path(), fs::perms::owner_all, fs::perm_options::add, ignored);
    }
    fs::remove_all(m_path, ignored);
}

} // namespace secondstack::practice
