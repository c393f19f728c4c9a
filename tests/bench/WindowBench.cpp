// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benches.h"
#include "tests/bench/MadeJournal.h"
#include "tests/bench/Measure.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace secondstack::bench {

namespace fs = std::filesystem;

namespace {

struct ProcessCost
{
    double seconds = 0; ///< until it says that it is painted
    double memory = 0;  ///< peak resident, MiB
};

pid_t startWithOutput(const std::vector<std::string>& command, int output)
{
    const pid_t child = ::fork();
    if (child != 0)
        return child;
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    ::dup2(output, STDOUT_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

ProcessCost run(const std::vector<std::string>& command)
{
    int output[2];
    if (::pipe2(output, O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    pid_t child = -1;
    char word = 0;
    const Seconds painted = timeOf([&] {
        child = startWithOutput(command, output[1]);
        ::close(output[1]);
        (void)!::read(output[0], &word, 1);
    });
    int status = -1;
    struct rusage usage{};
    const bool isGood = child > 0 && ::wait4(child, &status, 0, &usage) == child && status == 0;
    ::close(output[0]);
    if (!isGood || word != 'p')
        throw std::runtime_error(command[0] + " did not say that it is painted, or did not end well");
    return {painted.count(), static_cast<double>(usage.ru_maxrss) / 1024}; // Linux counts KiB
}

// Of each pair that ran side by side, so that what else the machine does weighs on both.
void reportRatios(const std::string& what, std::vector<double> ratios, const std::string& medians)
{
    std::sort(ratios.begin(), ratios.end());
    char text[96];
    std::snprintf(text, sizeof text, "ratio min %.2f   median %.2f   max %.2f   budget 2   ", ratios.front(),
                  ratios[ratios.size() / 2], ratios.back());
    report(what, text + medians);
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::string sideBySide(const std::vector<double>& real, const std::vector<double>& empty, const char* unit)
{
    char text[96];
    std::snprintf(text, sizeof text, "(%.3g %s against %.3g %s)", medianOf(real), unit, medianOf(empty), unit);
    return text;
}

} // namespace

void benchWindow(const learner::Course& course, const Settings& settings)
{
    const fs::path real = settings.programs / "secondstack";
    const fs::path empty = settings.programs / "secondstack-empty-window";
    if (!fs::exists(real) || !fs::exists(empty)) {
        report("start of the window", "not measured: built without the window");
        return;
    }
    const tests::TemporaryFolder folder;
    const fs::path profile = folder.path() / "profiles" / "019b8c10-0000-7000-8000-000000000001";
    fs::create_directories(profile);
    fs::copy_file(madeJournal(course, settings.course), profile / "learner.db");
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    const std::vector<std::string> realCommand{
        real, "--quit-after-first-paint", "--data", folder.path(), "--pack", settings.pack};
    run({empty}); // fills the page cache
    run(realCommand);
    std::vector<double> realTimes, emptyTimes, realMemory, emptyMemory, timeRatios, memoryRatios;
    for (int round = 0; round < settings.windows; ++round) {
        const ProcessCost a = run({empty});
        const ProcessCost b = run(realCommand);
        emptyTimes.push_back(a.seconds * 1e3);
        realTimes.push_back(b.seconds * 1e3);
        emptyMemory.push_back(a.memory);
        realMemory.push_back(b.memory);
        timeRatios.push_back(b.seconds / a.seconds);
        memoryRatios.push_back(b.memory / a.memory);
    }
    const std::string events = ", " + std::to_string(settings.course) + " events";
    reportRatios("start to a painted Today" + events, timeRatios, sideBySide(realTimes, emptyTimes, "ms"));
    reportRatios("memory after start" + events, memoryRatios, sideBySide(realMemory, emptyMemory, "MiB"));
}

} // namespace secondstack::bench
