// SPDX-License-Identifier: GPL-3.0-or-later
// The expected values were printed by ts-fsrs 5.4.2, which rounds its state to 8 decimals.
#include "core/review/Fsrs6.h"

#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace secondstack;
using namespace secondstack::review;
using Catch::Matchers::WithinRel;

namespace {

constexpr double kRounding = 1e-7;

struct Step
{
    int days;
    Rating rating;
    double stability;
    double difficulty;
};

void checkTrace(const Fsrs6& model, const std::vector<Step>& steps)
{
    Fsrs6::Memory memory;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        memory = i == 0 ? model.first(steps[i].rating) : model.next(memory, steps[i].days, steps[i].rating);
        CAPTURE(i);
        CHECK_THAT(memory.stability, WithinRel(steps[i].stability, kRounding));
        CHECK_THAT(memory.difficulty, WithinRel(steps[i].difficulty, kRounding));
    }
}

Fsrs6::Memory anyMemory(Random& random)
{
    return {std::exp(random.unit() * std::log(36500 / 0.001)) * 0.001, 1 + 9 * random.unit()};
}

} // namespace

TEST_CASE("the first rating sets stability and difficulty", "[review]")
{
    const Fsrs6 model;
    checkTrace(model, {{0, Rating::Again, 0.212, 6.4133}});
    checkTrace(model, {{0, Rating::Hard, 1.2931, 5.11217071}});
    checkTrace(model, {{0, Rating::Good, 2.3065, 2.11810397}});
    checkTrace(model, {{0, Rating::Easy, 8.2956, 1}});
    CHECK_THAT(model.recall(model.first(Rating::Easy), 8), WithinRel(0.9024733, kRounding));
}

TEST_CASE("a card that is recalled each time when it is due, and then forgotten twice, goes the published way",
          "[review]")
{
    checkTrace(Fsrs6(), {{0, Rating::Good, 2.3065, 2.11810397},
                         {0, Rating::Good, 2.3065, 2.11121424},
                         {2, Rating::Good, 10.97104786, 2.1043314},
                         {11, Rating::Good, 46.31685657, 2.09745544},
                         {46, Rating::Good, 162.99981459, 2.09058635},
                         {163, Rating::Good, 497.87655983, 2.08372413},
                         {498, Rating::Again, 6.8904125, 7.38320232},
                         {0, Rating::Again, 2.15459837, 9.12510476},
                         {0, Rating::Good, 2.15459837, 9.11120802},
                         {2, Rating::Good, 3.98312343, 9.09732518},
                         {4, Rating::Good, 7.23625465, 9.08345622},
                         {7, Rating::Good, 12.48304383, 9.06960113},
                         {12, Rating::Good, 20.77035737, 9.0557599}});
}

TEST_CASE("a card that was not known at first goes the published way", "[review]")
{
    checkTrace(Fsrs6(), {{0, Rating::Again, 0.212, 6.4133},
                         {0, Rating::Good, 0.24668919, 6.40211507},
                         {1, Rating::Good, 2.02147724, 6.39094132},
                         {3, Rating::Good, 7.86369875, 6.37977875},
                         {8, Rating::Good, 21.91771334, 6.36862734},
                         {21, Rating::Good, 53.62690465, 6.35748708}});
}

TEST_CASE("hard, easy and a lapse on the way go the published way", "[review]")
{
    checkTrace(Fsrs6(), {{0, Rating::Good, 2.3065, 2.11810397},
                         {3, Rating::Good, 13.82690327, 2.11121424},
                         {8, Rating::Hard, 30.80806654, 4.74828477},
                         {15, Rating::Easy, 93.86026592, 2.97863464},
                         {40, Rating::Again, 3.49329808, 7.67735332},
                         {0, Rating::Good, 3.49329808, 7.66490434},
                         {2, Rating::Good, 6.8311541, 7.6524678},
                         {6, Rating::Good, 14.97299528, 7.6400437}});
}

TEST_CASE("without the weights of the same day a review of the same day changes no stability", "[review]")
{
    Fsrs6::Weights weights = Fsrs6::kDefaultWeights;
    weights[17] = weights[18] = weights[19] = 0;
    const Fsrs6 model(weights);
    Fsrs6::Memory memory = model.first(Rating::Again);
    for (const int days : {0, 1, 3, 8, 21})
        memory = model.next(memory, days, Rating::Good);
    CHECK_THAT(memory.stability, WithinRel(53.335106, 1e-6));
}

TEST_CASE("the interval is where recall has fallen to the retention that is asked for", "[review]")
{
    const Fsrs6 model;
    // Published in single precision.
    const std::vector<double> published{3116766, 34793, 2508, 387, 90, 27, 9, 3, 1};
    for (std::size_t i = 0; i < published.size(); ++i)
        CHECK_THAT(std::round(model.interval(1, 0.1 * static_cast<double>(i + 1))), WithinRel(published[i], 1e-6));
    CHECK_THAT(model.interval(1, 0.95), WithinRel(0.402559, 1e-5));
    CHECK_THAT(model.interval(1, 0.85), WithinRel(1.906426, 1e-6));
    CHECK_THAT(model.interval(1, 0.80), WithinRel(3.315960, 1e-6));

    Random random{20261123};
    for (int round = 0; round < 2'000; ++round) {
        const Fsrs6::Memory memory = anyMemory(random);
        const double retention = 0.7 + 0.29 * random.unit();
        const double days = model.interval(memory.stability, retention);
        CHECK_THAT(model.recall(memory, days), WithinRel(retention, 1e-9));
        CHECK(model.recall(memory, days * 1.01) < retention);
    }
}

TEST_CASE("a pass never weakens a memory, a lapse on a later day never strengthens it", "[review][property]")
{
    const Fsrs6 model;
    Random random{20261124};
    for (int round = 0; round < 10'000; ++round) {
        const Fsrs6::Memory memory = anyMemory(random);
        const int days = static_cast<int>(random.below(400));
        for (const Rating rating : {Rating::Again, Rating::Hard, Rating::Good, Rating::Easy}) {
            const Fsrs6::Memory after = model.next(memory, days, rating);
            CHECK(after.difficulty >= 1);
            CHECK(after.difficulty <= 10);
            if (rating != Rating::Again)
                CHECK(after.stability >= std::min(memory.stability, 36500.0));
            else if (days > 0)
                CHECK(after.stability <= memory.stability);
        }
    }
}

TEST_CASE("weights are kept within the bounds of the model", "[review]")
{
    Fsrs6::Weights far;
    far.fill(1000);
    const Fsrs6::Weights high = clipped(far);
    CHECK(high[0] == 100);
    CHECK(high[7] == 0.75);
    CHECK(high[20] == 0.8);
    far.fill(-1000);
    CHECK(clipped(far)[20] == 0.1);
    CHECK(clipped(Fsrs6::kDefaultWeights) == Fsrs6::kDefaultWeights);
    // With three steps of relearning: sqrt(max(0.01, -(ln w11 + ln(2^w13 - 1) + 0.3 w14) / 3)).
    Fsrs6::Weights steep = Fsrs6::kDefaultWeights;
    steep[17] = 2;
    CHECK_THAT(clipped(steep, 3)[17], WithinRel(0.490273, 1e-5));
}
