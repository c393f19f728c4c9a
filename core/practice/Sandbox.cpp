// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Sandbox.h"

#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/practice/Places.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/SystemCallFilter.h"

#include <algorithm>
#include <atomic>
#include <initializer_list>
#include <iterator>
#include <unistd.h>

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

void add(Words& words, std::initializer_list<std::string> more)
{
    words.insert(words.end(), more);
}

fs::path firstExecutable(const std::vector<fs::path>& folders, const char* name)
{
    for (const fs::path& folder : folders) {
        if (fs::path file = folder / name; isProgram(file))
            return file;
    }
    return {};
}

// Root needs no user namespace to make the others, and stays who it is until setpriv: so the mounts can show what only
// root may open. An ordinary user becomes another one in a namespace, and can make no further one.
void addUser(Words& words, const SandboxTools& tools)
{
    if (tools.setpriv.empty())
        add(words, {"--unshare-user", "--disable-userns", "--uid", "1000", "--gid", "1000"});
    else
        add(words, {"--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"});
}

// Everything up to the mounts is fixed: nothing of a pack decides about it.
Words isolation(const SandboxTools& tools)
{
    Words words{"--unshare-ipc",     "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
                "--die-with-parent", "--new-session", "--cap-drop",    "ALL",           "--hostname",
                "second-stack"};
    addUser(words, tools);
    return words;
}

// Nobody else's processes have one of these, which are set aside for no purpose. Each run has its own for a while,
// since the kernel counts the processes of a user and not those of a sandbox.
std::string nextUser()
{
    constexpr unsigned kFirst = 60'600;
    constexpr unsigned kCount = 512;
    static std::atomic<unsigned> next = static_cast<unsigned>(::getpid());
    return std::to_string(kFirst + next++ % kCount);
}

void addChangeOfUser(Words& words, const SandboxTools& tools)
{
    const std::string user = nextUser();
    add(words, {tools.setpriv.string(), "--reuid=" + user, "--regid=" + user, "--clear-groups", "--inh-caps=-all",
                "--bounding-set=-all", "--no-new-privs", "--"});
}

// For everybody, since root makes it and another user runs inside.
void addWritable(Words& words, std::string_view folder, const Limits& limits)
{
    add(words, {"--perms", "1777", "--size", std::to_string(limits.temporaryBytes), "--tmpfs", std::string(folder)});
}

// The folders on the way: bubblewrap would make them for itself only. There is a /usr and a /tmp already.
void addWayTo(Words& words, const fs::path& path)
{
    const fs::path above = path.parent_path();
    if (above == above.root_path() || above == "/tmp")
        return;
    addWayTo(words, above);
    add(words, {"--perms", "0755", "--dir", above.string()});
}

void addShown(Words& words, const char* how, const fs::path& path)
{
    addWayTo(words, path);
    add(words, {how, path.string(), path.string()});
}

// The folder itself stays as it is: writing to it would be writing to the disk that the learner's journal is on.
void addProject(Words& words, const fs::path& folder, const Limits& limits)
{
    const fs::path inside{kInsideFolder};
    addWritable(words, kInsideFolder, limits);
    for (const fs::directory_entry& entry : entriesOf(folder))
        add(words, {"--ro-bind", entry.path().string(), (inside / entry.path().filename()).string()});
    add(words, {"--chdir", inside.string()});
}

// The order counts: what comes later lies on top, so /tmp comes before a tree that may lie below it. At the end, what
// bubblewrap itself had to write to is locked.
void addMounts(Words& words, const Command& command, const View& view, const Limits& limits)
{
    add(words, {"--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
                "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"});
    addShown(words, "--ro-bind-try", "/etc/ld.so.cache");
    add(words, {"--proc", "/proc", "--dev", "/dev"});
    addWritable(words, "/dev/shm", limits);
    addWritable(words, "/tmp", limits);
    for (const fs::path& path : view.readable) {
        if (!isInUsr(path))
            addShown(words, "--ro-bind", path);
    }
    for (const fs::path& folder : view.writable)
        addShown(words, "--bind", folder);
    addProject(words, command.folder, limits);
    add(words, {"--remount-ro", "/dev", "--remount-ro", "/"});
}

void addEnvironment(Words& words, const Environment& environment)
{
    add(words, {"--clearenv"});
    for (const auto& [name, value] : environment)
        add(words, {"--setenv", name, value});
}

void addProgram(Words& words, const Command& command)
{
    words.push_back(command.program.string());
    words.insert(words.end(), command.arguments.begin(), command.arguments.end());
}

Words limitWords(const Limits& limits)
{
    Words words{"--data=" + std::to_string(limits.memoryBytes),
                "--cpu=" + std::to_string(limits.cpuSeconds) + ":" + std::to_string(limits.cpuSeconds + 1),
                "--fsize=" + std::to_string(limits.fileBytes), "--nofile=" + std::to_string(limits.openFiles),
                "--core=0"};
    if (limits.addressBytes > 0)
        words.push_back("--as=" + std::to_string(limits.addressBytes));
    return words;
}

