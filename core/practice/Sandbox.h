// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/ProcessPort.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::practice {

/// What keeps a program that is not ours from doing harm.
enum class Protection {
    Sandbox,   ///< no network, no files but its folder and what it needs to run, its own processes only
    LimitsOnly ///< it may do what the user may do, for a limited time and with limited memory
};

/// Plain English for the window and the command line.
[[nodiscard]] std::string_view labelOf(Protection protection);

/// Those of bytes, time and files hold for one process, which the kernel enforces. What all processes take together is
/// watched by who starts them: only a cgroup could enforce it, which an ordinary user cannot set up everywhere.
struct Limits
{
    std::uint64_t memoryBytes = std::uint64_t{1} << 30;     ///< private memory
    std::uint64_t addressBytes = 0;                         ///< all that is mapped, shared memory too; 0: no limit
    std::uint64_t fileBytes = std::uint64_t{16} << 20;      ///< of one file
    std::uint64_t temporaryBytes = std::uint64_t{64} << 20; ///< of each of the places that a sandbox can write to
    int cpuSeconds = 10;
    std::uint64_t allMemoryBytes = std::uint64_t{3} << 29; ///< of all processes
    int processes = 64;                                    ///< threads, too; in a sandbox only
    int openFiles = 256;
};

/// The helper programs of the system; an empty path where there is none.
struct SandboxTools
{
    std::filesystem::path bubblewrap;
    std::filesystem::path prlimit;
    std::filesystem::path setpriv; ///< only for root: Linux does not count root's processes, so another user runs them

    /// Looks in the folders, in order.
    [[nodiscard]] static SandboxTools find(const std::vector<std::filesystem::path>& folders);

    bool operator==(const SandboxTools&) const = default;
};

/// Where the command's folder is seen inside the sandbox.
inline constexpr std::string_view kInsideFolder = "/project";

/// What a sandboxed program sees beside /usr and its folder, each under its own name.
struct View
{
    std::vector<std::filesystem::path> readable; ///< by everybody, when root looks
    /// Folders that it may write to on the disk, for the sockets of two programs that talk. What is in them afterwards
    /// is nobody's word.
    std::vector<std::filesystem::path> writable = {};
};

/// The bubblewrap command that runs `command`. Inside, /usr, what `view` names and what the command's folder holds can
/// be read. Written, but for the writable folders, can only memory be, as much as the limits say: what is made beside
/// the folder's files, in a private /tmp and in /dev/shm is gone with the run.
[[nodiscard]] Command sandboxed(const Command& command, const View& view, const Limits& limits,
                                const SandboxTools& tools);

/// The command with limits on each process and nothing else, which is all there is without bubblewrap.
[[nodiscard]] Command limited(const Command& command, const Limits& limits, const SandboxTools& tools);

/// The best protection that this system gives.
class Sandbox
{
public:
    /// Really tries bubblewrap: a system may have it and yet forbid what it needs.
    [[nodiscard]] static Sandbox detect(ProcessPort& port, const SandboxTools& tools);

    [[nodiscard]] Protection protection() const { return m_protection; }

    /// Why there is no sandbox, and what to do; empty when there is one.
    [[nodiscard]] const std::string& reason() const { return m_reason; }

    /// Whether a program inside can only start so many others.
    [[nodiscard]] bool countsProcesses() const;

    [[nodiscard]] Command wrap(const Command& command, const View& view, const Limits& limits = {}) const;

    /// The command's folder as the program sees it.
    [[nodiscard]] std::filesystem::path folderInside(const Command& command) const;

private:
    Sandbox(SandboxTools tools, Protection protection, std::string reason);

    SandboxTools m_tools;
    Protection m_protection;
    std::string m_reason;
};

} // namespace secondstack::practice
