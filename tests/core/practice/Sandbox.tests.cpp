// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Sandbox.h"
#include "core/base/File.h"
#include "core/practice/SystemCallFilter.h"
#include "tests/core/practice/RecordingPort.h"
#include "tests/support/Catch.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::RecordingPort;
using secondstack::tests::TemporaryFolder;

namespace {

using Words = std::vector<std::string>;

const SandboxTools kTools{"/usr/bin/bwrap", "/usr/bin/prlimit", {}};
const SandboxTools kRootsTools{"/usr/bin/bwrap", "/usr/bin/prlimit", "/usr/bin/setpriv"};

Command anyCommand()
{
    return {.program = "/opt/python/bin/python", .arguments = {"main.py"}, .folder = "/scratch/a b"};
}

// Where the words stand one after the other; the number of words when nowhere.
std::size_t place(const Words& words, const Words& sequence)
{
    const auto found = std::search(words.begin(), words.end(), sequence.begin(), sequence.end());
    return static_cast<std::size_t>(found - words.begin());
}

bool has(const Words& words, const Words& sequence)
{
    return place(words, sequence) < words.size();
}

bool isChangeOfUser(const std::string& word)
{
    return word.starts_with("--reuid=");
}

} // namespace

TEST_CASE("the sandbox shares nothing with the outside and ends with its parent", "[practice][sandbox]")
{
    const Command wrapped = sandboxed(anyCommand(), {}, Limits{}, kTools);
    CHECK(wrapped.program == "/usr/bin/bwrap");
    for (const char* option :
         {"--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
          "--die-with-parent", "--new-session", "--clearenv", "--disable-userns"})
        CHECK(has(wrapped.arguments, {option}));
    CHECK(has(wrapped.arguments, {"--cap-drop", "ALL"}));
    CHECK_FALSE(has(wrapped.arguments, {"--share-net"}));
}

TEST_CASE("root's programs become another user, a different one each time, before anything of them runs",
          "[practice][sandbox]")
{
    const Words first = sandboxed(anyCommand(), {}, Limits{}, kRootsTools).arguments;
    CHECK(has(first, {"--cap-drop", "ALL"}));
    CHECK_FALSE(has(first, {"--unshare-user"}));
    CHECK(place(first, {"--", "/usr/bin/setpriv"}) < place(first, {"--", "/usr/bin/prlimit"}));
    CHECK(has(first, {"--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs", "--"}));
    const auto userIn = [](const Words& words) { return *std::ranges::find_if(words, isChangeOfUser); };
    CHECK(userIn(first) != userIn(sandboxed(anyCommand(), {}, Limits{}, kRootsTools).arguments));
    CHECK(std::ranges::none_of(sandboxed(anyCommand(), {}, Limits{}, kTools).arguments, isChangeOfUser));
}

TEST_CASE("what all processes of a sandbox take together is the command's allowance", "[practice][sandbox]")
{
    const Command wrapped = sandboxed(anyCommand(), {.writable = {"/scratch/link"}},
                                      Limits{.temporaryBytes = 5000, .allMemoryBytes = 7000}, kTools);
    CHECK(wrapped.allowance
          == Allowance{.memoryBytes = 7000,
                       .diskBytes = 5000,
                       .diskFolders = {"/scratch/link"},
                       .memoryFolders = {"/tmp", "/dev/shm", kInsideFolder}});
    CHECK(limited(anyCommand(), Limits{.allMemoryBytes = 7000}, kTools).allowance == Allowance{.memoryBytes = 7000});
}

TEST_CASE("the kernel is handed the list of refused calls, whole instructions of it", "[practice][sandbox]")
{
    const Command wrapped = sandboxed(anyCommand(), {}, Limits{}, kTools);
    CHECK(wrapped.handed == systemCallFilter());
    CHECK(wrapped.handed.size() % 8 == 0); // what an instruction takes
    CHECK(has(wrapped.arguments, {"--seccomp", std::to_string(kHandedDescriptor)}) == !wrapped.handed.empty());
}

TEST_CASE("only memory can be written, and only so much of it", "[practice][sandbox]")
{
    const TemporaryFolder folder;
    REQUIRE(writeFile(folder / "main.py", ""));
    Command command = anyCommand();
    command.folder = folder.path();
    const Words words = sandboxed(command, {{"/opt/python"}}, Limits{.temporaryBytes = 5000}, kTools).arguments;
    for (const char* writable : {"/project", "/tmp", "/dev/shm"})
        CHECK(has(words, {"--size", "5000", "--tmpfs", writable}));
    CHECK(std::ranges::count(words, "--tmpfs") == 3);
    CHECK(std::ranges::count(words, "--bind") == 0);
    CHECK(place(words, {"--dev"}) < place(words, {"--remount-ro", "/dev"}));
    CHECK(place(words, {"--chdir"}) < place(words, {"--remount-ro", "/"}));
    CHECK(has(words, {"--chdir", std::string(kInsideFolder)}));
    CHECK(has(words, {"--ro-bind", (folder / "main.py").string(), "/project/main.py"}));
    CHECK(has(words, {"--ro-bind", "/usr", "/usr"}));
    CHECK(has(words, {"--ro-bind", "/opt/python", "/opt/python"}));
}

TEST_CASE("a tree below the private tmp is mounted after it, and one in usr not at all", "[practice][sandbox]")
{
    const Words words = sandboxed(anyCommand(), {{"/tmp/venv", "/usr/lib/python3"}}, Limits{}, kTools).arguments;
    CHECK(place(words, {"--tmpfs", "/tmp"}) < place(words, {"--ro-bind", "/tmp/venv", "/tmp/venv"}));
    CHECK_FALSE(has(words, {"/usr/lib/python3"}));
}

