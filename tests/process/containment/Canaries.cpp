// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/process/containment/Canaries.h"

#include "core/base/File.h"
#include "core/practice/grading/Project.h"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>

namespace secondstack::tests {

namespace fs = std::filesystem;

namespace {

std::string nameOfThisRound()
{
    static int round = 0;
    return "second-stack-canary-" + std::to_string(::getpid()) + "-" + std::to_string(++round);
}

void write(const fs::path& file, const std::string& bytes)
{
    fs::create_directories(file.parent_path());
    if (!writeFile(file, bytes))
        throw std::runtime_error("cannot plant " + file.string());
}

practice::ScratchFolder scratchWithShared()
{
    auto scratch = practice::ScratchFolder::make();
    if (!scratch || !practice::makeSharedFolder(scratch->path() / "shared"))
        throw std::runtime_error("no scratch folder");
    return std::move(*scratch);
}

} // namespace

bool runsWith(const std::string& word)
{
    for (const fs::directory_entry& entry : entriesOf("/proc")) {
        if (readFile(entry.path() / "cmdline", 1 << 20).value_or("").find(word) != std::string::npos)
            return true;
    }
    return false;
}

Canaries::Canaries()
    : m_name(nameOfThisRound())
    , m_token("token-" + m_name)
    , m_scratch(scratchWithShared())
    , m_tcp(Listener::onPort(SOCK_STREAM))
    , m_udp(Listener::onPort(SOCK_DGRAM))
    , m_abstract(Listener::onName(std::string(1, '\0') + m_name))
{
    plantFiles();
    m_socket = Listener::onName((m_folder / "wayland-0").string());
    m_open = Descriptor{::open((m_folder.path() / "home/.ssh/id").c_str(), O_RDONLY)}; // without close-on-exec
    ::setenv("CANARY_OF_ENVIRONMENT", m_token.c_str(), 1);
    plantTerminal();
    plantKey();
    startVictim();
    m_before = outside();
}

Canaries::~Canaries()
{
    ::kill(m_victim, SIGKILL);
    ::waitpid(m_victim, nullptr, 0);
    ::unsetenv("CANARY_OF_ENVIRONMENT");
    fs::remove("/dev/shm/" + m_name + "-secret");
    fs::remove("/dev/shm/" + m_name + "-left");
    fs::remove("/tmp/" + m_name + "-left");
    if (m_key >= 0)
        ::syscall(SYS_keyctl, KEYCTL_UNLINK, m_key, KEY_SPEC_USER_KEYRING);
}

practice::Environment Canaries::clues() const
{
    return {{"CANARY_HOME", m_folder / "home"},
            {"CANARY_SECRET", m_folder / "home/.ssh/id"},
            {"CANARY_OTHER", m_folder / "home/other/solution.py"},
            {"CANARY_DATABASE", m_folder / "home/learner.db"},
            {"CANARY_OUTSIDE", m_folder / "outside"},
            {"CANARY_SHARED", shared()},
            {"CANARY_ADDRESS", "0.0.0.0"},
            {"CANARY_TCP", m_tcp.port()},
            {"CANARY_UDP", m_udp.port()},
            {"CANARY_ABSTRACT", m_name},
            {"CANARY_SOCKET", m_folder / "wayland-0"},
            {"CANARY_TERMINAL", m_terminalName},
            {"CANARY_VICTIM", std::to_string(m_victim)},
            {"CANARY_NAME", m_name}};
}

std::vector<std::string> Canaries::touched(const std::string& said)
{
    const std::string read = readByHost();
    const fs::path scratch = m_scratch->path();
    m_scratch.reset();
    std::vector<std::string> touched;
    const auto note = [&touched](bool isTouched, const char* what) {
        if (isTouched)
            touched.push_back(what);
    };
    note(said.find(m_token) != std::string::npos, "a secret is out");
    note(read.find(m_token) != std::string::npos, "the host read a secret for it");
    note(said.find("GOT IT") != std::string::npos, "it did what it must not");
    note(outside() != m_before, "files outside changed");
    note(fs::exists(scratch), "the scratch folder is still there");
    note(m_tcp.hasHeard(), "somebody connected by TCP");
    note(m_udp.hasHeard(), "somebody sent by UDP");
    note(m_abstract.hasHeard() || m_socket->hasHeard(), "somebody connected to a socket");
    note(wasTypedInto(), "somebody typed into a terminal");
    note(!isVictimAlive(), "another process was ended");
    note(isDaemonAlive(), "a process is left");
    note(fs::exists("/dev/shm/" + m_name + "-left") || fs::exists("/tmp/" + m_name + "-left"), "a file is left");
    return touched;
}

void Canaries::plantFiles()
{
    write(m_folder / "home/.ssh/id", m_token);
    write(m_folder / "home/other/solution.py", m_token);
    write(m_folder / "home/learner.db", m_token);
    write(m_folder / "outside/kept", "kept");
    write("/dev/shm/" + m_name + "-secret", m_token);
}

// A terminal whose other end shows what was typed, line by line or not.
void Canaries::plantTerminal()
{
    m_terminal = Descriptor{::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
    if (!m_terminal.isOpen() || ::grantpt(m_terminal.number()) != 0 || ::unlockpt(m_terminal.number()) != 0)
        return;
    m_terminalName = ::ptsname(m_terminal.number());
    m_terminalEnd = Descriptor{::open(m_terminalName.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC)};
    termios settings{};
    ::tcgetattr(m_terminalEnd.number(), &settings);
    ::cfmakeraw(&settings);
    ::tcsetattr(m_terminalEnd.number(), TCSANOW, &settings);
}

void Canaries::plantKey()
{
    m_key =
        ::syscall(SYS_add_key, "user", "second-stack-canary", m_token.data(), m_token.size(), KEY_SPEC_USER_KEYRING);
    ::syscall(SYS_add_key, "user", "second-stack-canary", m_token.data(), m_token.size(), KEY_SPEC_SESSION_KEYRING);
}

void Canaries::startVictim()
{
    m_victim = ::fork();
    if (m_victim == 0) {
        ::execl("/bin/sleep", "sleep", "600", nullptr); // with the environment that has the token
        ::_exit(127);
    }
}

Canaries::Listing Canaries::outside() const
{
    Listing listing;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_folder.path())) {
        struct stat status{};
        ::lstat(entry.path().c_str(), &status);
        const std::string bytes = S_ISREG(status.st_mode) ? readFile(entry.path(), 1 << 20).value_or("?") : "";
        listing[entry.path()] = std::to_string(status.st_mode) + " " + std::to_string(status.st_nlink) + " " + bytes;
    }
    return listing;
}

bool Canaries::isVictimAlive() const
{
    return ::waitpid(m_victim, nullptr, WNOHANG) == 0;
}

// What is killed is gone soon, but not at once.
bool Canaries::isDaemonAlive() const
{
    for (int patience = 0; patience < 200 && runsWith("sleep-" + m_name); ++patience)
        ::poll(nullptr, 0, 10);
    return runsWith("sleep-" + m_name);
}

bool Canaries::wasTypedInto() const
{
    pollfd wanted{m_terminalEnd.number(), POLLIN, 0};
    return m_terminalEnd.isOpen() && ::poll(&wanted, 1, 0) == 1;
}

// What the app would take for the learner's files.
std::string Canaries::readByHost() const
{
    const auto files = practice::readProject(shared());
    if (!files)
        return describe(files.error());
    std::string all;
    for (const auto& [name, bytes] : *files)
        all += name + ": " + bytes + "\n";
    return all;
}

} // namespace secondstack::tests
