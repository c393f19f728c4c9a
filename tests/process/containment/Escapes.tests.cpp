// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that try to get out of the sandbox, judged by what they reached: never by what they say of it.
#include "app/process/QtProcessPort.h"
#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/practice/Toolbox.h"
#include "tests/process/Application.h"
#include "tests/process/containment/Canaries.h"
#include "tests/support/Catch.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using secondstack::tests::Canaries;
using secondstack::tests::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// What the same program does without a sandbox, which shows that the canary lives.
enum class Control {
    Succeeds,
    MaySucceed, ///< the rights, the kernel or the terminals of this machine decide
    None        ///< our way of starting programs already prevents it
};

struct Escape
{
    const char* program; ///< in tests/data/containment
    const char* tries;
    Control control;
};

const Escape kEscapes[] = {
    {"read-home", "to read the home folder", Control::Succeeds},
    {"read-other-exercise", "to read what was written for another exercise", Control::Succeeds},
    {"read-profile", "to read the journal of the app", Control::Succeeds},
    {"write-outside", "to change files elsewhere", Control::Succeeds},
    {"write-own-sources", "to change the files it was started from", Control::None},
    {"plant-symbolic-links", "to have the host follow a link where it looks for files", Control::None},
    {"plant-hard-links", "to have a file elsewhere under a name of its own", Control::Succeeds},
    {"plant-pipes-and-devices", "to have the host wait for a pipe or read a device", Control::None},
    {"plant-sparse-file", "to leave a file of 1 TiB", Control::None},
    {"plant-locked-folders", "to leave folders that cannot be removed", Control::None},
    {"connect-tcp", "to connect to a server", Control::Succeeds},
    {"send-udp", "to send a datagram", Control::Succeeds},
    {"connect-abstract", "to connect to X11 or D-Bus by a name in no folder", Control::Succeeds},
    {"connect-wayland", "to connect to Wayland or PulseAudio by their socket", Control::Succeeds},
    {"read-keyring", "to read the keyrings", Control::MaySucceed},
    {"type-into-terminals", "to type into a terminal", Control::MaySucceed},
    {"trace-others", "to trace another process", Control::MaySucceed},
    {"signal-others", "to end another process", Control::Succeeds},
    {"read-other-processes", "to read the environment of other processes", Control::Succeeds},
    {"use-open-files", "to read files that the app has open", Control::None},
    {"read-environment", "to read the app's environment", Control::None},
    {"nest-namespaces", "to become root of namespaces of its own", Control::MaySucceed},
    {"run-set-user-id-program", "to become who owns a program", Control::None},
    {"use-rare-system-calls", "to use what kernels are attacked through, and memory that no limit counts",
     Control::MaySucceed},
    {"leave-shared-memory", "to read and leave shared memory", Control::Succeeds},
    {"leave-daemon", "to leave a process", Control::Succeeds},
    {"change-the-system", "to change the system's settings, devices and groups", Control::MaySucceed},
};

const fs::path kPrograms{SECONDSTACK_SOURCE_DIR "/tests/data/containment"};

std::string bytesOf(const fs::path& file)
{
    return readFile(file, 1 << 20).value();
}

/// Runs programs, each among canaries of its own.
class Cage
{
public:
    Cage() : m_sandbox((tests::needApplication(), Sandbox::detect(m_port, SandboxTools::find({"/usr/bin", "/bin"})))) {}

    [[nodiscard]] bool isHere() const
    {
        if (m_sandbox.protection() == Protection::Sandbox && fs::exists("/usr/bin/python3"))
            return true;
        WARN("not tried, there is no sandbox here: " + m_sandbox.reason());
        return false;
    }

    /// What it got at, having come to its end.
    std::vector<std::string> inside(const std::string& program)
    {
        return run(program, [&](const Command& command, const View& view) { return m_sandbox.wrap(command, view); });
    }

    std::vector<std::string> outside(const std::string& program)
    {
        return run(program, [](const Command& command, const View&) { return command; });
    }

private:
    template<typename Wrap>
    std::vector<std::string> run(const std::string& program, Wrap wrap)
    {
        Canaries canaries;
        const TemporaryFolder project;
        REQUIRE(fillFolder(project.path(), {{"attempt.py", bytesOf(kPrograms / "attempt.py")},
                                            {"program.py", bytesOf(kPrograms / (program + ".py"))}}));
        fs::copy_file("/usr/bin/id", project / "set-user-id");
        REQUIRE(::chmod((project / "set-user-id").c_str(), 04755) == 0);
        Command command{.program = "/usr/bin/python3",
                        .arguments = {"attempt.py", "program.py"},
                        .folder = project.path(),
                        .environment = canaries.clues()};
        command.environment.emplace("PATH", "/usr/bin:/bin");
        const auto result = m_port.run(wrap(command, View{.readable = {}, .writable = {canaries.shared()}}));
        REQUIRE(result);
        INFO(result->output << result->errors);
        REQUIRE(result->succeeded());
        REQUIRE(trimmed(result->output).ends_with("tried"));
        CHECK(bytesOf(project / "attempt.py") == bytesOf(kPrograms / "attempt.py"));
        std::vector<std::string> touched = canaries.touched(result->output + result->errors);
        if (!touched.empty())
            touched.push_back("it said: " + result->output + result->errors);
        return touched;
    }

    process::QtProcessPort m_port;
    Sandbox m_sandbox;
};

} // namespace

TEST_CASE("no program gets out of the sandbox", "[process][containment]")
{
    Cage cage;
    if (!cage.isHere())
        return;
    for (const Escape& escape : kEscapes) {
        DYNAMIC_SECTION("tries " << escape.tries)
        {
            CHECK(cage.inside(escape.program) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("without the sandbox the same programs do get out", "[process][containment]")
{
    Cage cage;
    if (!cage.isHere())
        return;
    for (const Escape& escape : kEscapes) {
        if (escape.control == Control::None)
            continue;
        DYNAMIC_SECTION("tries " << escape.tries)
        {
            const bool gotOut = !cage.outside(escape.program).empty();
            if (escape.control == Control::Succeeds)
                CHECK(gotOut);
            else if (!gotOut)
                WARN(std::string("this machine refuses by itself ") + escape.tries);
        }
    }
}
