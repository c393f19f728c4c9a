// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace secondstack;
using namespace secondstack::decision;

namespace {

/// Settles every open answer: each at one of its open levels, chosen by `choose`.
template<typename Choose>
Sheet settled(Sheet sheet, Choose choose)
{
    for (Item& item : sheet) {
        if (item.answer.applies())
            item.answer = Answer::at(choose(openLevels(item.answer)));
    }
    return sheet;
}

} // namespace

TEST_CASE("the worked example scores as computed by hand", "[decision][score]")
{
    const Score score = scoreOf(sheetOf(kWorked));
    CHECK(score.value == Approx(22.5825471698).margin(1e-9));
    CHECK(score.band == Band::LeaningAdd);
    CHECK(score.low == score.value);
    CHECK(score.high == score.value);
    CHECK(score.isSettled());
}

TEST_CASE("both sides reach equally far and the middle is nearly nothing", "[decision][score]")
{
    Persona persona{};
    CHECK(pointScore(sheetOf(persona)) == Approx(-71.933962).margin(1e-5));
    persona.fill(4);
    CHECK(pointScore(sheetOf(persona)) == Approx(72.641509).margin(1e-5));
    persona.fill(2);
    CHECK(pointScore(sheetOf(persona)) == Approx(0.353774).margin(1e-5));
}

TEST_CASE("a persona and its mirror image always add up to the same score", "[decision][score][property]")
{
    Random random{4102};
    double furthest = 0;
    for (int round = 0; round < 1000; ++round) {
        const Persona persona = anyPersona(random);
        Persona mirrored = persona;
        for (int& level : mirrored)
            level = kLastLevel - level;
        const double sum = pointScore(sheetOf(persona)) + pointScore(sheetOf(mirrored));
        furthest = std::max(furthest, std::abs(sum - 75.0 / 106));
    }
    CHECK(furthest < 1e-12);
    CHECK(75.0 / 106 == Approx(0.70754717).margin(1e-8));
}

TEST_CASE("the contributions add up to the score and to its ends", "[decision][score][property]")
{
    Random random{4103};
    for (int round = 0; round < 1000; ++round) {
        const Score score = scoreOf(anySheet(random));
        double points = 0;
        double low = 0;
        double high = 0;
        for (const Contribution& contribution : score.contributions) {
            points += contribution.points;
            low += contribution.low;
            high += contribution.high;
        }
        REQUIRE(std::abs(points - score.value) < 1e-12);
        REQUIRE(std::abs(low - score.low) < 1e-12);
        REQUIRE(std::abs(high - score.high) < 1e-12);
    }
}

TEST_CASE("every way of settling open answers lies within the interval, and both ends are reached",
          "[decision][score][property]")
{
    Random random{4104};
    for (int round = 0; round < 500; ++round) {
        const Sheet sheet = anySheet(random);
        const Score score = scoreOf(sheet);
        REQUIRE(score.low <= score.value);
        REQUIRE(score.value <= score.high);
        for (int completion = 0; completion < 20; ++completion) {
            const double value = pointScore(settled(sheet, [&](const Levels& open) {
                return open.first + static_cast<int>(random.below(static_cast<std::uint64_t>(open.count())));
            }));
            REQUIRE(score.low <= value);
            REQUIRE(value <= score.high);
        }
        REQUIRE(pointScore(settled(sheet, [](const Levels& open) { return open.first; })) == score.low);
        REQUIRE(pointScore(settled(sheet, [](const Levels& open) { return open.last; })) == score.high);
    }
}

TEST_CASE("a question that does not apply leaves with its weight", "[decision][score]")
{
    Answers answers;
    for (const Question& question : kQuestions)
        answers[question.id] = Answer::notApplicable();
    answers["M1"] = Answer::at(3);
    const Score score = scoreOf(fillSheet(kQuestions, answers).value());
    CHECK(score.value == 50.0); // M1 alone: half-way up a range of -1..1
    CHECK(score.contributions.front() == Contribution{"G1", Answer::notApplicable(), 0, 0, 0});
}