TEST_CASE("the limits are set inside, right before the program", "[practice][sandbox]")
{
    const Words words = sandboxed(anyCommand(), {}, Limits{.cpuSeconds = 7, .processes = 12}, kTools).arguments;
    const std::size_t command = place(words, {"--", "/usr/bin/prlimit"});
    CHECK(place(words, {"--chdir"}) < command);
    CHECK(command < place(words, {"--nproc=12"}));
    CHECK(has(words, {"--cpu=7:8"}));
    CHECK(has(words, {"--", "/opt/python/bin/python", "main.py"}));
    CHECK(words.back() == "main.py");
}

TEST_CASE("an argument that looks like an option stays an argument", "[practice][sandbox]")
{
    Command command = anyCommand();
    command.arguments = {"--bind", "/", "/"};
    const Words words = sandboxed(command, {}, Limits{}, kTools).arguments;
    CHECK(place(words, {"--", "/opt/python/bin/python"}) < place(words, {"--bind", "/", "/"}));
}

TEST_CASE("the environment is the command's own, with a home", "[practice][sandbox]")
{
    Command command = anyCommand();
    command.environment = {{"COLOUR", "blue; rm -rf /"}};
    const Command wrapped = sandboxed(command, {}, Limits{}, kTools);
    CHECK(has(wrapped.arguments, {"--setenv", "COLOUR", "blue; rm -rf /"}));
    CHECK(has(wrapped.arguments, {"--setenv", "HOME", "/tmp"}));
    CHECK_FALSE(wrapped.environment.contains("COLOUR")); // bubblewrap itself does not need it
}

TEST_CASE("without bubblewrap a command is only limited, and says so", "[practice][sandbox]")
{
    RecordingPort port;
    const Sandbox sandbox = Sandbox::detect(port, SandboxTools{{}, "/usr/bin/prlimit", {}});
    CHECK(sandbox.protection() == Protection::LimitsOnly);
    CHECK_THAT(sandbox.reason(), Catch::Matchers::ContainsSubstring("not installed"));
    CHECK_THAT(std::string(labelOf(sandbox.protection())), Catch::Matchers::ContainsSubstring("your rights"));
    CHECK(port.commands.empty());

    const Command wrapped = sandbox.wrap(anyCommand(), {});
    CHECK(wrapped.program == "/usr/bin/prlimit");
    CHECK(wrapped.environment.at("HOME") == "/scratch/a b");
    // It would count every process of the user, and stop programs that have nothing to do with it.
    CHECK(std::ranges::none_of(wrapped.arguments, [](const auto& word) { return word.starts_with("--nproc"); }));
    CHECK(sandbox.folderInside(anyCommand()) == "/scratch/a b");
}

TEST_CASE("a kernel that refuses bubblewrap is noticed by trying", "[practice][sandbox]")
{
    RecordingPort port;
    port.answer = [](const Command&) {
        return RunResult{.exitCode = 1, .errors = "bwrap: setting up uid map: Permission denied\n"};
    };
    const Sandbox sandbox = Sandbox::detect(port, kTools);
    CHECK(sandbox.protection() == Protection::LimitsOnly);
    CHECK_THAT(sandbox.reason(), Catch::Matchers::ContainsSubstring("uid map: Permission denied"));
    CHECK(port.commands.size() == 1);
}

TEST_CASE("a bubblewrap that works is used", "[practice][sandbox]")
{
    RecordingPort port;
    const Sandbox sandbox = Sandbox::detect(port, kTools);
    CHECK(sandbox.protection() == Protection::Sandbox);
    CHECK(sandbox.reason().empty());
    CHECK(sandbox.wrap(anyCommand(), {}).program == kTools.bubblewrap);
    CHECK(sandbox.folderInside(anyCommand()) == kInsideFolder);
}

TEST_CASE("how a run ended is said in words", "[practice]")
{
    const Command command = anyCommand();
    CHECK(describeEnd({.exitCode = 3}, command) == "ended with exit code 3");
    CHECK(describeEnd({.signal = 9}, command) == "was ended by signal 9");
    CHECK(describeEnd({.timedOut = true}, command) == "did not end within 10 s");
    CHECK(describeEnd({.capped = true}, command) == "printed more than 1024 KiB");
    CHECK(describeEnd({.tookTooMuch = true}, {.allowance = {.memoryBytes = 3 << 20, .diskBytes = 1 << 20}})
          == "took more than 3 MiB of memory, or 1 MiB of disk");
    CHECK(describeEnd({.cancelled = true}, command) == "was cancelled");
    CHECK_FALSE(RunResult{.exitCode = 0, .capped = true}.succeeded());
}

TEST_CASE("root that can become nobody else has a sandbox all the same, and its processes are not counted",
          "[practice][sandbox]")
{
    RecordingPort port;
    port.answer = [](const Command& command) {
        const bool changes = std::ranges::any_of(command.arguments, isChangeOfUser);
        return RunResult{.exitCode = changes ? 1 : 0, .errors = changes ? "setresuid failed" : ""};
    };
    const Sandbox sandbox = Sandbox::detect(port, kRootsTools);
    CHECK(sandbox.protection() == Protection::Sandbox);
    CHECK(std::ranges::none_of(sandbox.wrap(anyCommand(), {}).arguments, isChangeOfUser));
}
