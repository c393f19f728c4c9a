// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/simulation/SimulatedLearner.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

TEST_CASE("a simulated learner does the same thing for the same seed", "[learner][simulation]")
{
    const auto journalOf = [](std::uint64_t seed) {
        LearnerFixture at{shippedPack()};
        must(simulate(at.learner, at.clock, {.seed = seed, .activities = 8}));
        return exported(at.queue.journal());
    };
    const std::string once = journalOf(5);
    CHECK(once == journalOf(5));
    CHECK(once != journalOf(6));
}

TEST_CASE("applied one by one, events give the state that a full fold gives", "[learner][simulation][property]")
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        LearnerFixture at{shippedPack(), seed};
        must(simulate(at.learner, at.clock,
                      {.seed = seed, .rightShare = 0.1 * static_cast<double>(seed), .activities = 12}));
        INFO(seed);
        CHECK(at.learner.plan().doneActivities().size() > 1);
        CHECK(dumpOf(at.learner.state()) == dumpOf(at.folded()));
    }
}
