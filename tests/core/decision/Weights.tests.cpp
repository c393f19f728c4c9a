// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Weights.h"

#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <cmath>
#include <optional>

using namespace secondstack;
using namespace secondstack::decision;

namespace {

std::optional<double> weightOf(const std::vector<WeightFlip>& flips, const std::string& question)
{
    for (const WeightFlip& flip : flips) {
        if (flip.question == question)
            return flip.to;
    }
    return std::nullopt;
}

/// Every weight changed by its own random share of at most `radius`.
Sheet shaken(Sheet sheet, double radius, Random& random)
{
    for (Item& item : sheet)
        item.question.weight *= 1 + radius * (2 * random.unit() - 1);
    return sheet;
}

/// The worst reweighting within `radius`: what keeps the score on its side loses, what pulls to the edge gains.
Sheet undermined(Sheet sheet, double edge, double radius)
{
    const bool above = pointScore(sheet) > edge;
    for (Item& item : sheet) {
        const bool holdsUp = (pointOf(item) > edge / 100) == above;
        item.question.weight *= holdsUp ? 1 - radius : 1 + radius;
    }
    return sheet;
}

} // namespace

TEST_CASE("the worked example flips at the published weights", "[decision][weights]")
{
    const auto flips = weightFlips(sheetOf(kWorked), 25);
    CHECK(weightOf(flips, "G1").value() == Approx(15.8571).margin(1e-4));
    CHECK(weightOf(flips, "S2").value() == Approx(4.9).margin(1e-9));
    CHECK(weightOf(flips, "G4").value() == Approx(13.8571).margin(1e-4));
}

TEST_CASE("at a flip weight the score is the edge, and just past it the band is another",
          "[decision][weights][property]")
{
    Random random{4401};
    int executed = 0;
    for (int round = 0; round < 500; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : edgesOf(bandOf(pointScore(sheet)))) {
            const bool above = isAbove(pointScore(sheet), edge);
            for (const WeightFlip& flip : weightFlips(sheet, edge)) {
                const double beyond = flip.to + (flip.to > flip.from ? 1e-6 : -1e-6);
                const double before = flip.to - (flip.to > flip.from ? 1e-6 : -1e-6);
                REQUIRE(pointScore(reweighted(sheet, flip.question, flip.to)) == Approx(edge).margin(1e-9));
                if (beyond < 0 || std::abs(flip.to - flip.from) < 1e-5 || flip.to > 1e4)
                    continue;
                REQUIRE(isAbove(pointScore(reweighted(sheet, flip.question, beyond)), edge) != above);
                REQUIRE(isAbove(pointScore(reweighted(sheet, flip.question, before)), edge) == above);
                ++executed;
            }
        }
    }
    CHECK(executed > 1000);
}

TEST_CASE("where no flip weight is named, no weight flips", "[decision][weights][property]")
{
    Random random{4402};
    for (int round = 0; round < 200; ++round) {
        const Sheet sheet = anySheet(random);
        const double edge = edgesOf(bandOf(pointScore(sheet))).front();
        const auto flips = weightFlips(sheet, edge);
        for (const Item& item : sheet) {
            if (weightOf(flips, item.question.id))
                continue;
            for (const double weight : {0.0, 0.01, 1.0, 5.0, 20.0, 100.0, 1000.0}) {
                const Sheet other = reweighted(sheet, item.question.id, weight);
                if (totalWeight(other) > 0)
                    REQUIRE(isAbove(pointScore(other), edge) == isAbove(pointScore(sheet), edge));
            }
        }
    }
}

TEST_CASE("a question that is alone has no flip weight", "[decision][weights]")
{
    for (const int level : {0, 2, 3}) {
        const Sheet sheet = fillSheet({{"A", "", "", 5, -1, 1}}, {{"A", Answer::at(level)}}).value();
        CHECK(weightFlips(sheet, 25).empty());
    }
}

