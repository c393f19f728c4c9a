// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/Posterior.h"

#include "core/assessment/Prior.h"
#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <cmath>
#include <functional>

using namespace secondstack;
using namespace secondstack::assessment;
using Catch::Matchers::WithinAbs;

namespace {

Item exactItem(int skill = 0, double difficulty = 0, double discrimination = 1.2, double guess = 0.2)
{
    return {.id = "i",
            .skill = skill,
            .difficulty = difficulty,
            .spread = 0,
            .discrimination = discrimination,
            .guess = guess};
}

Posterior twoSkills()
{
    return makePrior(2, {}, {}, {.correlation = 0.5});
}

struct Given
{
    Item item;
    Answer answer;
};

/// Means of two skills with correlation 0.5, by summing over a fine net; nothing is approximated but the integral.
std::pair<double, double> byIntegration(const std::vector<Given>& given)
{
    constexpr int kSteps = 400;
    constexpr double kReach = 6;
    double all = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = kReach * (2.0 * i / kSteps - 1);
        for (int j = 0; j <= kSteps; ++j) {
            const double y = kReach * (2.0 * j / kSteps - 1);
            double weight = std::exp(-(x * x - x * y + y * y) / (2 * 0.75));
            for (const auto& [item, answer] : given) {
                const double right = probabilityRight(item, item.skill == 0 ? x : y);
                weight *= answer == Answer::Right ? right : 1 - right;
            }
            all += weight;
            first += weight * x;
            second += weight * y;
        }
    }
    return {first / all, second / all};
}

} // namespace

TEST_CASE("levels of difficulty lie around the cut of their skill", "[assessment]")
{
    CHECK_THAT(difficultyOfLevel(1), WithinAbs(-1.6, 1e-12));
    CHECK(difficultyOfLevel(3) == 0);
    CHECK_THAT(difficultyOfLevel(5), WithinAbs(1.6, 1e-12));
    CHECK(difficultyOfLevel(9) == difficultyOfLevel(5));
}

TEST_CASE("an unsure difficulty makes a question say less", "[assessment]")
{
    Item item = exactItem();
    CHECK(effectiveDiscrimination(item) == 1.2);
    item.spread = 0.6;
    CHECK_THAT(effectiveDiscrimination(item), WithinAbs(1.2 / std::sqrt(1 + 0.392699081699 * 1.44 * 0.36), 1e-9));
    CHECK(probabilityRight(item, 1) < probabilityRight(exactItem(), 1));
    const Moments prior{0, 1};
    CHECK(afterAnswer(prior, item, Answer::Right).variance > afterAnswer(prior, exactItem(), Answer::Right).variance);
}

TEST_CASE("answers move two skills as published", "[assessment]")
{
    Posterior posterior = twoSkills();
    posterior.update(exactItem(0), Answer::Right);
    CHECK_THAT(posterior.mean(0), WithinAbs(.310822, 2e-5));
    CHECK_THAT(posterior.mean(1), WithinAbs(.155411, 2e-5));
    posterior.update(exactItem(1), Answer::Wrong);
    CHECK_THAT(posterior.mean(0), WithinAbs(.083727, 2e-5));
    CHECK_THAT(posterior.mean(1), WithinAbs(-.335208, 2e-5));
    posterior.update(exactItem(0), Answer::Right);
    CHECK_THAT(posterior.mean(0), WithinAbs(.350312, 2e-5));
    CHECK_THAT(posterior.mean(1), WithinAbs(-.225404, 2e-5));
    CHECK_THAT(posterior.variance(0), WithinAbs(.779127, 2e-5));
    CHECK_THAT(posterior.covariance(0, 1), WithinAbs(.320916, 2e-5));
    CHECK_THAT(posterior.variance(1), WithinAbs(.750020, 2e-5));
}

TEST_CASE("the first answer is matched exactly, and later ones stay near the exact means", "[assessment]")
{
    Random random{20261123};
    double apart = 0;
    for (int round = 0; round < 20; ++round) {
        std::vector<Given> given;
        Posterior posterior = twoSkills();
        for (int i = 0; i < 6; ++i) {
            const Item item =
                exactItem(static_cast<int>(random.below(2)), 3 * random.unit() - 1.5, 0.8 + random.unit(), 0.2);
            given.push_back({item, random.chance(0.5) ? Answer::Right : Answer::Wrong});
            posterior.update(item, given.back().answer);
            const auto [first, second] = byIntegration(given);
            const double tolerance = i == 0 ? 1e-7 : 0.08;
            apart += std::abs(posterior.mean(0) - first) + std::abs(posterior.mean(1) - second);
            CHECK_THAT(posterior.mean(0), WithinAbs(first, tolerance));
            CHECK_THAT(posterior.mean(1), WithinAbs(second, tolerance));
        }
    }
    CHECK(apart / 240 < 0.01);
}

TEST_CASE("saying not to know is as being wrong without a chance to guess", "[assessment]")
{
    const Moments prior{0, 1};
    const double dontKnow = afterAnswer(prior, exactItem(0, 0, 1.2, 0.25), Answer::DontKnow).mean;
    const double wrongOpen = afterAnswer(prior, exactItem(0, 0, 1.2, 0), Answer::Wrong).mean;
    CHECK_THAT(dontKnow, WithinAbs(wrongOpen, 1e-15));
    // With a fixed guess a wrong answer says just the same.
    CHECK_THAT(afterAnswer(prior, exactItem(0, 0, 1.2, 0.25), Answer::Wrong).mean, WithinAbs(dontKnow, 1e-12));
}

TEST_CASE("what is expected comes true on average, and an answer never makes one surer of nothing", "[assessment]")
{
    Random random{20261124};
    for (int round = 0; round < 2'000; ++round) {
        const Moments before{4 * random.unit() - 2, 0.05 + random.unit()};
        const Item item = exactItem(0, 4 * random.unit() - 2, 0.5 + 1.5 * random.unit(), 0.3 * random.unit());
        const auto [right, yes, no] = outlook(before, item);
        CHECK_THAT(right * yes.mean + (1 - right) * no.mean, WithinAbs(before.mean, 1e-7));
        CHECK(yes.mean > before.mean);
        CHECK(no.mean < before.mean);
        CHECK(right * yes.variance + (1 - right) * no.variance < before.variance);
    }
}

TEST_CASE("a prior of many skills is a covariance, and knows what is carried over", "[assessment]")
{
    constexpr int kSkills = 59;
    std::vector<std::pair<int, int>> neighbours;
    for (int skill = 1; skill < kSkills; ++skill)
        neighbours.emplace_back(skill, (skill - 1) / 2);
    const Posterior prior = makePrior(kSkills, neighbours, {3});
    std::vector<double> covariance;
    for (int i = 0; i < kSkills; ++i) {
        for (int j = 0; j < kSkills; ++j)
            covariance.push_back(prior.covariance(i, j));
    }
    CHECK(isPositiveDefinite(covariance, kSkills));
    CHECK(prior.covariance(2, 0) > prior.covariance(2, 7));
    CHECK(prior.probabilityKnown(3) > prior.probabilityKnown(4));
    CHECK_FALSE(isPositiveDefinite({1, 2, 2, 1}, 2));

    // One skill that is neighbour to all others would ask too much: it has to give.
    std::vector<std::pair<int, int>> star;
    for (int skill = 1; skill < kSkills; ++skill)
        star.emplace_back(0, skill);
    const Posterior hub = makePrior(kSkills, star, {}, {.correlation = 0.1, .correlationOfNeighbours = 0.9});
    CHECK(hub.covariance(0, 1) < 0.9);
}
