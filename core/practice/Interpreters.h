// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/ProcessPort.h"
#include "core/practice/Sandbox.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::practice {

enum class Runtime { Python, Node };

/// "Python", "Node.js".
[[nodiscard]] std::string_view nameOf(Runtime runtime);

struct Version
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    auto operator<=>(const Version&) const = default;

    [[nodiscard]] std::string toString() const;
};

/// Python 3.11, Node.js 20.
[[nodiscard]] Version oldestVersion(Runtime runtime);

struct Interpreter
{
    Runtime runtime = Runtime::Python;
    std::filesystem::path program; ///< absolute
    Version version;
    std::vector<std::filesystem::path> tree; ///< what it reads of itself outside /usr: for the sandbox

    bool operator==(const Interpreter&) const = default;
};

/// Where to look, in this order.
struct InterpreterSearch
{
    std::filesystem::path named;      ///< when set, nothing else is tried
    std::filesystem::path dataFolder; ///< its "python" folder is an environment of ours, with Node.js in it
    std::vector<std::filesystem::path> pathFolders;
};

/// Our environment in a data folder. May not exist.
[[nodiscard]] std::filesystem::path environmentIn(const std::filesystem::path& dataFolder);

/// The absolute folders of a PATH variable.
[[nodiscard]] std::vector<std::filesystem::path> foldersOf(std::string_view pathVariable);

/// The programs that exist and may be what is searched, best first.
[[nodiscard]] std::vector<std::filesystem::path> candidates(Runtime runtime, const InterpreterSearch& search);

/// The first candidate that is new enough by its own word and starts in the sandbox.
/// Errors: NotFound for a named program that does not exist; Unavailable with what was found instead and what to do.
[[nodiscard]] Result<Interpreter> findInterpreter(Runtime runtime, const InterpreterSearch& search, ProcessPort& port,
                                                  const Sandbox& sandbox);

} // namespace secondstack::practice
