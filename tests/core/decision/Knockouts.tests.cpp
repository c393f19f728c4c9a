// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Knockouts.h"

#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::decision;

namespace {

const std::vector<Knockout> kKnockouts{
    {"K1", Effect::NotNow, WhenAnswer{"T1", 0}},
    {"K2", Effect::CapBalanced, WhenFact{"policy", "forbidden"}},
    {"K3", Effect::FloorLeaningAdd, WhenFact{"assigned", "yes"}},
};

KnockoutOutcome outcomeOf(Band scored, Answer hours, const Facts& facts = {})
{
    return applyKnockouts(scored, kKnockouts, {{"T1", hours}}, facts).value();
}

const Facts kForbidden{{"policy", "forbidden"}};
const Facts kAssigned{{"assigned", "yes"}};
const Facts kBoth{{"policy", "forbidden"}, {"assigned", "yes"}};

} // namespace

TEST_CASE("without a knock-out the band of the score stands", "[decision][knockouts]")
{
    for (const Band band : {Band::Stay, Band::LeaningStay, Band::Balanced, Band::LeaningAdd, Band::Add})
        CHECK(outcomeOf(band, Answer::at(2), {{"policy", "none"}, {"assigned", "no"}})
              == KnockoutOutcome{band, {}, {}});
}

TEST_CASE("too few hours mean not now, and the verdict without that is shown", "[decision][knockouts]")
{
    const auto outcome = outcomeOf(Band::Add, Answer::at(0));
    CHECK(outcome.band == Band::NotNow);
    CHECK(outcome.holding == std::vector<KnockoutFinding>{{"K1", Effect::NotNow, true, Band::Add}});
}

TEST_CASE("a policy caps at balanced and never lifts", "[decision][knockouts]")
{
    CHECK(outcomeOf(Band::Add, Answer::at(2), kForbidden).band == Band::Balanced);
    CHECK(outcomeOf(Band::LeaningAdd, Answer::at(2), kForbidden).band == Band::Balanced);
    CHECK(outcomeOf(Band::Balanced, Answer::at(2), kForbidden).band == Band::Balanced);
    CHECK(outcomeOf(Band::Stay, Answer::at(2), kForbidden).band == Band::Stay);
    CHECK(outcomeOf(Band::Stay, Answer::at(2), kForbidden).holding.front().without == Band::Stay);
}

TEST_CASE("an assigned task lifts to leaning to add and never lowers", "[decision][knockouts]")
{
    CHECK(outcomeOf(Band::Stay, Answer::at(2), kAssigned).band == Band::LeaningAdd);
    CHECK(outcomeOf(Band::LeaningAdd, Answer::at(2), kAssigned).band == Band::LeaningAdd);
    CHECK(outcomeOf(Band::Add, Answer::at(2), kAssigned).band == Band::Add);
}

TEST_CASE("an assigned task outweighs the policy, and each is shown without the other", "[decision][knockouts]")
{
    const auto outcome = outcomeOf(Band::Add, Answer::at(2), kBoth);
    CHECK(outcome.band == Band::LeaningAdd);
    REQUIRE(outcome.holding.size() == 2);
    CHECK(outcome.holding[0].without == Band::Add);      // the task alone
    CHECK(outcome.holding[1].without == Band::Balanced); // the policy alone
}

TEST_CASE("not now comes before every other knock-out", "[decision][knockouts]")
{
    const auto outcome = outcomeOf(Band::Stay, Answer::at(0), kBoth);
    CHECK(outcome.band == Band::NotNow);
    REQUIRE(outcome.holding.size() == 3);
    CHECK(outcome.holding[0].without == Band::LeaningAdd);
    CHECK(outcome.holding[1].without == Band::NotNow);
    CHECK(outcome.holding[2].without == Band::NotNow);
}

TEST_CASE("a knock-out on a not-sure answer holds, and says that it is not sure", "[decision][knockouts]")
{
    const auto outcome = outcomeOf(Band::Add, Answer::notSure(0));
    CHECK(outcome.band == Band::NotNow);
    REQUIRE(outcome.holding.size() == 1);
    CHECK_FALSE(outcome.holding.front().sure);
}

TEST_CASE("a knock-out that an open answer only allows does not hold but is named", "[decision][knockouts]")
{
    CHECK(outcomeOf(Band::Add, Answer::notSure(1)) == KnockoutOutcome{Band::Add, {}, {"K1"}});
    CHECK(outcomeOf(Band::Add, Answer::dontKnow()) == KnockoutOutcome{Band::Add, {}, {"K1"}});
    CHECK(outcomeOf(Band::Add, Answer::notSure(2)) == KnockoutOutcome{Band::Add, {}, {}});
    CHECK(outcomeOf(Band::Add, Answer::notApplicable()) == KnockoutOutcome{Band::Add, {}, {}});
}

TEST_CASE("a knock-out on a question without an answer is an error", "[decision][knockouts]")
{
    const auto outcome = applyKnockouts(Band::Add, kKnockouts, {}, {});
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().where == "K1");
}

TEST_CASE("effects have the names of the files", "[decision][knockouts]")
{
    CHECK(nameOf(Effect::NotNow) == "not-now");
    CHECK(nameOf(Effect::CapBalanced) == "cap-balanced");
    CHECK(nameOf(Effect::FloorLeaningAdd) == "floor-leaning-add");
}
