// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/doctor/SandboxTrial.h"

#include "core/practice/ScratchFolder.h"

#include <cstdlib>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace secondstack::cli {

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

Findings compareRuns(const Sandbox& sandbox, practice::ProcessPort& port)
{
    const auto folder = practice::ScratchFolder::make();
    if (!folder)
        return {{"sandbox", State::Limited, "it could not be tried: " + folder.error().message, folder.error().advice}};
    const Listener listener;
    const char* home = std::getenv("HOME");
    const Command probe{
        .program = "/usr/bin/bash",
        .arguments = {"-c", kProbe, "probe", home != nullptr ? home : "", std::to_string(listener.port())},
        .folder = folder->path()};
    const auto plain = port.run(probe);
    const auto inside = port.run(sandbox.wrap(probe, {}));
    if (!says(inside, "folder"))
        return {{"sandbox", State::Bad, "a program in the sandbox cannot write to its own folder", {}}};
    return {verdictOn("sandbox-network", says(plain, "network"), says(inside, "network"), "the network"),
            verdictOn("sandbox-home", says(plain, "home"), says(inside, "home"), "the home folder")};
}

} // namespace

const char* nameOf(State state)
{
    switch (state) {
    case State::Good: return "good";
    case State::Limited: return "limited";
    case State::Bad: return "bad";
    }
    return "";
}

Findings trySandbox(const Sandbox& sandbox, practice::ProcessPort& port)
{
    const std::string label{labelOf(sandbox.protection())};
    if (sandbox.protection() == Protection::LimitsOnly)
        return {{"sandbox", State::Limited, "code " + label, sandbox.reason()}};
    Findings findings{{"sandbox", State::Good, "code " + label, {}}};
    for (Finding& finding : compareRuns(sandbox, port))
        findings.push_back(std::move(finding));
    if (!sandbox.countsProcesses())
        findings.push_back({"sandbox-processes", State::Limited, "the number of processes is not limited",
                            "install the package util-linux, or run the app as an ordinary user"});
    return findings;
}

} // namespace secondstack::cli
