// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox as this machine gives it. Where it gives none, these say so and pass: what holds then is tested in
// tests/core/practice.
#include "app/process/QtProcessPort.h"
#include "core/base/File.h"
#include "core/practice/ScratchFolder.h"
#include "core/practice/Toolbox.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

struct Machine
{
    Machine() : sandbox((tests::needApplication(), Sandbox::detect(port, SandboxTools::find({"/usr/bin", "/bin"})))) {}

    [[nodiscard]] bool hasSandbox() const
    {
        if (sandbox.protection() == Protection::Sandbox)
            return true;
        WARN("not tried, there is no sandbox here: " + sandbox.reason());
        return false;
    }

    RunResult inside(const std::string& script, const Limits& limits = {})
    {
        const Command command{.program = "/usr/bin/bash", .arguments = {"-c", script}, .folder = folder.path()};
        auto result = port.run(sandbox.wrap(command, {}, limits));
        REQUIRE(result);
        return *result;
    }

    process::QtProcessPort port;
    Sandbox sandbox;
    TemporaryFolder folder;
};

} // namespace

TEST_CASE("inside the sandbox nothing of ours can be written, and only the folder be seen", "[process][sandbox]")
{
    Machine machine;
    if (!machine.hasSandbox())
        return;
    REQUIRE(fillFolder(machine.folder.path(), {{"given", "ours"}}));
    CHECK(machine.inside("echo lost > file && cat given file").output == "ourslost\n");
    CHECK(machine.inside("echo theirs > given").exitCode != 0);
    CHECK(machine.inside("rm -f given").exitCode != 0);
    CHECK(readFile(machine.folder / "given", 100) == "ours");
    CHECK_FALSE(fs::exists(machine.folder / "file"));
    CHECK(machine.inside("touch /usr/bin/planted").exitCode != 0);
    CHECK(machine.inside("ls / /etc").exitCode == 0); // what is not there is said to be missing, not forbidden
    CHECK(machine.inside("ls /root /home /var /etc/passwd 2>/dev/null").output.empty());
    CHECK(machine.inside("echo $HOME").output == "/tmp\n");
    CHECK(machine.inside("ls /tmp").output.empty());
    CHECK_FALSE(fs::exists("/usr/bin/planted"));
}

TEST_CASE("inside the sandbox there is no network and no other process", "[process][sandbox]")
{
    Machine machine;
    if (!machine.hasSandbox())
        return;
    // Two header lines, then one line for each interface.
    CHECK(machine.inside("tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '").output == "lo\n");
    const RunResult processes = machine.inside("ls -d /proc/[0-9]* | wc -l");
    CHECK(std::stoi(processes.output) < 8);
    CHECK(machine.inside("unshare --user true").exitCode != 0);
}

TEST_CASE("the limits hold inside the sandbox", "[process][sandbox]")
{
    Machine machine;
    if (!machine.hasSandbox())
        return;
    CHECK(machine.inside("head -c 200000 /dev/zero > big", Limits{.fileBytes = 100'000}).exitCode != 0);
    for (const char* place : {"/tmp", "/dev/shm", "/project"}) {
        INFO(place);
        const std::string many =
            std::string("cd ") + place + " && for i in 1 2 3; do head -c 500000 /dev/zero > $i; done";
        CHECK(machine.inside(many, Limits{.temporaryBytes = 2 << 20}).exitCode == 0);
        CHECK(machine.inside(many, Limits{.temporaryBytes = 1 << 20}).exitCode != 0);
    }
    CHECK(machine.inside("touch /planted || touch /dev/planted").exitCode != 0);
    CHECK(machine.inside("ulimit -n", Limits{.openFiles = 40}).output == "40\n");
    CHECK(machine.inside("ulimit -c").output == "0\n");
    CHECK(machine.inside("while :; do :; done", Limits{.cpuSeconds = 1}).exitCode != 0);
}

TEST_CASE("shared memory is limited inside the sandbox", "[process][sandbox]")
{
    Machine machine;
    if (!machine.hasSandbox() || !fs::exists("/usr/bin/python3"))
        return;
    const std::string shares = "exec /usr/bin/python3 -c 'import mmap; mmap.mmap(-1, 300 << 20)'";
    CHECK(machine.inside(shares).exitCode == 0);
    CHECK(machine.inside(shares, Limits{.memoryBytes = 60 << 20}).exitCode == 0); // which is why there are two limits
    CHECK(machine.inside(shares, Limits{.addressBytes = 250 << 20}).exitCode == 1);
}

TEST_CASE("a program that leaves its session does not survive the sandbox", "[process][sandbox]")
{
    Machine machine;
    if (!machine.hasSandbox())
        return;
    // The pipe is at its end when nobody inside can write to it any more.
    const fs::path pipe = machine.folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0666) == 0);
    REQUIRE(::chmod(pipe.c_str(), 0666) == 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(reader >= 0);
    CHECK(machine
              .inside("setsid bash -c 'exec 3>pipe; touch up; exec sleep 600' >/dev/null 2>&1 &"
                      " until [ -e up ]; do :; done")
              .exitCode
          == 0);
    pollfd wanted{reader, POLLIN, 0};
    CHECK(::poll(&wanted, 1, 10'000) == 1);
    CHECK((wanted.revents & POLLHUP) != 0);
    ::close(reader);
}

TEST_CASE("the interpreters of this machine start inside, wherever they are installed", "[process][sandbox]")
{
    Machine machine;
    for (const Runtime runtime : {Runtime::Python, Runtime::Node}) {
        const InterpreterSearch search{.pathFolders = foldersOf(std::getenv("PATH"))};
        const auto found = findInterpreter(runtime, search, machine.port, machine.sandbox);
        if (!found) {
            WARN("not tried: " + describe(found.error()));
            continue;
        }
        CHECK(found->version >= oldestVersion(runtime));
        const Command command{.program = found->program, .arguments = {"--version"}, .folder = machine.folder.path()};
        const auto said = machine.port.run(machine.sandbox.wrap(command, {found->tree}));
        REQUIRE(said);
        CHECK_THAT(said->output, Catch::Matchers::ContainsSubstring(found->version.toString()));
    }
}
