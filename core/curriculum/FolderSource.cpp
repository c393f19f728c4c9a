// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/FolderSource.h"

#include "core/base/File.h"
#include "core/curriculum/Names.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>

namespace secondstack::curriculum {

namespace fs = std::filesystem;

namespace {

// Opens a name below `root`, one part at a time, so that no part can be a link.
Descriptor openBelow(const fs::path& root, std::string_view name)
{
    constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;
    Descriptor at{::open(root.c_str(), kFlags | O_DIRECTORY)};
    while (at.isOpen() && !name.empty()) {
        const std::size_t slash = std::min(name.find('/'), name.size());
        const bool last = slash == name.size();
        const std::string part(name.substr(0, slash));
        at = Descriptor{::openat(at.number(), part.c_str(), kFlags | O_NOFOLLOW | (last ? 0 : O_DIRECTORY))};
        name.remove_prefix(std::min(slash + 1, name.size()));
    }
    return at;
}

// Not part of the pack: what editors and version control keep beside it.
bool isHidden(std::string_view name)
{
    return name.starts_with('.') || name.find("/.") != std::string_view::npos;
}

// What the walk through the folder adds up.
struct Listing
{
    std::vector<std::string> names;
    std::set<std::string> folded;
    std::uint64_t bytes = 0;
};

Result<void> add(const fs::directory_entry& entry, const std::string& name, Listing& listing)
{
    std::error_code error;
    if (const auto why = badName(name))
        return fail(ErrorKind::InvalidInput, "the file name " + *why, name, "rename it");
    if (!listing.folded.insert(foldedName(name)).second)
        return fail(ErrorKind::InvalidInput, "two file names differ only in case", name, "rename one of them");
    if (entry.is_symlink(error))
        return fail(ErrorKind::InvalidInput, "links are not allowed in a pack", name, "copy the file instead");
    if (entry.is_directory(error))
        return {};
    if (!entry.is_regular_file(error))
        return fail(ErrorKind::InvalidInput, "this is not a regular file", name, "remove it");
    listing.bytes += entry.file_size(error);
    listing.names.push_back(name);
    if (listing.folded.size() > kMostFiles || listing.bytes > kMostBytes)
        return fail(ErrorKind::TooLarge, "the pack has too many files or bytes", name);
    return {};
}

} // namespace

Result<std::vector<std::string>> FolderSource::list() const
{
    Listing listing;
    std::error_code error;
    fs::recursive_directory_iterator walk{m_root, error};
    while (!error && walk != fs::recursive_directory_iterator{}) {
        if (isHidden(walk->path().filename().string())) {
            walk.disable_recursion_pending();
        } else {
            const std::string name = walk->path().lexically_relative(m_root).generic_string();
            if (auto added = add(*walk, name, listing); !added)
                return fail(std::move(added.error()));
        }
        walk.increment(error);
    }
    if (error)
        return fail(systemError(error.value(), "list the folder", m_root));
    std::sort(listing.names.begin(), listing.names.end());
    return std::move(listing.names);
}

Result<std::string> FolderSource::read(const std::string& name) const
{
    if (const auto why = badName(name))
        return fail(ErrorKind::InvalidInput, "the file name " + *why, name);
    if (isHidden(name))
        return fail(systemError(ENOENT, "open the file", name));
    const Descriptor file = openBelow(m_root, name);
    if (!file.isOpen() && (errno == ELOOP || errno == ENOTDIR))
        return fail(ErrorKind::InvalidInput, "links are not allowed in a pack", name, "copy the file instead");
    if (!file.isOpen())
        return fail(systemError(errno, "open the file", name));
    struct stat status{};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorKind::InvalidInput, "this is not a regular file", name);
    return readAll(file, kMostFileBytes, name);
}

} // namespace secondstack::curriculum
