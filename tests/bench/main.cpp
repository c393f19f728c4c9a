// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the budgets of the design: secondstack-bench [--quick] [--pack PATH]
#include "tests/bench/Benches.h"
#include "tests/support/JournalFixture.h"

#include <cstdio>

using namespace secondstack;

namespace {

bench::Settings settingsOf(int count, char** arguments)
{
    bench::Settings settings;
    settings.pack = std::filesystem::path{SECONDSTACK_SOURCE_DIR} / "curriculum" / "fastapi-for-node";
    settings.programs = std::filesystem::absolute(arguments[0]).parent_path();
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--quick") {
            settings.course = 200;
            settings.many = 500;
            settings.rounds = 1;
            settings.answers = 5;
            settings.windows = 1;
        } else if (argument == "--pack" && i + 1 < count) {
            settings.pack = arguments[++i];
        } else {
            throw std::runtime_error("usage: secondstack-bench [--quick] [--pack PATH]");
        }
    }
    return settings;
}

} // namespace

int main(int count, char** arguments)
{
    try {
        const bench::Settings settings = settingsOf(count, arguments);
        const learner::Course course = tests::must(learner::Course::open(settings.pack));
        bench::benchFold(course, settings);
        bench::benchAnswers(course, settings);
        bench::benchDesks(course, settings);
        bench::benchPack(settings);
        bench::benchSearch(course, settings);
        bench::benchWindow(course, settings);
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "secondstack-bench: %s\n", exception.what());
        return 1;
    }
    return 0;
}
