// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/SandboxTrial.h"

#include "core/practice/ScratchFolder.h"

#include <cstdlib>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace secondstack::doctor {

namespace fs = std::filesystem;
using practice::Command;
using practice::Protection;
using practice::Sandbox;

namespace {

// Says what it could do. Arguments: the home folder, a port.
constexpr const char* kProbe = "ls -A \"$1\" >/dev/null 2>&1 && echo home\n"
                               "(exec 3<>/dev/tcp/127.0.0.1/$2) 2>/dev/null && echo network\n"
                               "mktemp -p . >/dev/null && echo folder\n";

/// A port of this computer that accepts connections while the object lives.
class Listener
{
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        if (::bind(m_socket, generic, length) == 0 && ::listen(m_socket, 8) == 0
            && ::getsockname(m_socket, generic, &length) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~Listener()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket;
    int m_port = 0;
};

bool says(const Result<practice::RunResult>& run, std::string_view word)
{
    return run && run->output.find(word) != std::string::npos;
}

Finding verdictOn(const std::string& subject, bool plainly, bool inside, const std::string& thing)
{
    if (!plainly)
        return {
            subject, State::Limited, thing + " could not be reached without a sandbox either: nothing is proved", {}};
    if (inside)
        return {subject, State::Bad, thing + " can be reached from inside the sandbox",
                "do not run code you do not trust"};
    return {subject, State::Good, thing + " cannot be reached from inside the sandbox", {}};
}

} // namespace

/// A program, where it runs, and the port that it tries.
class SandboxTrial::Probe
{
public:
    explicit Probe(practice::ScratchFolder folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Command command() const
    {
        const char* home = std::getenv("HOME");
        return {.program = "/usr/bin/bash",
                .arguments = {"-c", kProbe, "probe", home != nullptr ? home : "", std::to_string(m_listener.port())},
                .folder = m_folder.path()};
    }

private:
    practice::ScratchFolder m_folder;
    Listener m_listener;
};

SandboxTrial::SandboxTrial(Sandbox sandbox) : m_sandbox(std::move(sandbox))
{
    if (m_sandbox.protection() != Protection::Sandbox)
        return;
    auto folder = practice::ScratchFolder::make();
    if (folder)
        m_probe = std::make_unique<Probe>(std::move(*folder));
    else
        m_probe = fail(folder.error());
}

SandboxTrial::~SandboxTrial() = default;

std::optional<Command> SandboxTrial::plainly() const
{
    return m_probe && *m_probe ? std::optional((*m_probe)->command()) : std::nullopt;
}

std::optional<Command> SandboxTrial::inside() const
{
    const auto command = plainly();
    return command ? std::optional(m_sandbox.wrap(*command, {})) : std::nullopt;
}

Findings SandboxTrial::findings(const Result<practice::RunResult>& plain,
                                const Result<practice::RunResult>& inside) const
{
    if (!says(inside, "folder"))
        return {{subject::kSandbox, State::Bad, "a program in the sandbox cannot write to its own folder", {}}};
    Findings found = findings();
    found.push_back(verdictOn("sandbox-network", says(plain, "network"), says(inside, "network"), "the network"));
    found.push_back(verdictOn("sandbox-home", says(plain, "home"), says(inside, "home"), "the home folder"));
    return found;
}

Findings SandboxTrial::findings() const
{
    const std::string label = "code " + std::string(labelOf(m_sandbox.protection()));
    if (m_sandbox.protection() == Protection::LimitsOnly)
        return {{subject::kSandbox, State::Limited, label, m_sandbox.reason()}};
    if (!m_probe)
        return {{subject::kSandbox, State::Limited, "it could not be tried: " + m_probe.error().message,
                 m_probe.error().advice}};
    Findings found{{subject::kSandbox, State::Good, label, {}}};
    if (!m_sandbox.countsProcesses())
        found.push_back({"sandbox-processes", State::Limited, "the number of processes is not limited",
                         "install the package util-linux, or run the app as an ordinary user"});
    return found;
}

} // namespace secondstack::doctor
