// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the budgets of the design: secondstack-bench [--quick] [--pack PATH] [--only NAME]
#include "tests/bench/Benches.h"
#include "tests/support/JournalFixture.h"

#include <algorithm>
#include <cstdio>

using namespace secondstack;

namespace {

struct Bench
{
    std::string_view name;
    void (*run)(const learner::Course&, const bench::Settings&);
};

constexpr Bench kBenches[] = {
    {"fold", bench::benchFold},     {"answers", bench::benchAnswers},   {"desks", bench::benchDesks},
    {"pack", bench::benchPack},     {"search", bench::benchSearch},     {"window", bench::benchWindow},
#if defined(SECONDSTACK_WITH_PROCESSES)
    {"checks", bench::benchChecks}, {"runaways", bench::benchRunaways},
#endif
};

bool isBench(std::string_view name)
{
    return std::ranges::any_of(kBenches, [name](const Bench& bench) { return bench.name == name; });
}

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
            settings.checks = 1;
        } else if (argument == "--pack" && i + 1 < count) {
            settings.pack = arguments[++i];
        } else if (argument == "--only" && i + 1 < count && isBench(arguments[i + 1])) {
            settings.only = arguments[++i];
        } else {
            throw std::runtime_error("usage: secondstack-bench [--quick] [--pack PATH] [--only "
                                     "fold|answers|desks|pack|search|window|checks|runaways]");
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
        for (const Bench& bench : kBenches) {
            if (settings.only.empty() || settings.only == bench.name)
                bench.run(course, settings);
        }
    } catch (const std::exception& exception) {
        std::fprintf(stderr, "secondstack-bench: %s\n", exception.what());
        return 1;
    }
    return 0;
}
