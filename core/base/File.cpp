// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/File.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace secondstack {

namespace fs = std::filesystem;

Error systemError(int code, const std::string& doing, const fs::path& path)
{
    const std::string message = "cannot " + doing + ": " + std::strerror(code);
    switch (code) {
    case ENOENT: return {ErrorKind::NotFound, message, path.string(), "check the path"};
    case ENOSPC:
    case EFBIG:
    case EDQUOT: return {ErrorKind::NoSpace, message, path.string(), "free some space and try again"};
    case EROFS:
    case EACCES:
    case EPERM: return {ErrorKind::ReadOnly, message, path.string(), "check the permissions of the folder"};
    default: return {ErrorKind::Failed, message, path.string(), {}};
    }
}

namespace {

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::uint64_t most)
{
    // O_NONBLOCK: opening a FIFO by mistake must not wait for a writer.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!file.isOpen())
        return fail(systemError(errno, "open the file", path));
    struct stat status{};
    if (::fstat(file.number(), &status) != 0)
        return fail(systemError(errno, "read the file", path));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorKind::InvalidInput, "this is not a file", path.string());

    return readAll(file, most, path);
}

Result<std::string> readAll(const Descriptor& file, std::uint64_t most, const fs::path& path)
{
    std::string bytes;
    char block[65536];
    for (;;) {
        const ssize_t got = ::read(file.number(), block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(systemError(errno, "read the file", path));
        if (got == 0)
            return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
        if (bytes.size() > most)
            return fail(ErrorKind::TooLarge, "the file is larger than " + std::to_string(most) + " bytes",
                        path.string());
    }
}

std::vector<fs::directory_entry> entriesOf(const fs::path& folder)
{
    // Not a range-for: its ++ throws when a folder cannot be read to its end.
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator walk{folder, error}; !error && walk != fs::directory_iterator{}; walk.increment(error))
        entries.push_back(*walk);
    return entries;
}

Result<void> writeFile(const fs::path& path, std::string_view bytes)
{
    fs::path part = path;
    part += ".part";
    Result<void> done;
    {
        const Descriptor file{::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
        if (!file.isOpen())
            return fail(systemError(errno, "write the file", path));
        if (!writeAll(file.number(), bytes))
            done = fail(systemError(errno, "write the file", path));
    }
    if (done)
        done = putInPlace(part, path);
    if (!done)
        ::unlink(part.c_str());
    return done;
}

Result<void> putInPlace(const fs::path& written, const fs::path& target)
{
    const Descriptor file{::open(written.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen() || ::fsync(file.number()) != 0 || ::rename(written.c_str(), target.c_str()) != 0)
        return fail(systemError(errno, "write the file", target));
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory.isOpen())
        ::fsync(directory.number());
    return {};
}

Result<void> makeFolder(const fs::path& path)
{
    std::error_code error;
    if (fs::is_directory(path, error))
        return {};
    if (path.has_parent_path() && path.parent_path() != path) {
        if (auto above = makeFolder(path.parent_path()); !above)
            return above;
    }
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return fail(systemError(errno, "make the folder", path));
    if (!fs::is_directory(path, error))
        return fail(ErrorKind::InvalidInput, "there is a file where a folder should be", path.string());
    return {};
}

} // namespace secondstack
