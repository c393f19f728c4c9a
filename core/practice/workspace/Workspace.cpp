// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/workspace/Workspace.h"

#include "core/base/File.h"
#include "core/base/Sha256.h"
#include "core/base/Text.h"

#include <algorithm>

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

constexpr const char* kStarterMark = ".starter"; // the hash of the starter that the work began from
constexpr std::uint64_t kMostMarkBytes = 256;
constexpr std::size_t kLongestPart = 80;

// What other systems forbid in names is forbidden here, too.
bool isOfName(char c)
{
    constexpr std::string_view kForbidden = "\\:*?\"<>|";
    return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f && kForbidden.find(c) == std::string_view::npos;
}

bool isPart(std::string_view part)
{
    return !part.empty() && part.size() <= kLongestPart && part.front() != '.' && part.front() != ' '
           && part.back() != '.' && part.back() != ' ' && isUtf8(part) && std::ranges::all_of(part, isOfName);
}

std::string hashOf(const curriculum::FileTree& files)
{
    std::string names;
    for (const auto& [path, bytes] : files)
        names += path + '\n' + toHex(sha256(bytes)) + '\n';
    return toHex(sha256(names));
}

} // namespace

bool isProjectPath(std::string_view path)
{
    for (int depth = 1; depth <= kMostProjectDepth; ++depth) {
        const std::size_t end = path.find('/');
        if (!isPart(path.substr(0, end)))
            return false;
        if (end == std::string_view::npos)
            return true;
        path.remove_prefix(end + 1);
    }
    return false;
}

Workspace::Workspace(fs::path folder, curriculum::FileTree starter)
    : m_folder(std::move(folder))
    , m_starter(std::move(starter))
{
}

Result<Workspace::Opened> Workspace::open()
{
    if (auto made = makeFolder(m_folder); !made)
        return fail(made.error());
    auto files = read();
    if (!files)
        return fail(files.error());
    if (!files->empty())
        return Opened{std::move(*files), isStarterNewer()};
    if (auto filled = reset(); !filled)
        return fail(filled.error());
    return Opened{m_starter, false};
}

Result<ProjectFiles> Workspace::read() const
{
    return readProject(m_folder);
}

// A link on the way would lead out of the folder.
Result<fs::path> Workspace::fileFor(const std::string& path) const
{
    if (!isProjectPath(path))
        return fail(ErrorKind::InvalidInput, "a file of an exercise cannot have this name", path,
                    "use a shorter one, with no dot at the beginning and none of \\ : * ? \" < > |");
    fs::path file = m_folder;
    for (const fs::path& part : fs::path{path}) {
        file /= part;
        std::error_code ignored;
        if (fs::is_symlink(file, ignored))
            return fail(ErrorKind::InvalidInput, "this is a link, and links are not followed", file.string(),
                        "put the file itself there");
    }
    return file;
}

Result<void> Workspace::write(const std::string& path, const std::string& text)
{
    const auto file = fileFor(path);
    if (!file)
        return fail(file.error());
    if (auto made = makeFolder(file->parent_path()); !made)
        return made;
    return writeFile(*file, text);
}

Result<void> Workspace::remove(const std::string& path)
{
    const auto file = fileFor(path);
    if (!file)
        return fail(file.error());
    std::error_code failed;
    fs::remove(*file, failed);
    if (failed)
        return fail(systemError(failed.value(), "remove", *file));
    // Folders that are empty now would look like a part of the project.
    for (fs::path folder = file->parent_path(); folder != m_folder && fs::remove(folder, failed) && !failed;)
        folder = folder.parent_path();
    return {};
}

Result<void> Workspace::replace(const ProjectFiles& files)
{
    const auto present = read();
    if (!present)
        return fail(present.error());
    for (const ProjectFiles* named : {&files, &*present}) { // a name that will not do has changed nothing
        for (const auto& [path, text] : *named) {
            if (const auto file = fileFor(path); !file)
                return fail(file.error());
        }
    }
    for (const auto& [path, text] : files) { // first, so that a full disk has taken nothing away
        if (auto written = write(path, text); !written)
            return written;
    }
    for (const auto& [path, text] : *present) {
        if (files.contains(path))
            continue;
        if (auto removed = remove(path); !removed)
            return removed;
    }
    return {};
}

Result<void> Workspace::reset()
{
    if (auto replaced = replace(m_starter); !replaced)
        return replaced;
    return rememberStarter();
}

Result<void> Workspace::rememberStarter() const
{
    return writeFile(m_folder / kStarterMark, hashOf(m_starter));
}

bool Workspace::isStarterNewer() const
{
    const auto mark = readFile(m_folder / kStarterMark, kMostMarkBytes);
    return mark && trimmed(*mark) != hashOf(m_starter);
}

} // namespace secondstack::practice
