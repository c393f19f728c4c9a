// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Locations.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

namespace secondstack::process {

namespace fs = std::filesystem;

namespace {

constexpr const char* kName = "secondstack";

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool leadsToNetwork(std::string_view name)
{
    std::string lower{name};
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower.starts_with("pip_") || lower.ends_with("_proxy") || lower.starts_with("ssl_cert_") || lower == "home"
           || lower == "xdg_config_home" || lower == "requests_ca_bundle";
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

fs::path shippedEnvironmentScript()
{
    return shipped(fs::path("python") / "make_environment.py",
                   fs::path("resources") / "python" / "make_environment.py");
}

practice::Environment networkEnvironment()
{
    practice::Environment variables;
    for (char** each = environ; *each != nullptr; ++each) {
        const std::string_view variable{*each};
        const std::size_t end = variable.find('=');
        if (end != std::string_view::npos && leadsToNetwork(variable.substr(0, end)))
            variables.emplace(variable.substr(0, end), variable.substr(end + 1));
    }
    return variables;
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
