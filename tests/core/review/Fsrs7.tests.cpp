// SPDX-License-Identifier: GPL-3.0-or-later
// The expected values are those of the model's own specification, computed there in single precision.
#include "core/review/Fsrs7.h"

#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace secondstack;
using namespace secondstack::review;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

struct Step
{
    double days;
    Rating rating;
    Fsrs7::Memory after;
};

void checkClose(const Fsrs7::Memory& memory, const Fsrs7::Memory& expected)
{
    constexpr double kSinglePrecision = 2e-5;
    CHECK_THAT(memory.slow, WithinRel(expected.slow, kSinglePrecision));
    CHECK_THAT(memory.fast, WithinRel(expected.fast, kSinglePrecision));
    CHECK_THAT(memory.difficulty, WithinRel(expected.difficulty, kSinglePrecision));
}

void checkTrace(const std::vector<Step>& steps)
{
    const Fsrs7 model;
    Fsrs7::Memory memory;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        memory = i == 0 ? model.first(steps[i].rating) : model.next(memory, steps[i].days, steps[i].rating);
        CAPTURE(i);
        checkClose(memory, steps[i].after);
    }
}

Fsrs7::Memory anyMemory(Random& random)
{
    const auto stability = [&random] { return std::exp(std::log(1e-3) + random.unit() * std::log(1e3 / 1e-3)); };
    return {stability(), stability(), 1 + 9 * random.unit()};
}

} // namespace

TEST_CASE("two traces of a card that was not known at first go the published way", "[review]")
{
    checkTrace({{0, Rating::Again, {.1104, .08832, 6.1686}},
                {0, Rating::Good, {.11041191, .08832, 6.109214}},
                {1, Rating::Good, {.91686124, 44.444206, 6.0504217}},
                {3, Rating::Good, {3.5337858, 193.5973, 5.9922175}},
                {8, Rating::Good, {10.186002, 407.62646, 5.934595}},
                {21, Rating::Good, {25.985723, 700.5589, 5.877549}}});
}

TEST_CASE("two traces go the published way through parts of a day, all ratings and a late lapse", "[review]")
{
    checkTrace({{0, Rating::Easy, {11.7841, 9.427279, 1}},
                {.001, Rating::Hard, {12.22947, 13.9512825, 4.636193}},
                {.25, Rating::Again, {2.6588404, .3485167, 9.259369}},
                {0, Rating::Good, {2.6589437, .3485167, 9.169076}},
                {1.5, Rating::Easy, {5.028668, 25.826185, 8.743264}},
                {2.75, Rating::Hard, {7.37282, 65.00047, 9.166955}},
                {100.5, Rating::Again, {2.3163264, .89478546, 9.615685}}});
}

TEST_CASE("recall and intervals of two traces are the published ones", "[review]")
{
    const Fsrs7 model;
    const Fsrs7::Memory memory{10, 8, 5};
    CHECK_THAT(model.recall(memory, 0.5), WithinRel(0.96410644, 1e-6));
    CHECK_THAT(model.recall(memory, 21), WithinRel(0.8774615, 1e-6));
    CHECK_THAT(model.recall(memory, 0), WithinAbs(0.99999, 1e-12));

    const Fsrs7::Memory good = model.next(memory, 21, Rating::Good);
    checkClose(good, {27.8926, 210.87737, 4.9522996});
    CHECK_THAT(model.interval(good, 0.9), WithinRel(54.32485, 2e-3));
    CHECK_THAT(model.interval(good, 0.99), WithinRel(0.2915443, 2e-3));
    CHECK_THAT(model.interval(good, 0.65), WithinRel(4599.419, 2e-3));

    const Fsrs7::Memory again = model.next(memory, 21, Rating::Again);
    checkClose(again, {2.4947672, .4401131, 8.909818});
    CHECK_THAT(model.interval(again, 0.9), WithinRel(0.018415969, 2e-3));

    CHECK_THAT(model.interval(model.first(Rating::Hard), 0.9), WithinRel(0.5974598, 2e-3));
    CHECK_THAT(model.interval(model.first(Rating::Good), 0.9), WithinRel(4.7777247, 2e-3));
    CHECK_THAT(model.interval(model.first(Rating::Easy), 0.9), WithinRel(53.869392, 2e-3));
    CHECK(model.interval(model.first(Rating::Again), 0.9) < 1e-4); // seconds: never to be scheduled as it is
    CHECK(model.interval(memory, 1) == 0);
}

TEST_CASE("recall falls with time, and the interval is where it has fallen to the retention", "[review][property]")
{
    const Fsrs7 model;
    Random random{20261123};
    for (int round = 0; round < 10'000; ++round) {
        const Fsrs7::Memory memory = anyMemory(random);
        double before = 1;
        for (const double days : {0.0, 1e-4, 0.01, 0.3, 1.0, 7.0, 60.0, 2000.0}) {
            const double now = model.recall(memory, days);
            CHECK(now <= before);
            before = now;
        }
        const double retention = 0.7 + 0.29 * random.unit();
        const double days = model.interval(memory, retention);
        const bool isAtBound = days >= 36500 || days <= 1.01 / 86400;
        CHECK((isAtBound || std::abs(model.recall(memory, days) - retention) <= 1e-3));
    }
}

TEST_CASE("a lapse weakens both traces, a pass neither", "[review][property]")
{
    const Fsrs7 model;
    Random random{20261124};
    for (int round = 0; round < 10'000; ++round) {
        const Fsrs7::Memory memory = anyMemory(random);
        const double days = random.unit() * 60;
        for (const Rating rating : {Rating::Hard, Rating::Good, Rating::Easy}) {
            const Fsrs7::Memory after = model.next(memory, days, rating);
            CHECK(after.slow >= memory.slow);
            CHECK(after.fast >= memory.fast);
        }
        const Fsrs7::Memory lapsed = model.next(memory, days, Rating::Again);
        CHECK(lapsed.slow <= memory.slow);
        CHECK(lapsed.fast <= memory.fast);
    }
}
