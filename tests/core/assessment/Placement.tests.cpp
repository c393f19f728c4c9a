// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Placement.h"

#include "core/assessment/Grid.h"
#include "core/assessment/Prior.h"
#include "tests/core/assessment/Bank.h"
#include "tests/support/Catch.h"

#include <cmath>
#include <map>

using namespace secondstack;
using namespace secondstack::assessment;
using namespace secondstack::tests;
using Catch::Matchers::WithinAbs;

namespace {

constexpr int kSkills = 6;

Posterior prior()
{
    return makePrior(kSkills, {}, {});
}

/// Somebody who answers everything the same way.
std::vector<Choice> sitThrough(Placement& sitting, Answer answer)
{
    std::vector<Choice> choices;
    while (sitting.current()) {
        choices.push_back(*sitting.current());
        sitting.answer(answer);
    }
    return choices;
}

} // namespace

TEST_CASE("every skill is asked about before any comes twice, but for the seeding slots", "[assessment]")
{
    const Blueprint blueprint = makeBlueprint(kSkills, 20);
    Placement sitting(blueprint, prior(), 1);
    std::map<int, int> asked;
    for (int number = 1; number <= 7; ++number) {
        const Choice choice = *sitting.current();
        CHECK((choice.why == Why::Seeding) == (number % 5 == 0));
        if (choice.why == Why::FirstOfSkill)
            CHECK(asked[choice.item->skill] == 0);
        ++asked[choice.item->skill];
        sitting.answer(Answer::Right);
    }
    for (int skill = 0; skill < kSkills; ++skill)
        CHECK(asked[skill] > 0);
}

TEST_CASE("no item comes twice, no skill three times in a row or more than six times", "[assessment]")
{
    Blueprint blueprint = makeBlueprint(kSkills, 20);
    blueprint.selection.leastGain = -1; // as long as it goes
    blueprint.skips = {.sure = 1, .notYet = 0};
    blueprint.mostItems = 1000;
    Placement sitting(blueprint, prior(), 2);
    std::map<std::string, int> uses;
    std::map<int, int> ofSkill;
    int inRow = 0;
    int before = -1;
    for (const Choice& choice : sitThrough(sitting, Answer::Wrong)) {
        CHECK(++uses[choice.item->id] == 1);
        CHECK(++ofSkill[choice.item->skill] <= 6);
        inRow = choice.item->skill == before ? inRow + 1 : 1;
        before = choice.item->skill;
        CHECK(inRow <= 2);
    }
    CHECK(sitting.stopped() == Stop::NothingToGain);
    CHECK(uses.size() > 5 * kSkills);
}

TEST_CASE("a sitting ends when all is decided, when nothing more is to be gained, or at the most items", "[assessment]")
{
    Blueprint blueprint = makeBlueprint(2, 20, 2.5);
    blueprint.selection.leastGain = -1;
    Placement decided(blueprint, makePrior(2, {}, {}), 3);
    sitThrough(decided, Answer::Wrong);
    CHECK(decided.stopped() == Stop::AllDecided);
    CHECK(decided.found(0) == Known::Learn);

    blueprint.mostItems = 3;
    Placement cut(blueprint, makePrior(2, {}, {}), 3);
    CHECK(sitThrough(cut, Answer::Wrong).size() == 3);
    CHECK(cut.stopped() == Stop::MostItems);
}

TEST_CASE("the same answers get the same questions", "[assessment]")
{
    const Blueprint blueprint = makeBlueprint(kSkills, 20);
    Placement one(blueprint, prior(), 7);
    Placement other(blueprint, prior(), 7);
    for (int i = 0; one.current(); ++i) {
        REQUIRE(other.current());
        CHECK(one.current()->item == other.current()->item);
        const Answer answer = i % 3 == 0 ? Answer::Wrong : i % 7 == 0 ? Answer::DontKnow : Answer::Right;
        one.answer(answer);
        other.answer(answer);
    }
    CHECK(one.posterior() == other.posterior());
}

TEST_CASE("a skill is skipped only on direct evidence, of which some was typed", "[assessment]")
{
    Blueprint blueprint = makeBlueprint(2, 20, 2.5);
    blueprint.selection.leastGain = 0;
    blueprint.othersDependOn[1] = true;
    Placement sitting(blueprint, makePrior(2, {}, {}, {.correlation = 0.95}), 5);
    while (sitting.current() && sitting.asked().items.size() < 2) {
        for (int skill = 0; skill < 2; ++skill) {
            if (sitting.found(skill) == Known::Known)
                CHECK(sitting.hasEvidence(skill));
        }
        sitting.answer(Answer::Right);
    }
    CHECK(sitting.posterior().probabilityKnown(1) > 0.9);
    CHECK_FALSE(sitting.hasEvidence(1)); // others depend on it: one question is not enough
    CHECK(sitting.found(1) == Known::Unsure);
}

TEST_CASE("the model says how many of its skips are wrong", "[assessment]")
{
    const Posterior posterior({1.2816, 3, 0}, {1, 0, 0, 0, 1, 0, 0, 0, 1});
    CHECK_THAT(expectedWrongSkips(posterior, {0}), WithinAbs(0.1, 1e-4));
    CHECK_THAT(expectedWrongSkips(posterior, {0, 2}), WithinAbs(0.3, 1e-4));
    CHECK(expectedWrongSkips(posterior, {}) == 0);
}

TEST_CASE("a question is worth what it is expected to change", "[assessment]")
{
    const Blueprint blueprint = makeBlueprint(kSkills, 20);
    Posterior posterior = prior();
    for (int i = 0; i < 6; ++i) {
        for (const Item& item : blueprint.bank)
            CHECK(expectedGain(posterior, item) > -0.01); // as far as a normal distribution can tell
        posterior.update(blueprint.bank[static_cast<std::size_t>(17 * i)], i % 2 == 0 ? Answer::Right : Answer::Wrong);
    }
    Item blunt = blueprint.bank.front();
    blunt.discrimination = 0.01;
    CHECK(expectedGain(prior(), blunt) < 1e-4);
    CHECK(expectedLoss(0) == 0);
    CHECK(expectedLoss(1) == 0);
    CHECK_THAT(expectedLoss(0.75), WithinAbs(0.75, 1e-12)); // the dearest doubt: three to one
}

TEST_CASE("one ability on a grid has the published means and deviations", "[assessment]")
{
    const auto item = [](double a, double b, double c) {
        return Item{.id = "i", .difficulty = b, .spread = 0, .discrimination = a, .guess = c};
    };
    const std::vector<std::pair<Item, Answer>> all{{item(1, -1, .2), Answer::Right},
                                                   {item(1.3, 0, .2), Answer::Right},
                                                   {item(.8, .7, 0), Answer::Wrong},
                                                   {item(1, 1.2, .25), Answer::Right},
                                                   {item(1.1, .3, 0), Answer::Wrong}};
    const double means[]{.187852542, .469632237, .204272209, .414918943, .059550034};
    const double deviations[]{.953107666, .900051574, .856572225, .854827464, .800377849};
    for (std::size_t count = 1; count <= all.size(); ++count) {
        const Moments found = expectedAbility({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)});
        CHECK_THAT(found.mean, WithinAbs(means[count - 1], 1e-9));
        CHECK_THAT(std::sqrt(found.variance), WithinAbs(deviations[count - 1], 1e-9));
    }
}
