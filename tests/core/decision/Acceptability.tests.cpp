// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Acceptability.h"

#include "core/decision/Weights.h"
#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <numeric>

using namespace secondstack;
using namespace secondstack::decision;

namespace {

const std::vector<Question> kThree{{"A", "", "", 5, -1, 1}, {"B", "", "", 3, -1, 0.25}, {"C", "", "", 2, -0.25, 1}};

/// Where a sure answer is after the disturbance: the share of each level.
std::array<double, 5> levelShares(int level, double moveChance)
{
    std::array<double, 5> share{};
    share[static_cast<std::size_t>(level)] = 1 - moveChance;
    if (level == 0)
        share[1] = moveChance;
    else if (level == 4)
        share[3] = moveChance;
    else
        share[static_cast<std::size_t>(level - 1)] = share[static_cast<std::size_t>(level + 1)] = moveChance / 2;
    return share;
}

/// The exact shares when only the answers move, over all 125 outcomes.
std::array<double, kScoredBands> exactShares(const std::array<int, 3>& levels, double moveChance)
{
    std::array<double, kScoredBands> shares{};
    for (int outcome = 0; outcome < 125; ++outcome) {
        const std::array<int, 3> moved{outcome % 5, outcome / 5 % 5, outcome / 25};
        double probability = 1;
        Answers answers;
        for (std::size_t i = 0; i < 3; ++i) {
            probability *= levelShares(levels[i], moveChance)[static_cast<std::size_t>(moved[i])];
            answers[kThree[i].id] = Answer::at(moved[i]);
        }
        shares[static_cast<std::size_t>(bandOf(pointScore(fillSheet(kThree, answers).value())))] += probability;
    }
    return shares;
}

} // namespace

TEST_CASE("the same seed gives the same shares, another seed nearly the same", "[decision][acceptability]")
{
    const Sheet sheet = sheetOf(kWorked);
    const Acceptability first = acceptability(sheet);
    CHECK(first == acceptability(sheet));
    const Acceptability other = acceptability(sheet, {.seed = 7});
    CHECK_FALSE(first == other);
    CHECK(other.kept == Approx(first.kept).margin(0.03));
}

TEST_CASE("the shares add up to one and the kept share is that of the present band", "[decision][acceptability]")
{
    Random random{4501};
    for (int round = 0; round < 20; ++round) {
        const Sheet sheet = anySheet(random);
        const Acceptability result = acceptability(sheet, {.draws = 500});
        CHECK(std::accumulate(result.share.begin(), result.share.end(), 0.0) == Approx(1.0).margin(1e-12));
        CHECK(result.kept == result.share[static_cast<std::size_t>(bandOf(pointScore(sheet)))]);
    }
}

TEST_CASE("the shares agree with the exact probabilities of every outcome", "[decision][acceptability]")
{
    for (const std::array<int, 3> levels : {std::array{3, 2, 1}, std::array{4, 0, 2}, std::array{0, 4, 4}}) {
        const Sheet sheet =
            fillSheet(kThree,
                      {{"A", Answer::at(levels[0])}, {"B", Answer::at(levels[1])}, {"C", Answer::at(levels[2])}})
                .value();
        const auto exact = exactShares(levels, 0.2);
        const auto drawn = acceptability(sheet, {.draws = 20'000, .weightSpread = 0}).share;
        for (std::size_t band = 0; band < kScoredBands; ++band)
            CHECK(drawn[band] == Approx(exact[band]).margin(0.015)); // four standard errors
    }
}

TEST_CASE("a spread within the robustness radius keeps every draw", "[decision][acceptability]")
{
    const Sheet sheet = sheetOf(kWorked);
    const double radius = robustness(sheet, 25);
    CHECK(acceptability(sheet, {.weightSpread = radius, .moveChance = 0}).kept == 1.0);
    CHECK(acceptability(sheet, {.weightSpread = 1, .moveChance = 0}).kept < 1.0);
}

TEST_CASE("a don't-know is drawn as any level, a not-sure as one of its neighbours", "[decision][acceptability]")
{
    const std::vector<Question> one{{"A", "", "", 1, -1, 1}};
    const auto open = acceptability(fillSheet(one, {{"A", Answer::dontKnow()}}).value()).share;
    CHECK(open[0] == Approx(0.4).margin(0.02)); // levels 0 and 1: -100 and -50
    CHECK(open[2] == Approx(0.2).margin(0.02));
    CHECK(open[4] == Approx(0.4).margin(0.02));
    const auto unsure = acceptability(fillSheet(one, {{"A", Answer::notSure(2)}}).value()).share;
    CHECK(unsure[0] == Approx(1.0 / 3).margin(0.02));
    CHECK(unsure[2] == Approx(1.0 / 3).margin(0.02));
}

TEST_CASE("a not-applicable stays out of every draw", "[decision][acceptability]")
{
    const std::vector<Question> two{{"A", "", "", 1, 0, 1}, {"B", "", "", 100, -1, 0}};
    const Sheet sheet = fillSheet(two, {{"A", Answer::at(4)}, {"B", Answer::notApplicable()}}).value();
    CHECK(acceptability(sheet).kept == 1.0);
}
