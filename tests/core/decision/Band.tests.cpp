// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <cmath>
#include <set>

using namespace secondstack;
using namespace secondstack::decision;

TEST_CASE("an edge belongs to the outer band, on both sides alike", "[decision][band]")
{
    const auto justBelow = [](double edge) { return std::nextafter(edge, -100.0); };
    const auto justAbove = [](double edge) { return std::nextafter(edge, 100.0); };
    CHECK(bandOf(100) == Band::Add);
    CHECK(bandOf(25) == Band::Add);
    CHECK(bandOf(justBelow(25)) == Band::LeaningAdd);
    CHECK(bandOf(8) == Band::LeaningAdd);
    CHECK(bandOf(justBelow(8)) == Band::Balanced);
    CHECK(bandOf(0) == Band::Balanced);
    CHECK(bandOf(justAbove(-8)) == Band::Balanced);
    CHECK(bandOf(-8) == Band::LeaningStay);
    CHECK(bandOf(justAbove(-25)) == Band::LeaningStay);
    CHECK(bandOf(-25) == Band::Stay);
    CHECK(bandOf(-100) == Band::Stay);
}

TEST_CASE("a band knows its edges, the upper one first", "[decision][band]")
{
    CHECK(edgesOf(Band::Add) == std::vector<double>{25});
    CHECK(edgesOf(Band::LeaningAdd) == std::vector<double>{25, 8});
    CHECK(edgesOf(Band::Balanced) == std::vector<double>{8, -8});
    CHECK(edgesOf(Band::LeaningStay) == std::vector<double>{-8, -25});
    CHECK(edgesOf(Band::Stay) == std::vector<double>{-25});
    CHECK(edgesOf(Band::NotNow).empty());
}

TEST_CASE("band names read back", "[decision][band]")
{
    for (const Band band : {Band::Stay, Band::LeaningStay, Band::Balanced, Band::LeaningAdd, Band::Add, Band::NotNow})
        CHECK(bandNamed(nameOf(band)) == band);
    CHECK(nameOf(Band::LeaningStay) == "leaning-stay");
    CHECK_FALSE(bandNamed("Add"));
}

TEST_CASE("a band is decided as whole-number arithmetic would decide it, edges included", "[decision][band][property]")
{
    // Every value is a sixteenth, so 16 * sum(w * x) is a whole number and the score is 100 * it / (16 * 106).
    const auto sixteenths = [](const Sheet& sheet) {
        long sum = 0;
        for (const Item& item : sheet) {
            const long step = std::lround(4 * (item.question.high - item.question.low));
            sum += std::lround(item.question.weight) * (std::lround(16 * item.question.low) + step * item.answer.level);
        }
        return sum;
    };
    const auto exactBand = [](long sum) {
        const long score = 100 * sum;
        const long point = 16 * 106;
        if (score >= 25 * point)
            return Band::Add;
        if (score >= 8 * point)
            return Band::LeaningAdd;
        if (score > -8 * point)
            return Band::Balanced;
        return score > -25 * point ? Band::LeaningStay : Band::Stay;
    };

    Random random{4201};
    std::set<Band> reached;
    int onAnEdge = 0;
    for (int round = 0; round < 30'000; ++round) {
        const Sheet sheet = sheetOf(anyPersona(random));
        const long sum = sixteenths(sheet);
        const Band band = bandOf(pointScore(sheet));
        REQUIRE(band == exactBand(sum));
        reached.insert(band);
        onAnEdge += std::abs(100 * sum) == 25 * 16 * 106 ? 1 : 0;
    }
    CHECK(reached.size() == kScoredBands);
    CHECK(onAnEdge > 0);
}

TEST_CASE("plausible people reach every band", "[decision][band]")
{
    // Order: G1..G5, S1..S4, M1..M3, T1, T2, K1q, K2q.
    const Persona dataTeam{4, 3, 3, 3, 2, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 2};
    const Persona curious{2, 2, 2, 2, 1, 3, 3, 2, 3, 3, 3, 3, 2, 3, 2, 2};
    const Persona settledTeam{1, 2, 1, 2, 1, 2, 3, 2, 3, 2, 3, 2, 2, 3, 2, 1};
    const Persona fullStack{1, 1, 1, 1, 1, 1, 2, 1, 3, 2, 2, 2, 2, 2, 1, 1};
    const Persona realTime{0, 0, 0, 1, 0, 0, 1, 0, 2, 2, 2, 1, 1, 1, 0, 0};
    CHECK(bandOf(pointScore(sheetOf(dataTeam))) == Band::Add);
    CHECK(bandOf(pointScore(sheetOf(curious))) == Band::LeaningAdd);
    CHECK(bandOf(pointScore(sheetOf(settledTeam))) == Band::Balanced);
    CHECK(bandOf(pointScore(sheetOf(fullStack))) == Band::LeaningStay);
    CHECK(bandOf(pointScore(sheetOf(realTime))) == Band::Stay);
}
