// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Code.h"
#include "core/practice/Interpreters.h"

namespace secondstack::practice {

/// What there is on this machine to run code with. A value; finding it out starts programs and takes some 0.2 s.
struct Toolbox
{
    Sandbox sandbox;
    Result<Interpreter> python; ///< or why there is none
    Result<Interpreter> node;

    [[nodiscard]] const Result<Interpreter>& interpreterFor(curriculum::Language language) const
    {
        return language == curriculum::Language::JavaScript ? node : python;
    }
};

struct ToolSearch
{
    InterpreterSearch python;
    InterpreterSearch node;
    std::vector<std::filesystem::path> systemFolders{"/usr/bin", "/bin", "/usr/local/bin"}; ///< for bwrap and prlimit
};

[[nodiscard]] inline Toolbox findTools(const ToolSearch& search, ProcessPort& port)
{
    const Sandbox sandbox = Sandbox::detect(port, SandboxTools::find(search.systemFolders));
    return {sandbox, findInterpreter(Runtime::Python, search.python, port, sandbox),
            findInterpreter(Runtime::Node, search.node, port, sandbox)};
}

} // namespace secondstack::practice
