// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mastery/Tracing.h"

#include "core/base/Random.h"
#include "tests/support/Catch.h"

#include <vector>

using namespace secondstack;
using namespace secondstack::mastery;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double kTenDigits = 1e-9;

/// P(learned after the last answer | answers), by summing over when it may have been learned: before the first answer,
/// after any of them, or never. Nothing of this looks like the code that it checks.
double byEnumeration(double first, double rate, const Likelihood& likelihood, const std::vector<bool>& answers)
{
    const auto count = answers.size();
    const auto likelihoodOf = [&](std::size_t learnedFrom) {
        double product = 1;
        for (std::size_t i = 0; i < count; ++i) {
            const double right = i >= learnedFrom ? likelihood.recall * (1 - likelihood.slip)
                                                        + (1 - likelihood.recall) * likelihood.guess
                                                  : likelihood.guess;
            product *= answers[i] ? right : 1 - right;
        }
        return product;
    };
    double learned = first * likelihoodOf(0);
    double notYet = 1 - first;
    for (std::size_t after = 1; after <= count; ++after) {
        learned += notYet * rate * likelihoodOf(after);
        notYet *= 1 - rate;
    }
    return learned / (learned + notYet * likelihoodOf(count));
}

} // namespace

TEST_CASE("answers move the probability of having learned a skill as published", "[mastery]")
{
    const Likelihood likelihood{.slip = 0.1, .guess = 0.2};
    const std::vector<bool> answers{true, true, false, true, true, true};
    const std::vector<double> posterior{.658536585, .91025641, .587223587, .883897719, .97472544, .994854045};
    const std::vector<double> after{.692682927, .919230769, .628501229, .895507947, .977252896, .99536864};
    double learned = 0.3;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        learned = afterAnswer(learned, answers[i], likelihood);
        CHECK_THAT(learned, WithinAbs(posterior[i], kTenDigits));
        learned = afterTeaching(learned, 0.1);
        CHECK_THAT(learned, WithinAbs(after[i], kTenDigits));
    }
}

TEST_CASE("answers and forecasts are those of pyBKT", "[mastery]")
{
    // Printed by pyBKT 1.4.3, predict_onestep, with learns 0.12, guesses 0.2, slips 0.1, prior 0.3, no forgetting.
    const std::vector<bool> answers{true, true, false, true, true, true, false, false, true, true, true, true};
    const std::vector<double> right{0.41,       0.68965854, 0.84632112, 0.65409808, 0.83383448, 0.88603424,
                                    0.89722587, 0.88099729, 0.78758317, 0.87487838, 0.89494626, 0.89900613};
    const std::vector<double> known{0.3,        0.6995122,  0.92331589, 0.64871155, 0.90547783, 0.98004892,
                                    0.99603696, 0.97285327, 0.83940452, 0.96411198, 0.99278038, 0.99858019};
    const Likelihood likelihood{.slip = 0.1, .guess = 0.2};
    double learned = 0.3;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        CHECK_THAT(learned, WithinAbs(known[i], 1e-8));
        CHECK_THAT(expectedRight(learned, likelihood), WithinAbs(right[i], 1e-8));
        learned = afterTeaching(afterAnswer(learned, answers[i], likelihood));
    }
}

TEST_CASE("what could not be expected to be recalled says little", "[mastery]")
{
    const std::vector<std::pair<double, double>> wrong{
        {1, .703704}, {.9, .801489}, {.7, .880419}, {.5, .914439}, {.3, .933389}};
    for (const auto& [recall, expected] : wrong)
        CHECK_THAT(afterAnswer(0.95, false, {.slip = 0.1, .guess = 0.2, .recall = recall}), WithinAbs(expected, 1e-6));
    CHECK_THAT(afterAnswer(0.95, true, {.slip = 0.1, .guess = 0.2, .recall = 1}), WithinAbs(.988439, 1e-6));
    CHECK_THAT(afterAnswer(0.95, true, {.slip = 0.1, .guess = 0.2, .recall = 0.3}), WithinAbs(.974969, 1e-6));
    for (const bool isRight : {true, false})
        CHECK_THAT(afterAnswer(0.6, isRight, {.slip = 0.1, .guess = 0.2, .recall = 0}), WithinAbs(0.6, 1e-15));
}

TEST_CASE("every row of twelve answers gives what summing over all ways to learn gives", "[mastery]")
{
    constexpr std::size_t kAnswers = 12;
    const Likelihood likelihood{.slip = 0.15, .guess = 0.25, .recall = 0.8};
    for (unsigned bits = 0; bits < 1u << kAnswers; ++bits) {
        std::vector<bool> answers;
        double learned = 0.1;
        for (std::size_t i = 0; i < kAnswers; ++i) {
            answers.push_back((bits >> i & 1u) != 0);
            learned = afterTeaching(afterAnswer(learned, answers.back(), likelihood));
        }
        CHECK_THAT(learned, WithinAbs(byEnumeration(0.1, kLearnRate, likelihood, answers), 1e-12));
    }
}

TEST_CASE("a right answer never lowers the probability, a wrong one never raises it", "[mastery][property]")
{
    Random random{20261123};
    for (int round = 0; round < 10'000; ++round) {
        const double learned = random.unit();
        const Likelihood likelihood{
            .slip = 0.4 * random.unit(), .guess = 0.01 + 0.4 * random.unit(), .recall = random.unit()};
        const double weight = random.chance(0.5) ? 1 : 0.5;
        CHECK(afterAnswer(learned, true, likelihood, weight) >= learned - 1e-15);
        CHECK(afterAnswer(learned, false, likelihood, weight) <= learned + 1e-15);
        CHECK(expectedRight(learned, likelihood) >= likelihood.guess - 1e-15);
    }
}

TEST_CASE("a right answer that nobody can guess is proof", "[mastery]")
{
    CHECK(afterAnswer(0.1, true, {.slip = 0.1, .guess = 0}) == 1);
    CHECK(afterAnswer(0.1, false, {.slip = 0.1, .guess = 0}) < 0.1);
}