TEST_CASE("a weight of zero flips only when the edge itself is the other band", "[decision][weights]")
{
    const std::vector<Question> questions{{"A", "", "", 1, -1, 1}, {"B", "", "", 1, 0, 1}}; // B alone scores 25
    const Sheet up = fillSheet(questions, {{"A", Answer::at(2)}, {"B", Answer::at(1)}}).value();
    CHECK(weightFlips(up, 25) == std::vector<WeightFlip>{{"A", 1, 0}});
    CHECK(bandOf(pointScore(reweighted(up, "A", 0))) == Band::Add);
    const Sheet down = fillSheet(questions, {{"A", Answer::at(4)}, {"B", Answer::at(1)}}).value();
    CHECK(weightFlips(down, 25).empty());
    CHECK(bandOf(pointScore(reweighted(down, "A", 0))) == Band::Add);
}

TEST_CASE("the worked example is robust by the published shares", "[decision][weights]")
{
    const Sheet sheet = sheetOf(kWorked);
    CHECK(robustness(sheet, 25) == Approx(0.07468).margin(5e-6));
    CHECK(robustness(sheet, 8) == Approx(0.41516).margin(5e-6));
}

TEST_CASE("10,000 random weightings within the radius keep the band, and the worst one just past it does not",
          "[decision][weights][property]")
{
    Random random{4403};
    const Sheet sheet = sheetOf(kWorked);
    for (const double edge : {25.0, 8.0}) {
        const double radius = robustness(sheet, edge);
        const bool above = isAbove(pointScore(sheet), edge);
        int kept = 0;
        for (int draw = 0; draw < 10'000; ++draw)
            kept += isAbove(pointScore(shaken(sheet, radius, random)), edge) == above ? 1 : 0;
        CHECK(kept == 10'000);
        CHECK(pointScore(undermined(sheet, edge, radius)) == Approx(edge).margin(1e-9));
        CHECK(isAbove(pointScore(undermined(sheet, edge, radius - 1e-9)), edge) == above);
        CHECK(isAbove(pointScore(undermined(sheet, edge, radius + 1e-9)), edge) != above);
    }
}

TEST_CASE("the radius is exact for anybody: the worst weighting flips just past it and not before",
          "[decision][weights][property]")
{
    Random random{4404};
    for (int round = 0; round < 1000; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : edgesOf(bandOf(pointScore(sheet)))) {
            const double radius = robustness(sheet, edge);
            if (radius < 1e-6 || radius > 1 - 1e-6)
                continue;
            const bool above = isAbove(pointScore(sheet), edge);
            REQUIRE(isAbove(pointScore(undermined(sheet, edge, radius - 1e-7)), edge) == above);
            REQUIRE(isAbove(pointScore(undermined(sheet, edge, radius + 1e-7)), edge) != above);
        }
    }
}

TEST_CASE("when every answer lies on the same side of the edge no weights reach it", "[decision][weights]")
{
    Persona all{};
    all.fill(4);
    const Sheet sheet =
        changed(changed(changed(changed(sheetOf(all), "S1", Answer::notApplicable()), "S2", Answer::notApplicable()),
                        "S3", Answer::notApplicable()),
                "S4", Answer::notApplicable());
    CHECK(robustness(sheet, 25) == 1.0);
    CHECK(weightFlips(sheet, 25).empty());
}

TEST_CASE("a score that is the edge has no room at all", "[decision][weights]")
{
    const std::vector<Question> questions{{"A", "", "", 1, 0, 1}, {"B", "", "", 1, 0, 1}};
    const Sheet sheet = fillSheet(questions, {{"A", Answer::at(1)}, {"B", Answer::at(1)}}).value();
    REQUIRE(pointScore(sheet) == 25.0);
    CHECK(robustness(sheet, 25) == 0.0);
    const Sheet mixed = fillSheet(questions, {{"A", Answer::at(0)}, {"B", Answer::at(2)}}).value();
    REQUIRE(pointScore(mixed) == 25.0);
    CHECK(robustness(mixed, 25) == 0.0);
    CHECK(weightOf(weightFlips(mixed, 25), "A").value() == 1.0);
}
