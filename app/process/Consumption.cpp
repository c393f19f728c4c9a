// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Consumption.h"

#include "core/base/File.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace secondstack::process {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMostProcFile = 64 << 10;
constexpr std::uint64_t kLeastOfAFile = 4096; // its entry and its inode take room, too
constexpr std::uint64_t kBlock = 512;         // what st_blocks counts

std::string procFile(pid_t process, const char* name)
{
    return readFile("/proc/" + std::to_string(process) + "/" + name, kMostProcFile).value_or("");
}

// "12 (a name) S 11 ...": the name may hold anything, so the number is looked for after its end.
pid_t parentOf(pid_t process)
{
    const std::string line = procFile(process, "stat");
    const std::size_t end = line.rfind(')');
    pid_t parent = 0;
    if (end == std::string::npos || std::sscanf(line.c_str() + end, ") %*c %d", &parent) != 1)
        return 0;
    return parent;
}

std::vector<pid_t> treeOf(pid_t root)
{
    std::multimap<pid_t, pid_t> children;
    for (const fs::directory_entry& entry : entriesOf("/proc")) {
        if (const pid_t process = std::atoi(entry.path().filename().c_str()); process > 0)
            children.emplace(parentOf(process), process);
    }
    std::vector<pid_t> tree{root};
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const auto [first, last] = children.equal_range(tree[i]);
        std::transform(first, last, std::back_inserter(tree), [](const auto& pair) { return pair.second; });
    }
    return tree;
}

// Quick to find out, and too much when memory is shared.
std::uint64_t residentBytes(pid_t process)
{
    unsigned long long pages = 0;
    if (std::sscanf(procFile(process, "statm").c_str(), "%*u %llu", &pages) != 1)
        return 0;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

// Its part of what is shared, and all of what is not.
std::uint64_t proportionalBytes(pid_t process)
{
    const std::string text = procFile(process, "smaps_rollup");
    const std::size_t line = text.find("\nPss:");
    unsigned long long kibibytes = 0;
    if (line == std::string::npos || std::sscanf(text.c_str() + line, "\nPss: %llu", &kibibytes) != 1)
        return residentBytes(process);
    return kibibytes << 10;
}

std::uint64_t sum(const std::vector<pid_t>& tree, std::uint64_t (*bytesOf)(pid_t))
{
    std::uint64_t bytes = 0;
    for (const pid_t process : tree)
        bytes += bytesOf(process);
    return bytes;
}

// Stops when it has seen more than `enough`. Links are not followed.
std::uint64_t bytesBelow(const fs::path& folder, std::uint64_t enough)
{
    std::uint64_t bytes = 0;
    std::vector<fs::path> folders{folder};
    while (!folders.empty() && bytes <= enough) {
        const fs::path next = std::move(folders.back());
        folders.pop_back();
        for (const fs::directory_entry& entry : entriesOf(next)) {
            struct stat status{};
            if (::lstat(entry.path().c_str(), &status) != 0)
                continue;
            bytes += std::max(static_cast<std::uint64_t>(status.st_blocks) * kBlock, kLeastOfAFile);
            if (S_ISDIR(status.st_mode))
                folders.push_back(entry.path());
        }
    }
    return bytes;
}

// Files without a name are on the disk as long as somebody has them open.
std::uint64_t namelessBytes(const std::vector<pid_t>& tree, dev_t device)
{
    std::uint64_t bytes = 0;
    for (const pid_t process : tree) {
        for (const fs::directory_entry& entry : entriesOf("/proc/" + std::to_string(process) + "/fd")) {
            struct stat status{};
            if (::stat(entry.path().c_str(), &status) == 0 && status.st_dev == device && status.st_nlink == 0)
                bytes += static_cast<std::uint64_t>(status.st_blocks) * kBlock;
        }
    }
    return bytes;
}

// Files in memory, which no process's own memory shows; each takes room even when it is empty. Only what runs inside
// has them below its root.
std::uint64_t fileSystemBytes(const std::vector<pid_t>& tree, const std::vector<fs::path>& folders)
{
    struct stat ours{};
    ::stat("/", &ours);
    for (const pid_t process : tree) {
        const fs::path root = "/proc/" + std::to_string(process) + "/root";
        struct stat theirs{};
        if (::stat(root.c_str(), &theirs) != 0 || (theirs.st_dev == ours.st_dev && theirs.st_ino == ours.st_ino))
            continue;
        std::uint64_t bytes = 0;
        for (const fs::path& folder : folders) {
            struct statvfs use{};
            if (::statvfs((root / folder.relative_path()).c_str(), &use) == 0)
                bytes += (use.f_blocks - use.f_bfree) * use.f_frsize + (use.f_files - use.f_ffree) * kLeastOfAFile;
        }
        return bytes;
    }
    return 0;
}

std::uint64_t diskBytes(const std::vector<pid_t>& tree, const practice::Allowance& allowance)
{
    std::uint64_t bytes = 0;
    for (const fs::path& folder : allowance.diskFolders) {
        struct stat status{};
        if (::stat(folder.c_str(), &status) == 0)
            bytes += bytesBelow(folder, allowance.diskBytes) + namelessBytes(tree, status.st_dev);
    }
    return bytes;
}

} // namespace

bool takesTooMuch(pid_t process, const practice::Allowance& allowance)
{
    const std::vector<pid_t> tree = treeOf(process);
    if (const std::uint64_t most = allowance.memoryBytes; most > 0) {
        const std::uint64_t files = fileSystemBytes(tree, allowance.memoryFolders);
        if (files + sum(tree, residentBytes) > most && files + sum(tree, proportionalBytes) > most)
            return true;
    }
    return allowance.diskBytes > 0 && diskBytes(tree, allowance) > allowance.diskBytes;
}

} // namespace secondstack::process
