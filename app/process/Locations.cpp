// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Locations.h"

#include <cstdlib>

namespace secondstack::process {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "secondstack";

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

// Of the running program, whatever it was called through.
fs::path programFolder()
{
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

// The specification says that a relative path in the variable does not count.
fs::path baseFolder(const char* name, const fs::path& belowHome)
{
    const fs::path folder = variable(name);
    return (folder.is_absolute() ? folder : fs::path(variable("HOME")) / belowHome) / kName;
}

// Below the share folder of an installed program, else in the source tree.
fs::path shipped(const fs::path& inShare, const fs::path& inSources)
{
    const fs::path installed = programFolder() / ".." / "share" / kName / inShare;
    std::error_code ignored;
    return fs::exists(installed, ignored) ? installed.lexically_normal()
                                          : fs::path(SECONDSTACK_SOURCE_TREE) / inSources;
}

} // namespace

fs::path shippedPack()
{
    return shipped(fs::path("curriculum") / "fastapi-for-node", fs::path("curriculum") / "fastapi-for-node");
}

fs::path shippedLock()
{
    return shipped(fs::path("python") / "lock.txt", fs::path("resources") / "python" / "lock.txt");
}

fs::path shippedGrader()
{
    return shipped("grader", fs::path("resources") / "grader");
}

fs::path dataFolder()
{
    return baseFolder("XDG_DATA_HOME", fs::path(".local") / "share");
}

fs::path configFolder()
{
    return baseFolder("XDG_CONFIG_HOME", ".config");
}

practice::ToolSearch toolSearch(const fs::path& data)
{
    const practice::InterpreterSearch search{.dataFolder = data, .pathFolders = practice::foldersOf(variable("PATH"))};
    return {.python = search, .node = search};
}

} // namespace secondstack::process
