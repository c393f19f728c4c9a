// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that take all there is, run as samples are and graded as a learner's project: each of them is ended, or
// refused what it wants, and leaves nothing. How long that took is printed.
#include "app/process/Consumption.h"
#include "core/base/File.h"
#include "core/practice/ScratchFolder.h"
#include "tests/process/GradingDesk.h"

#include <QElapsedTimer>
#include <algorithm>
#include <poll.h>
#include <unistd.h>

using namespace secondstack;
using namespace secondstack::practice;
using namespace std::chrono_literals;
using secondstack::tests::GradingDesk;
namespace fs = std::filesystem;

namespace {

/// How a run comes to its end.
enum class End {
    ByTime,
    ByOutput,
    ByAmount, ///< of memory or disk, taken by all its processes together
    ByItself, ///< refused what it wanted, or done
};

struct Runaway
{
    const char* program; ///< in tests/data/runaways
    const char* does;
    End end;
    const char* lastWords = ""; ///< on standard error
};

const Runaway kRunaways[] = {
    {"fork-bomb", "starts processes without end", End::ByTime},
    {"memory-bomb", "takes memory without end", End::ByItself, "MemoryError\n"},
    {"memory-bombs", "takes memory in many processes", End::ByAmount},
    {"endless-print", "prints without end", End::ByOutput},
    {"million-files", "makes a million empty files", End::ByAmount},
    {"full-folders", "fills every folder", End::ByTime},
    {"shared-disk", "fills the folder on the disk", End::ByAmount},
    {"shared-disk-without-names", "fills the disk with files that have no name", End::ByAmount},
    {"sleeps", "sleeps for ever", End::ByTime},
    {"ignores-signals", "ignores signals and computes for ever", End::ByTime},
    {"daemon", "leaves a daemon", End::ByItself},
};

// What the kernel tells of a process by this name has room for 15 letters.
std::string nameOfThisRun()
{
    static int run = 0;
    return "away-" + std::to_string(::getpid() % 100'000) + "-" + std::to_string(++run);
}

std::string codeOf(const Runaway& runaway, const std::string& mark)
{
    const fs::path folder{SECONDSTACK_TEST_DATA "/runaways"};
    const auto text = [&](const std::string& name) { return readFile(folder / (name + ".py"), 1 << 16).value(); };
    return "MARK = '" + mark + "'\n" + text("marked") + text(runaway.program);
}

long processesNamed(const std::string& mark)
{
    return std::ranges::count_if(entriesOf("/proc"), [&](const fs::directory_entry& entry) {
        return readFile(entry.path() / "comm", 100).value_or("") == mark + "\n";
    });
}

// What was killed is gone soon, but not at once.
long processesLeft(const std::string& mark)
{
    for (int patience = 0; patience < 1000 && processesNamed(mark) > 0; ++patience)
        ::poll(nullptr, 0, 10);
    return processesNamed(mark);
}

/// Counts the processes of a run while it runs.
class Counter
{
public:
    explicit Counter(const std::string& mark)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this, mark] { m_most = std::max(m_most, processesNamed(mark)); });
        m_timer.start(50ms);
    }

    [[nodiscard]] long most() const { return m_most; }

private:
    QTimer m_timer;
    long m_most = 0;
};

End endOf(const RunResult& result)
{
    if (result.tookTooMuch)
        return End::ByAmount;
    if (result.capped)
        return End::ByOutput;
    return result.timedOut ? End::ByTime : End::ByItself;
}

void tell(const std::string& what, double seconds, long processes)
{
    WARN(what + ": " + std::to_string(seconds) + " s, at most " + std::to_string(processes) + " processes");
}

} // namespace

TEST_CASE("a program that takes all there is ends, and nothing of it is left", "[process][containment][runaways]")
{
    tests::needApplication();
    process::QtProcessPort port;
    const Sandbox sandbox = Sandbox::detect(port, SandboxTools::find({"/usr/bin", "/bin"}));
    if (!sandbox.countsProcesses() || !fs::exists("/usr/bin/python3")) {
        WARN("not tried, there is no sandbox here: " + sandbox.reason());
        return;
    }
    for (const Runaway& runaway : kRunaways) {
        DYNAMIC_SECTION("one that " << runaway.does)
        {
            const auto scratch = ScratchFolder::make();
            REQUIRE(scratch);
            const fs::path project = scratch->path() / "project";
            const fs::path shared = scratch->path() / "shared";
            const std::string mark = nameOfThisRun();
            REQUIRE(makeSharedFolder(shared));
            REQUIRE(fillFolder(project, {{"main.py", codeOf(runaway, mark)}}));
            Command command{.program = "/usr/bin/python3", .arguments = {"main.py"}, .folder = project};
            command.wallTime = runaway.end == End::ByTime ? 2s : 50s;
            const Limits limits{.cpuSeconds = 50};
            const Counter counter{mark};
            const auto result = port.run(sandbox.wrap(command, View{.readable = {}, .writable = {shared}}, limits));
            REQUIRE(result);
            CHECK(endOf(*result) == runaway.end);
            CHECK_THAT(result->errors, Catch::Matchers::EndsWith(runaway.lastWords));
            CHECK((result->errors.empty() || *runaway.lastWords != '\0'));
            CHECK(processesLeft(mark) == 0);
            CHECK(counter.most() <= limits.processes);
            tell(runaway.does, result->seconds, counter.most());
        }
    }
}

TEST_CASE("a learner's project that takes all there is gets its verdict, and nothing of it is left",
          "[process][containment][runaways][grading]")
{
    GradingDesk desk;
    if (!desk.isHere())
        return;
    for (const Runaway& runaway : kRunaways) {
        DYNAMIC_SECTION("one that " << runaway.does)
        {
            const std::string mark = nameOfThisRun();
            const Counter counter{mark};
            QElapsedTimer clock;
            clock.start();
            const auto verdict = desk.gradeFile(codeOf(runaway, mark));
            const double seconds = static_cast<double>(clock.elapsed()) / 1e3;
            REQUIRE(verdict);
            CHECK_FALSE(verdict->passed);
            CHECK(processesLeft(mark) == 0);
            CHECK(counter.most() <= Limits{}.processes);
            tell(std::string(runaway.does) + ": " + (verdict->problem ? verdict->problem->kind : "checked"), seconds,
                 counter.most());
        }
    }
}