TEST_CASE("a don't-know counts zero but could be anything", "[decision][score]")
{
    const std::vector<Question> questions{{"A", "", "", 1, -0.25, 1.0}, {"B", "", "", 1, -1.0, 1.0}};
    const Score score = scoreOf(fillSheet(questions, {{"A", Answer::dontKnow()}, {"B", Answer::at(2)}}).value());
    CHECK(score.value == 0.0);
    CHECK(score.low == -12.5);
    CHECK(score.high == 50.0);
    CHECK(score.lowBand == Band::LeaningStay);
    CHECK(score.highBand == Band::Add);
    CHECK_FALSE(score.isSettled());
}

TEST_CASE("not sure opens the neighbouring levels but never leaves the scale", "[decision][score]")
{
    CHECK(openLevels(Answer::notSure(2)) == Levels{1, 3});
    CHECK(openLevels(Answer::notSure(0)) == Levels{0, 1});
    CHECK(openLevels(Answer::notSure(4)) == Levels{3, 4});
    CHECK(openLevels(Answer::at(4)) == Levels{4, 4});
    CHECK(openLevels(Answer::dontKnow()) == Levels{0, 4});
    CHECK(openLevels(Answer::notApplicable()).count() == 0);
}

TEST_CASE("the ends of a range are exact, however crooked its numbers", "[decision][score]")
{
    const Question crooked{"A", "", "", 1, -0.3, 0.7};
    CHECK(valueAt(crooked, 0) == -0.3);
    CHECK(valueAt(crooked, 4) == 0.7);
}

TEST_CASE("turning every question round negates the score and mirrors the bands", "[decision][score][property]")
{
    Random random{4105};
    for (int round = 0; round < 1000; ++round) {
        const Sheet sheet = anySheet(random);
        const Score score = scoreOf(sheet);
        const Score other = scoreOf(turned(sheet));
        REQUIRE(other.value == -score.value);
        REQUIRE(other.low == -score.high);
        REQUIRE(static_cast<int>(other.band) == 4 - static_cast<int>(score.band));
    }
}

TEST_CASE("a sheet needs an answer to every question", "[decision][sheet]")
{
    Answers answers = answersOf(kWorked);
    answers.erase("S2");
    const auto sheet = fillSheet(kQuestions, answers);
    REQUIRE_FALSE(sheet);
    CHECK(sheet.error().kind == ErrorKind::InvalidInput);
    CHECK(sheet.error().where == "S2");
}

TEST_CASE("when nothing applies there is nothing to score", "[decision][sheet]")
{
    Answers answers;
    for (const Question& question : kQuestions)
        answers[question.id] = Answer::notApplicable();
    const auto sheet = fillSheet(kQuestions, answers);
    REQUIRE_FALSE(sheet);
    CHECK_THAT(sheet.error().message, Catch::Matchers::ContainsSubstring("nothing to score"));
    CHECK_FALSE(fillSheet({}, {}));
    CHECK_FALSE(fillSheet({{"A", "", "", 0, -1, 1}}, {{"A", Answer::at(1)}}));
}

TEST_CASE("a sheet refuses levels, weights and ranges that make no sense", "[decision][sheet]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto accepts = [](const Question& question, Answer answer) {
        return fillSheet({question}, {{question.id, answer}}).has_value();
    };
    CHECK(accepts({"A", "", "", 1, -1, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, -1, 1}, Answer::at(-1)));
    CHECK_FALSE(accepts({"A", "", "", 1, -1, 1}, Answer::at(5)));
    CHECK_FALSE(accepts({"A", "", "", -1, -1, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1001, -1, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", nan, -1, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, nan, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, -1, nan}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, 0, 0}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, 0.5, 1}, Answer::at(0)));
    CHECK_FALSE(accepts({"A", "", "", 1, -2, 1}, Answer::at(0)));
    CHECK_FALSE(fillSheet({kQuestions[0], kQuestions[0]}, {{"G1", Answer::at(0)}}));
}
