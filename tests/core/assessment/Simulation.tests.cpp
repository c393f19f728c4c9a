// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Simulation.h"

#include "core/assessment/Prior.h"
#include "tests/core/assessment/Bank.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::assessment;
using namespace secondstack::tests;
using Catch::Matchers::WithinAbs;

namespace {

constexpr int kSkills = 12;
constexpr int kLearners = 60; // of 12 skills each

Outcome simulateWith(const Truth& truth, double believedCorrelation = 0.5, int learners = kLearners)
{
    const Blueprint blueprint = makeBlueprint(kSkills, 20);
    const Posterior prior = makePrior(kSkills, {}, {}, {.correlation = believedCorrelation});
    return simulate(blueprint, prior, truth, learners, 20261123);
}

} // namespace

TEST_CASE("bands cover what they say, with difficulties as wrong as admitted", "[assessment][simulation]")
{
    const Outcome outcome = simulateWith({});
    CHECK_THAT(outcome.coverage90, WithinAbs(0.90, 0.04));
    CHECK_THAT(outcome.bias, WithinAbs(0, 0.08));
    CHECK(outcome.falseSkips < 0.2);
    CHECK(outcome.meanItems < 31);
}

TEST_CASE("a wrong correlation breaks the bands, which is why skips are audited", "[assessment][simulation]")
{
    CHECK(simulateWith({.correlation = 0.3}, 0.7).coverage90 < 0.87);
}

TEST_CASE("the same seed gives the same outcome", "[assessment][simulation]")
{
    const Outcome one = simulateWith({}, 0.5, 3);
    const Outcome other = simulateWith({}, 0.5, 3);
    CHECK(one.rmse == other.rmse);
    CHECK(one.meanItems == other.meanItems);
}

TEST_CASE("normal numbers have mean 0 and variance 1", "[assessment]")
{
    Random random{1};
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 40'000; ++i) {
        const double x = normalFrom(random);
        sum += x;
        squares += x * x;
    }
    CHECK_THAT(sum / 40'000, WithinAbs(0, 0.02));
    CHECK_THAT(squares / 40'000, WithinAbs(1, 0.03));
}
