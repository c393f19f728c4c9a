// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Command.h"
#include "core/practice/ScratchFolder.h"
#include "tests/process/containment/Listener.h"
#include "tests/support/TemporaryFolder.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::tests {

/// Things outside of a sandbox, one for each way out of it, that tell when somebody got at them.
class Canaries
{
public:
    Canaries();
    ~Canaries();
    Canaries(const Canaries&) = delete;
    Canaries& operator=(const Canaries&) = delete;

    /// Where they are: a program cannot be kept from what it does not find.
    [[nodiscard]] practice::Environment clues() const;

    /// A folder that a sandbox may write to.
    [[nodiscard]] std::filesystem::path shared() const { return m_scratch->path() / "shared"; }

    /// Those that were got at, by a program that said this. Empties the shared folder's scratch folder first, as is
    /// done after every run, and looks at what came of that too.
    [[nodiscard]] std::vector<std::string> touched(const std::string& said);

private:
    using Listing = std::map<std::string, std::string>;

    [[nodiscard]] Listing outside() const;
    [[nodiscard]] bool isVictimAlive() const;
    [[nodiscard]] bool isDaemonAlive() const;
    [[nodiscard]] bool wasTypedInto() const;
    [[nodiscard]] std::string readByHost() const;
    void plantFiles();
    void plantTerminal();
    void plantKey();
    void startVictim();

    std::string m_name;  ///< of this round, in all that has a name
    std::string m_token; ///< in all that is secret
    TemporaryFolder m_folder;
    std::optional<practice::ScratchFolder> m_scratch;
    Listener m_tcp;
    Listener m_udp;
    Listener m_abstract;
    std::optional<Listener> m_socket;
    Descriptor m_open{-1}; ///< left open for programs to inherit
    Descriptor m_terminal{-1};
    Descriptor m_terminalEnd{-1};
    std::string m_terminalName;
    pid_t m_victim = 0;
    long m_key = -1;
    Listing m_before;
};

/// Whether a process runs whose command line has this in it.
[[nodiscard]] bool runsWith(const std::string& word);

} // namespace secondstack::tests
