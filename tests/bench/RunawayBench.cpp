// SPDX-License-Identifier: GPL-3.0-or-later
// How long a window would not answer while a program takes all there is: the window's thread is one with nothing but a
// timer, and the program is run by another thread, as the app does it.
#include "app/process/QtProcessPort.h"
#include "core/base/File.h"
#include "core/practice/Sandbox.h"
#include "core/practice/ScratchFolder.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Measure.h"
#include "tests/process/Application.h"
#include "tests/support/JournalFixture.h"

#include <QEventLoop>
#include <QTimer>
#include <atomic>
#include <thread>

namespace secondstack::bench {

using namespace practice;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using tests::must;

namespace {

constexpr std::chrono::milliseconds kTick{5};

void runAway(process::QtProcessPort& port, const Sandbox& sandbox, const std::string& program,
             std::chrono::seconds wallTime)
{
    const auto code = [](const std::string& name) {
        return must(readFile(fs::path{SECONDSTACK_SOURCE_DIR "/tests/data/runaways"} / (name + ".py"), 1 << 16));
    };
    const ScratchFolder scratch = must(ScratchFolder::make());
    const fs::path project = scratch.path() / "project";
    const fs::path shared = scratch.path() / "shared";
    must(fillFolder(project, {{"main.py", "MARK = 'bench'\n" + code("marked") + code(program)}}));
    must(makeSharedFolder(shared));
    Command command{.program = "/usr/bin/python3", .arguments = {"main.py"}, .folder = project};
    command.wallTime = wallTime;
    (void)must(port.run(sandbox.wrap(command, View{.readable = {}, .writable = {shared}})));
}

/// How late each tick came while the work ran in another thread.
Samples latenessDuring(const std::function<void()>& work)
{
    Samples samples;
    QEventLoop loop;
    QTimer timer;
    auto last = std::chrono::steady_clock::now();
    std::atomic<bool> isOver = false;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        const auto now = std::chrono::steady_clock::now();
        samples.add(std::max(Seconds{0}, Seconds(now - last - kTick)));
        last = now;
        if (isOver)
            loop.quit();
    });
    std::thread worker{[&] {
        work();
        isOver = true;
    }};
    timer.start(kTick);
    loop.exec();
    worker.join();
    return samples;
}

} // namespace

void benchRunaways(const learner::Course&, const Settings& settings)
{
    tests::needApplication();
    process::QtProcessPort finder;
    const Sandbox sandbox = Sandbox::detect(finder, SandboxTools::find({"/usr/bin", "/bin"}));
    if (!sandbox.countsProcesses())
        return report("the window while programs run away", "not measured: there is no sandbox here");
    const auto run = [&](const char* program) {
        process::QtProcessPort port; // of the thread that waits for it
        runAway(port, sandbox, program, std::chrono::seconds{settings.rounds});
    };
    for (const char* program : {"sleeps", "fork-bomb", "memory-bomb", "memory-bombs", "endless-print", "million-files",
                                "shared-disk", "ignores-signals"})
        reportTail(std::string("the window is late: ") + program, latenessDuring([&] { run(program); }), 100ms);
}

} // namespace secondstack::bench