Environment withHome(Environment environment, const std::string& home)
{
    environment.emplace("HOME", home);
    environment.emplace("PYTHONDONTWRITEBYTECODE", "1");
    return environment;
}

} // namespace

std::string_view labelOf(Protection protection)
{
    switch (protection) {
    case Protection::Sandbox: return "runs in a sandbox: no network, none of your files";
    case Protection::LimitsOnly: return "runs with your rights: only its time and memory are limited";
    }
    return {};
}

SandboxTools SandboxTools::find(const std::vector<fs::path>& folders)
{
    const fs::path setpriv = ::geteuid() == 0 ? firstExecutable(folders, "setpriv") : fs::path{};
    return {firstExecutable(folders, "bwrap"), firstExecutable(folders, "prlimit"),
            isInUsr(setpriv) ? setpriv : fs::path{}}; // elsewhere it is not to be seen inside
}

Command sandboxed(const Command& command, const View& view, const Limits& limits, const SandboxTools& tools)
{
    Command wrapped = command;
    wrapped.program = tools.bubblewrap;
    wrapped.environment = Command{}.environment;
    wrapped.arguments = isolation(tools);
    wrapped.handed = systemCallFilter();
    if (!wrapped.handed.empty())
        add(wrapped.arguments, {"--seccomp", std::to_string(kHandedDescriptor)});
    wrapped.allowance = {
        limits.allMemoryBytes, limits.temporaryBytes, view.writable, {"/tmp", "/dev/shm", kInsideFolder}};
    addMounts(wrapped.arguments, command, view, limits);
    addEnvironment(wrapped.arguments, withHome(command.environment, "/tmp"));
    wrapped.arguments.push_back("--");
    if (!tools.setpriv.empty())
        addChangeOfUser(wrapped.arguments, tools);
    if (isInUsr(tools.prlimit)) {
        // The number of processes is limited inside, where only the sandbox's own ones count.
        wrapped.arguments.push_back(tools.prlimit.string());
        wrapped.arguments.push_back("--nproc=" + std::to_string(limits.processes));
        std::ranges::copy(limitWords(limits), std::back_inserter(wrapped.arguments));
        wrapped.arguments.push_back("--");
    }
    addProgram(wrapped.arguments, command);
    return wrapped;
}

Command limited(const Command& command, const Limits& limits, const SandboxTools& tools)
{
    Command wrapped = command;
    wrapped.environment = withHome(command.environment, command.folder.string());
    wrapped.allowance.memoryBytes = limits.allMemoryBytes;
    if (tools.prlimit.empty())
        return wrapped;
    wrapped.program = tools.prlimit;
    wrapped.arguments = limitWords(limits);
    wrapped.arguments.push_back("--");
    addProgram(wrapped.arguments, command);
    return wrapped;
}

Sandbox::Sandbox(SandboxTools tools, Protection protection, std::string reason)
    : m_tools(std::move(tools))
    , m_protection(protection)
    , m_reason(std::move(reason))
{
}

Sandbox Sandbox::detect(ProcessPort& port, const SandboxTools& tools)
{
    if (tools.bubblewrap.empty())
        return {tools, Protection::LimitsOnly, "bubblewrap is not installed; install the package bubblewrap"};
    const auto folder = ScratchFolder::make();
    if (!folder)
        return {tools, Protection::LimitsOnly, "bubblewrap could not be tried: " + describe(folder.error())};
    const Command nothing{.program = "/usr/bin/true", .folder = folder->path()};
    const Result<RunResult> tried = port.run(sandboxed(nothing, {}, Limits{}, tools));
    if (!tried)
        return {tools, Protection::LimitsOnly, "bubblewrap did not start: " + tried.error().message};
    if (tried->succeeded())
        return {tools, Protection::Sandbox, {}};
    if (!tools.setpriv.empty()) { // root of a container may know no other user
        const Sandbox asOneself = detect(port, {tools.bubblewrap, tools.prlimit, {}});
        if (asOneself.protection() == Protection::Sandbox)
            return asOneself;
    }
    const std::string said{trimmed(tried->errors)};
    return {tools, Protection::LimitsOnly,
            "bubblewrap is refused here: " + (said.empty() ? "it " + describeEnd(*tried, nothing) : said)
                + "; the kernel has to allow unprivileged user namespaces"};
}

bool Sandbox::countsProcesses() const
{
    return m_protection == Protection::Sandbox && isInUsr(m_tools.prlimit)
           && (::geteuid() != 0 || !m_tools.setpriv.empty());
}

Command Sandbox::wrap(const Command& command, const View& view, const Limits& limits) const
{
    return m_protection == Protection::Sandbox ? sandboxed(command, view, limits, m_tools)
                                               : limited(command, limits, m_tools);
}

fs::path Sandbox::folderInside(const Command& command) const
{
    return m_protection == Protection::Sandbox ? fs::path(kInsideFolder) : command.folder;
}

} // namespace secondstack::practice
