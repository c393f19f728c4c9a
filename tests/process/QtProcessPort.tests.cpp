// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/QtProcessPort.h"

#include "core/base/File.h"
#include "core/base/Text.h"
#include "tests/process/Application.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <QEventLoop>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
using secondstack::process::QtProcessPort;
using secondstack::tests::TemporaryFolder;

namespace {

Command shell(const std::string& script)
{
    return {.program = "/bin/sh", .arguments = {"-c", script}, .folder = "/"};
}

RunResult run(const Command& command)
{
    tests::needApplication();
    QtProcessPort port;
    auto result = port.run(command);
    REQUIRE(result);
    return *result;
}

// Whether the process has ended; waits for that, but not for ever.
bool isGoneSoon(pid_t process)
{
    const auto handle = static_cast<int>(::syscall(SYS_pidfd_open, process, 0));
    if (handle < 0)
        return errno == ESRCH;
    pollfd wanted{handle, POLLIN, 0};
    const int ended = ::poll(&wanted, 1, 10'000);
    ::close(handle);
    return ended == 1;
}

} // namespace

TEST_CASE("a program's output, errors and exit code come back", "[process]")
{
    const RunResult result = run(shell("echo out; echo err >&2; exit 3"));
    CHECK(result.output == "out\n");
    CHECK(result.errors == "err\n");
    CHECK(result.exitCode == 3);
    CHECK_FALSE(result.succeeded());
    CHECK(result.seconds > 0);
}

TEST_CASE("arguments reach the program as they are, without a shell", "[process]")
{
    const Command command{
        .program = "/usr/bin/printf", .arguments = {"%s|", "a b", "$HOME", "; ls", "*"}, .folder = "/"};
    CHECK(run(command).output == "a b|$HOME|; ls|*|");
}

TEST_CASE("nothing of our environment reaches the program", "[process]")
{
    ::setenv("SECOND_STACK_SECRET", "1", 1);
    Command command{.program = "/usr/bin/env", .folder = "/", .environment = {{"ONLY", "this"}}};
    CHECK(run(command).output == "ONLY=this\n");
    command.environment.clear();
    CHECK(run(command).output == "LANG=C.UTF-8\n");
}

TEST_CASE("none of our open files reaches the program", "[process]")
{
    const int ours = ::open("/etc/passwd", O_RDONLY); // without close-on-exec, as a library might do it
    REQUIRE(ours > 2);
    const RunResult result = run({.program = "/usr/bin/ls", .arguments = {"/proc/self/fd"}, .folder = "/"});
    ::close(ours);
    CHECK(wordsOf(result.output) == std::vector<std::string_view>{"0", "1", "2", "3"}); // 3 is the listing itself
}

TEST_CASE("a program finds what it was handed on its descriptor, from the beginning", "[process]")
{
    Command command = shell("cat <&" + std::to_string(kHandedDescriptor));
    // The shell of some systems knows descriptors of one figure only.
    command.program = "/bin/bash";
    command.handed = "for its eyes";
    CHECK(run(command).output == "for its eyes");
    CHECK(run(command).output == "for its eyes");
    command.handed.clear();
    CHECK_FALSE(run(command).succeeded());
}

TEST_CASE("when memory runs out, a program ends before anything else", "[process]")
{
    CHECK(run(shell("cat /proc/self/oom_score_adj")).output == "1000\n");
}

TEST_CASE("a program that takes more than its allowance is ended, and what several share counts once", "[process]")
{
    // 40 MiB, in one process or shared by five of them.
    const std::string shares =
        "x=$(head -c 40000000 /dev/zero | tr '\\0' x); for i in 1 2 3 4; do (sleep 0.3; :) & done; wait";
    Command command = shell(shares);
    command.program = "/bin/bash";
    command.allowance.memoryBytes = 150 << 20;
    CHECK(run(command).succeeded());
    command.allowance.memoryBytes = 20 << 20;
    const RunResult ended = run(command);
    CHECK(ended.tookTooMuch);
    CHECK_FALSE(ended.succeeded());
}

TEST_CASE("what a program writes to its folders counts, with a name or without", "[process]")
{
    const TemporaryFolder folder;
    Command command = shell("exec 3>file; rm file; head -c 3000000 /dev/zero >&3; exec sleep 60");
    command.folder = folder.path();
    command.allowance.diskFolders = {folder.path()};
    command.allowance.diskBytes = 2 << 20;
    CHECK(run(command).tookTooMuch);
    command.arguments.back() = "head -c 3000000 /dev/zero > file; exec sleep 60";
    CHECK(run(command).tookTooMuch);
}

TEST_CASE("a program gets no input and a session of its own", "[process]")
{
    const RunResult result = run(shell("cat; echo \"$$ $(ps -o sid= -p $$)\""));
    const auto words = wordsOf(result.output);
    REQUIRE(words.size() == 2);
    CHECK(words[0] == words[1]);
}

TEST_CASE("a program that does not end is ended, with all it started", "[process]")
{
    Command command = shell("sleep 600 & echo $!; wait");
    command.wallTime = 300ms;
    const RunResult result = run(command);
    CHECK(result.timedOut);
    CHECK_FALSE(result.exitCode);
    CHECK(result.signal == SIGKILL);
    CHECK(isGoneSoon(std::stoi(result.output)));
}

TEST_CASE("what a program leaves running goes with it", "[process]")
{
    const RunResult result = run(shell("sleep 600 >/dev/null 2>&1 & echo $!"));
    CHECK(result.exitCode == 0);
    CHECK(isGoneSoon(std::stoi(result.output)));
}

TEST_CASE("endless output is capped while it runs", "[process]")
{
    Command command = shell("yes");
    command.mostOutput = 100'000;
    const RunResult result = run(command);
    CHECK(result.capped);
    CHECK_FALSE(result.timedOut);
    CHECK(result.output.size() == 100'000);
    CHECK_FALSE(result.succeeded());
}

TEST_CASE("output that is not text is made text", "[process]")
{
    CHECK(run(shell("printf 'a\\377b'")).output
          == "a\xef\xbf\xbd"
             "b");
}

TEST_CASE("a signal is told apart from an exit code", "[process]")
{
    const RunResult result = run(shell("kill -SEGV $$"));
    CHECK_FALSE(result.exitCode);
    CHECK(result.signal == SIGSEGV);
}

TEST_CASE("what cannot be started is an error that names it", "[process]")
{
    tests::needApplication();
    QtProcessPort port;
    const auto absent = port.run({.program = "/nowhere/program", .folder = "/"});
    REQUIRE_FALSE(absent);
    CHECK(absent.error().kind == ErrorKind::Unavailable);
    CHECK(absent.error().where == "/nowhere/program");
    const auto relative = port.run({.program = "ls", .folder = "/"});
    REQUIRE_FALSE(relative);
    CHECK(relative.error().kind == ErrorKind::InvalidInput);
    CHECK_FALSE(port.run({.program = "/bin/true", .folder = "/nowhere"}));
}

TEST_CASE("several programs run at the same time, and each outcome comes once", "[process]")
{
    tests::needApplication();
    const TemporaryFolder folder;
    QtProcessPort port;
    QEventLoop loop;
    std::vector<std::string> outputs;
    const auto note = [&](Result<RunResult> result) {
        outputs.push_back(result.value().output);
        if (outputs.size() == 2)
            loop.quit();
    };
    // Each waits for a pipe that the other opens: one after the other they would never end.
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    Command reader = shell("cat pipe");
    Command writer = shell("echo hello > pipe; echo written");
    reader.folder = writer.folder = folder.path();
    port.start(reader, note);
    port.start(writer, note);
    CHECK(outputs.empty()); // never before start() has returned
    loop.exec();
    std::ranges::sort(outputs);
    CHECK(outputs == std::vector<std::string>{"hello\n", "written\n"});
}

TEST_CASE("a cancelled program ends and says so, even when it had not begun", "[process]")
{
    tests::needApplication();
    QtProcessPort port;
    QEventLoop loop;
    std::vector<RunResult> results;
    const auto note = [&](Result<RunResult> result) {
        results.push_back(result.value());
        loop.quit();
    };
    const TemporaryFolder folder;
    Command command = shell("echo begun; touch begun; exec sleep 600");
    command.folder = folder.path();
    port.cancel(port.start(command, note));
    loop.exec();
    REQUIRE(results.size() == 1);
    CHECK(results[0].cancelled);
    CHECK_FALSE(std::filesystem::exists(folder / "begun"));

    const RunId run = port.start(command, note);
    while (!std::filesystem::exists(folder / "begun"))
        loop.processEvents();
    port.cancel(run);
    loop.exec();
    REQUIRE(results.size() == 2);
    CHECK(results[1].cancelled);
    CHECK(results[1].signal == SIGKILL);
    port.cancel(run); // ended already
}

TEST_CASE("a port that goes takes its programs along", "[process]")
{
    tests::needApplication();
    const TemporaryFolder folder;
    bool told = false;
    {
        QtProcessPort port;
        QEventLoop loop;
        Command command = shell("echo $$ > pid.part; mv pid.part pid; exec sleep 600");
        command.folder = folder.path();
        port.start(command, [&](const Result<RunResult>&) { told = true; });
        while (!std::filesystem::exists(folder / "pid"))
            loop.processEvents();
    }
    CHECK_FALSE(told);
    CHECK(isGoneSoon(std::stoi(readFile(folder / "pid", 100).value())));
}

TEST_CASE("a program is talked with until its input ends", "[process]")
{
    tests::needApplication();
    QtProcessPort port;
    QEventLoop loop;
    std::string heard;
    std::optional<RunResult> ended;
    RunId id = 0;
    id = port.converse(
        shell("while read -r line; do echo \"got $line\"; done; echo bye"),
        [&](std::string_view bytes) {
            heard += bytes;
            if (heard == "got one\n")
                port.say(id, "two\n");
            else if (heard.ends_with("two\n"))
                port.endInput(id);
        },
        [&](Result<RunResult> result) {
            REQUIRE(result);
            ended = *result;
            loop.quit();
        });
    port.say(id, "one\n"); // before it has started
    loop.exec();
    CHECK(heard == "got one\ngot two\nbye\n");
    CHECK(ended->exitCode == 0);
    CHECK(ended->output.empty());
    port.say(id, "too late\n");
}

TEST_CASE("a program that waited gets its time when it is told so", "[process]")
{
    tests::needApplication();
    QtProcessPort port;
    QEventLoop loop;
    std::optional<RunResult> ended;
    Command waiting = shell("echo ready; read -r never");
    waiting.wallTime = 10min;
    RunId id = 0;
    id = port.converse(
        waiting, [&](std::string_view) { port.setTimeLeft(id, 50ms); },
        [&](Result<RunResult> result) {
            REQUIRE(result);
            ended = *result;
            loop.quit();
        });
    loop.exec();
    CHECK(ended->timedOut);
}

TEST_CASE("what a program says without end is heard up to the limit", "[process]")
{
    tests::needApplication();
    QtProcessPort port;
    QEventLoop loop;
    std::size_t heard = 0;
    bool isCapped = false;
    Command endless = shell("while :; do echo y; done");
    endless.mostOutput = 100'000;
    port.converse(
        endless, [&](std::string_view bytes) { heard += bytes.size(); },
        [&](Result<RunResult> result) {
            isCapped = result && result->capped;
            loop.quit();
        });
    loop.exec();
    CHECK(isCapped);
    CHECK(heard <= endless.mostOutput);
}
