// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Project.h"

#include "core/base/Descriptor.h"
#include "core/base/File.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

bool isOfTools(const std::string& name)
{
    return name.starts_with('.') || name == "__pycache__" || name == "node_modules";
}

// What is not there any more, or a link by now, is not open.
Descriptor openAt(const Descriptor& folder, const std::string& name, int flags)
{
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    return Descriptor{::openat(folder.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags)};
}

/// Goes from one open folder to the next, so that a link that is put in place of one leads nowhere.
class ProjectReader
{
public:
    Result<void> read(const Descriptor& folder, const std::string& prefix, int depth)
    {
        for (const fs::directory_entry& entry : entriesOf("/proc/self/fd/" + std::to_string(folder.number()))) {
            const std::string name = entry.path().filename().string();
            if (isOfTools(name))
                continue;
            if (auto done = take(folder, name, prefix, depth); !done)
                return done;
        }
        return {};
    }

    ProjectFiles files;

private:
    Result<void> take(const Descriptor& folder, const std::string& name, const std::string& prefix, int depth)
    {
        struct stat status{};
        if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
            return {};
        if (S_ISREG(status.st_mode))
            return add(openAt(folder, name, 0), prefix + name);
        if (!S_ISDIR(status.st_mode) || depth == kMostProjectDepth)
            return {};
        const Descriptor inner = openAt(folder, name, O_DIRECTORY);
        return inner.isOpen() ? read(inner, prefix + name + "/", depth + 1) : Result<void>{};
    }

    Result<void> add(const Descriptor& file, const std::string& name)
    {
        struct stat status{};
        if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
            return fail(systemError(errno, "open the file", name));
        if (!S_ISREG(status.st_mode))
            return {};
        if (files.size() == kMostProjectFiles)
            return fail(ErrorKind::TooLarge, "there are more than 200 files", fs::path(name).parent_path().string(),
                        "grade the folder of one exercise");
        auto bytes = readAll(file, kMostProjectFileBytes, name);
        if (!bytes)
            return fail(bytes.error());
        files.emplace(name, std::move(*bytes));
        return {};
    }
};

} // namespace

Result<ProjectFiles> readProject(const fs::path& folder)
{
    const Descriptor top{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!top.isOpen())
        return fail(ErrorKind::NotFound, "there is no such folder", folder.string());
    ProjectReader reader;
    if (auto read = reader.read(top, {}, 1); !read)
        return fail(read.error());
    return std::move(reader.files);
}

} // namespace secondstack::practice
