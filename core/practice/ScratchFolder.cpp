// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/ScratchFolder.h"

#include "core/base/Descriptor.h"
#include "core/base/File.h"
#include "core/base/Text.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <vector>

namespace secondstack::practice {

namespace fs = std::filesystem;

fs::path temporaryRoot()
{
    std::error_code error;
    const fs::path root = fs::temp_directory_path(error);
    return error ? fs::path("/tmp") : root;
}

namespace {

using Names = std::vector<std::string>;

// Programs may have locked their own folders; who owns them can unlock them again.
Descriptor openFolder(int above, const char* name)
{
    constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor folder{::openat(above, name, kFlags)};
    if (folder.isOpen() || errno != EACCES)
        return folder;
    const Descriptor locked{::openat(above, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)};
    if (!locked.isOpen())
        return folder;
    const std::string itself = "/proc/self/fd/" + std::to_string(locked.number());
    ::chmod(itself.c_str(), 0700);
    return Descriptor{::openat(above, name, kFlags)};
}

Names namesIn(const Descriptor& folder)
{
    Names names;
    const int copy = ::dup(folder.number());
    const std::unique_ptr<DIR, int (*)(DIR*)> list{::fdopendir(copy), &::closedir};
    if (!list) {
        ::close(copy);
        return names;
    }
    ::rewinddir(list.get());
    while (const dirent* entry = ::readdir(list.get())) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..")
            names.push_back(name);
    }
    return names;
}

/// Empties a folder through open folders only, so that nobody can lead it elsewhere by putting a link in place of one.
/// What lies deep is moved up first: there may be more levels than a path or the open files reach.
class Emptying
{
public:
    explicit Emptying(const Descriptor& top) : m_top(top) {}

    void run()
    {
        for (Names names = namesIn(m_top); !names.empty() && !m_isStuck; names = namesIn(m_top)) {
            m_isStuck = true; // until something went away
            for (const std::string& name : names)
                remove(name);
        }
    }

private:
    void remove(const std::string& name)
    {
        if (::unlinkat(m_top.number(), name.c_str(), 0) == 0) {
            m_isStuck = false;
            return;
        }
        const Descriptor folder = openFolder(m_top.number(), name.c_str());
        if (!folder.isOpen())
            return;
        ::fchmod(folder.number(), 0700);
        for (const std::string& inside : namesIn(folder))
            takeOut(folder, inside);
        if (::unlinkat(m_top.number(), name.c_str(), AT_REMOVEDIR) == 0)
            m_isStuck = false;
    }

    void takeOut(const Descriptor& folder, const std::string& name)
    {
        if (::unlinkat(folder.number(), name.c_str(), 0) == 0) {
            // A program that has not quite ended may make more files meanwhile; one that never ends is not waited for.
            m_isStuck = m_isStuck && --m_patience <= 0;
            return;
        }
        const Descriptor inner = openFolder(folder.number(), name.c_str());
        if (inner.isOpen()) // it has to be writable itself, to be moved
            ::fchmod(inner.number(), 0700);
        const std::string unique = ".moved-" + std::to_string(m_moved++);
        if (::renameat(folder.number(), name.c_str(), m_top.number(), unique.c_str()) == 0)
            m_isStuck = false;
    }

    const Descriptor& m_top;
    unsigned long m_moved = 0;
    long m_patience = 100'000; ///< files that may go without their folder
    bool m_isStuck = false;
};

Result<void> allow(const fs::path& path, fs::perms permissions)
{
    std::error_code error;
    fs::permissions(path, permissions, error);
    if (error)
        return fail(systemError(error.value(), "set the permissions", path));
    return {};
}

constexpr auto kReadableFile = static_cast<fs::perms>(0644);
constexpr auto kReadableFolder = static_cast<fs::perms>(0755);

// With those above it that are missing; one that is there stays as it is.
Result<void> makeReadableFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::is_directory(folder, ignored))
        return {};
    if (auto above = makeReadableFolder(folder.parent_path()); !above)
        return above;
    if (auto made = makeFolder(folder); !made)
        return made;
    return allow(folder, kReadableFolder);
}

} // namespace

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
    if (const Descriptor top = openFolder(AT_FDCWD, m_path.c_str()); top.isOpen()) {
        ::fchmod(top.number(), 0700);
        Emptying{top}.run();
    }
    ::rmdir(m_path.c_str());
}

Result<void> fillFolder(const fs::path& folder, const std::map<std::string, std::string>& files)
{
    if (auto made = makeReadableFolder(folder); !made)
        return made;
    for (const auto& [name, bytes] : files) {
        const fs::path file = folder / name;
        if (auto made = makeReadableFolder(file.parent_path()); !made)
            return made;
        if (auto written = writeFile(file, bytes); !written)
            return written;
        if (auto allowed = allow(file, kReadableFile); !allowed)
            return allowed;
    }
    return {};
}

Result<void> canHoldSocket(const fs::path& socket)
{
    constexpr std::size_t kLongest = sizeof(sockaddr_un::sun_path) - 1;
    if (socket.native().size() <= kLongest && isUtf8(socket.native()))
        return {};
    return fail(ErrorKind::InvalidInput, "the path of the temporary folder is too long for a socket, or no UTF-8",
                socket.parent_path().string(), "set TMPDIR to a shorter one");
}

Result<void> makeSharedFolder(const fs::path& folder)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    return allow(folder, fs::perms::all);
}

} // namespace secondstack::practice
