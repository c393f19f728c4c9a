// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/FolderSource.h"

#include "core/base/File.h"
#include "core/curriculum/Names.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace secondstack::curriculum {

namespace fs = std::filesystem;

namespace {

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

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

Result<std::string> readAll(const Descriptor& file, const std::string& name)
{
    std::string bytes;
    char block[65536];
    for (;;) {
        const ssize_t got = ::read(file.number(), block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(systemError(errno, "read the file", name));
        if (got == 0)
            return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
        if (bytes.size() > kMostFileBytes)
            return fail(ErrorKind::TooLarge, "the file is larger than a pack may hold", name);
    }
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
        if (walk->path().filename().string().starts_with('.')) {
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
    const Descriptor file = openBelow(m_root, name);
    if (!file.isOpen() && (errno == ELOOP || errno == ENOTDIR))
        return fail(ErrorKind::InvalidInput, "links are not allowed in a pack", name, "copy the file instead");
    if (!file.isOpen())
        return fail(systemError(errno, "open the file", name));
    struct stat status{};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorKind::InvalidInput, "this is not a regular file", name);
    return readAll(file, name);
}

} // namespace secondstack::curriculum
