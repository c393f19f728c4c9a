// SPDX-License-Identifier: GPL-3.0-or-later
// What holds where there is no sandbox, and what is said of it.
#include "app/process/QtProcessPort.h"
#include "core/base/File.h"
#include "core/practice/Sandbox.h"
#include "tests/process/GradingDesk.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <QTest>
#include <csignal>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
using secondstack::tests::GradingDesk;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A machine without bubblewrap.
struct Machine
{
    Machine() : sandbox((tests::needApplication(), Sandbox::detect(port, withoutBubblewrap()))) {}

    static SandboxTools withoutBubblewrap()
    {
        SandboxTools tools = SandboxTools::find({"/usr/bin", "/bin"});
        tools.bubblewrap.clear();
        return tools;
    }

    RunResult python(const std::string& code, const Limits& limits)
    {
        const Command command{.program = "/usr/bin/python3", .arguments = {"-c", code}, .folder = folder.path()};
        const auto result = port.run(sandbox.wrap(command, {}, limits));
        REQUIRE(result);
        return *result;
    }

    process::QtProcessPort port;
    Sandbox sandbox;
    TemporaryFolder folder;
};

} // namespace

TEST_CASE("without a sandbox it is said that code runs with your rights, and it does", "[process][containment]")
{
    Machine machine;
    CHECK(machine.sandbox.protection() == Protection::LimitsOnly);
    CHECK_FALSE(machine.sandbox.countsProcesses());
    CHECK_THAT(std::string(labelOf(machine.sandbox.protection())),
               Catch::Matchers::StartsWith("runs with your rights"));
    CHECK_THAT(machine.sandbox.reason(), Catch::Matchers::ContainsSubstring("install"));
    const TemporaryFolder home;
    REQUIRE(writeFile(home / "secret", "the secret"));
    const Command reads{.program = "/bin/cat", .arguments = {home / "secret"}, .folder = machine.folder.path()};
    CHECK(machine.port.run(machine.sandbox.wrap(reads, {}))->output == "the secret");
}

TEST_CASE("without a sandbox time, memory, files and the memory of all processes are limited all the same",
          "[process][containment]")
{
    Machine machine;
    if (!fs::exists("/usr/bin/python3") || !fs::exists("/usr/bin/prlimit")) {
        WARN("not tried: there is no python3 or no prlimit here");
        return;
    }
    CHECK_THAT(machine.python("bytearray(500 << 20)", Limits{.memoryBytes = 200 << 20}).errors,
               Catch::Matchers::ContainsSubstring("MemoryError"));
    CHECK_THAT(machine.python("open('big', 'wb').write(bytes(2 << 20))", Limits{.fileBytes = 1 << 20}).errors,
               Catch::Matchers::ContainsSubstring("File too large"));
    CHECK_THAT(machine.python("kept = [open('/dev/null') for _ in range(99)]", Limits{.openFiles = 50}).errors,
               Catch::Matchers::ContainsSubstring("Too many open files"));
    const RunResult computes = machine.python("while True: pass", Limits{.cpuSeconds = 1});
    CHECK((computes.signal == SIGXCPU || computes.signal == SIGKILL));
    const char* bombs = "import os, time\n"
                        "for _ in range(8):\n"
                        "    if os.fork() == 0:\n"
                        "        kept = bytearray(os.urandom(1 << 20) * 50); time.sleep(60); os._exit(0)\n"
                        "time.sleep(60)\n";
    CHECK(machine.python(bombs, Limits{.allMemoryBytes = 200 << 20}).tookTooMuch);
}

TEST_CASE("without a sandbox a check that hangs leaves no process", "[process][containment]")
{
    const TemporaryFolder folder;
    GradingDesk desk({folder.path()}); // which has no bubblewrap
    if (!desk.isHere())
        return;
    const fs::path note = folder / "pid";
    desk.task.timeout = 3s;
    const auto verdict = desk.gradeFile("import os, time\nopen('" + note.string()
                                        + "', 'w').write(str(os.getpid()))\ntime.sleep(1000000)\n");
    REQUIRE(verdict);
    CHECK(verdict->protection == Protection::LimitsOnly);
    CHECK_FALSE(verdict->passed);
    const pid_t learner = std::stoi(readFile(note, 100).value());
    CHECK(QTest::qWaitFor([&] { return ::kill(learner, 0) != 0; }, 5000));
}
