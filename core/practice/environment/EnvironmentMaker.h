// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Interpreters.h"

#include <functional>
#include <memory>
#include <string>

namespace secondstack::practice {

/// What an environment is made of, and where.
struct EnvironmentOrder
{
    std::filesystem::path environment; ///< where it comes; what is there now stays until the new one works
    std::filesystem::path lock;        ///< every package with its hashes
    std::filesystem::path script;      ///< make_environment.py
    Interpreter base;                  ///< the Python that it is an environment of
    std::filesystem::path wheelhouse;  ///< a folder or a zip file of wheels; empty: from the package index
    Environment network;               ///< the variables that lead pip to the package index
};

enum class EnvironmentStage {
    Fetching,   ///< the only one with the network; nothing of a package is run
    Installing, ///< in a sandbox, as the next one
    Trying
};

struct EnvironmentProgress
{
    EnvironmentStage stage = EnvironmentStage::Fetching;
    int done = 0; ///< packages of this stage
    int total = 0;
    std::string package; ///< the one that comes now
};

/// Makes a Python environment: fetches wheels by their hashes, installs them without network, tries them, and only then
/// puts the new environment in the place of the old one. Used from the port's thread, for one at a time.
class EnvironmentMaker
{
public:
    using Watch = std::function<void(const EnvironmentProgress&)>;
    using Done = std::function<void(Result<void>)>;

    /// `port` must outlive the maker.
    EnvironmentMaker(ProcessPort& port, Sandbox sandbox);
    ~EnvironmentMaker();
    EnvironmentMaker(const EnvironmentMaker&) = delete;
    EnvironmentMaker& operator=(const EnvironmentMaker&) = delete;

    /// Takes the wheels of a wheelhouse before it returns. `done` is called once, last, maybe from here. Whatever it
    /// says, the environment from before is there as it was, or the new one is, whole. Errors: Busy while another one
    /// is being made, here or by another program; Cancelled; Unavailable without venv, network or a wheel; Damaged for
    /// a file with another hash; NoSpace; InvalidInput for what is no wheelhouse; those of the port.
    void start(const EnvironmentOrder& order, Watch watch, Done done);

    void cancel();

private:
    class Making;

    ProcessPort& m_port;
    Sandbox m_sandbox;
    std::shared_ptr<Making> m_making;
};

} // namespace secondstack::practice
