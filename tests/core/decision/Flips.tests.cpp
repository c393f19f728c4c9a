// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Flips.h"

#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <bit>
#include <cmath>

using namespace secondstack;
using namespace secondstack::decision;

namespace {

bool flips(const Sheet& before, const Sheet& after, double edge)
{
    return isAbove(pointScore(before), edge) != isAbove(pointScore(after), edge);
}

std::vector<std::string> questionsAt(const std::vector<AnswerFlip>& found, int steps)
{
    std::vector<std::string> questions;
    for (const AnswerFlip& flip : found) {
        if (flip.change.steps == steps)
            questions.push_back(flip.change.question);
    }
    return questions;
}

/// The flipping level nearest to the answer on the edge's side, by trying all five.
std::optional<int> nearestByTrying(const Sheet& sheet, const Item& item, double edge)
{
    std::optional<int> nearest;
    const double point = pointOf(item);
    for (int level = 0; level <= kLastLevel; ++level) {
        if (!flips(sheet, changed(sheet, item.question.id, Answer::at(level)), edge))
            continue;
        const auto distance = [&](int to) { return std::abs(valueAt(item.question, to) - point); };
        if (!nearest || distance(level) < distance(*nearest))
            nearest = level;
    }
    return nearest;
}

/// Where on the scale of levels, as a real number, the weighted sum says that the score meets the edge.
double placeByFormula(const Sheet& sheet, const Item& item, double edge)
{
    const double gap = edge - pointScore(sheet);
    const double value = pointOf(item) + gap * totalWeight(sheet) / (100 * item.question.weight);
    return kLastLevel * (value - item.question.low) / (item.question.high - item.question.low);
}

/// Snapped outward to the next level; nothing when that lies beyond the range.
std::optional<int> snapped(double place, bool upward)
{
    const double level = upward ? std::ceil(place) : std::floor(place);
    return level >= 0 && level <= kLastLevel ? std::optional(static_cast<int>(level)) : std::nullopt;
}

/// The size of the smallest set of answers whose ends reach across, by trying all sets; 0 when none does.
int fewestByTrying(const Sheet& sheet, double edge)
{
    const bool above = isAbove(pointScore(sheet), edge);
    std::vector<double> gains;
    double base = 0;
    for (const Item& item : sheet) {
        if (!item.answer.applies())
            continue;
        const double end = above ? item.question.low : item.question.high; // a range contains 0, so also a don't-know
        gains.push_back(item.question.weight * (end - pointOf(item)));
        base += item.question.weight * pointOf(item);
    }
    const double weight = totalWeight(sheet);
    const auto sets = std::size_t{1} << gains.size();
    std::vector<double> sums(sets, base);
    int fewest = 0;
    for (std::size_t set = 1; set < sets; ++set) {
        const auto lowest = static_cast<std::size_t>(std::countr_zero(set));
        sums[set] = sums[set & (set - 1)] + gains[lowest];
        const int size = std::popcount(set);
        if (isAbove(100 * sums[set] / weight, edge) != above && (fewest == 0 || size < fewest))
            fewest = size;
    }
    return fewest;
}

Sheet applied(Sheet sheet, const std::vector<AnswerChange>& changes)
{
    for (const AnswerChange& change : changes)
        sheet = changed(std::move(sheet), change.question, Answer::at(change.to));
    return sheet;
}

} // namespace

TEST_CASE("the worked example reaches 25 by one level in six questions and by two in six more", "[decision][flips]")
{
    const auto found = answerFlips(sheetOf(kWorked), 25);
    CHECK(questionsAt(found, 1) == std::vector<std::string>{"G1", "S1", "S2", "M1", "M2", "M3"});
    CHECK(questionsAt(found, 2) == std::vector<std::string>{"G2", "G3", "G5", "S3", "T2", "K1q"});
    CHECK(found.size() == 12);
    CHECK(found.front().change == AnswerChange{"G1", Answer::at(3), 4, 1, false});
    CHECK(found.front().band == Band::Add);
}

TEST_CASE("no single answer takes the worked example below 8, but two do", "[decision][flips]")
{
    const Sheet sheet = sheetOf(kWorked);
    CHECK(answerFlips(sheet, 8).empty());
    const auto set = fewestChanges(sheet, 8);
    REQUIRE(set);
    REQUIRE(set->changes.size() == 2);
    CHECK(set->capacity == Approx(18.75).margin(1e-9));
    // M1 has to go all the way. G1 and S1 reach equally far, so the first of them is taken; drawn back, two levels do.
    CHECK(set->changes[0] == AnswerChange{"M1", Answer::at(3), 0, 3, false});
    CHECK(set->changes[1] == AnswerChange{"G1", Answer::at(3), 1, 2, false});
    CHECK(set->band == Band::Balanced);
    const Sheet other = applied(sheet, {{"M1", Answer::at(3), 0}, {"S1", Answer::at(3), 0}});
    CHECK(pointScore(sheet) - pointScore(other) == Approx(18.75).margin(1e-9));
}

TEST_CASE("each flip flips when carried out, and one level less does not", "[decision][flips][property]")
{
    Random random{4301};
    int executed = 0;
    for (int round = 0; round < 500; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : edgesOf(bandOf(pointScore(sheet)))) {
            const int direction = isAbove(pointScore(sheet), edge) ? -1 : 1;
            for (const AnswerFlip& flip : answerFlips(sheet, edge)) {
                const Sheet after = changed(sheet, flip.change.question, Answer::at(flip.change.to));
                REQUIRE(flips(sheet, after, edge));
                REQUIRE(flip.score == pointScore(after));
                REQUIRE(flip.band == bandOf(flip.score));
                const int less = flip.change.to - direction;
                if (less >= 0 && less <= kLastLevel)
                    REQUIRE_FALSE(flips(sheet, changed(sheet, flip.change.question, Answer::at(less)), edge));
                ++executed;
            }
        }
    }
    CHECK(executed > 1000);
}

TEST_CASE("no flip is missed: trying every level and the closed form find the same ones", "[decision][flips][property]")
{
    Random random{4302};
    for (int round = 0; round < 300; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : kEdges) {
            const auto found = answerFlips(sheet, edge);
            std::size_t tried = 0;
            for (const Item& item : sheet) {
                if (!item.answer.applies())
                    continue;
                const auto level = nearestByTrying(sheet, item, edge);
                const auto listed = std::find_if(found.begin(), found.end(), [&](const AnswerFlip& flip) {
                    return flip.change.question == item.question.id;
                });
                const double place = placeByFormula(sheet, item, edge);
                if (std::abs(place - std::round(place)) > 1e-9) // the formula does not say who owns a tie
                    REQUIRE(snapped(place, !isAbove(pointScore(sheet), edge)) == level);
                REQUIRE((listed != found.end()) == level.has_value());
                if (!level)
                    continue;
                REQUIRE(listed->change.to == *level);
                ++tried;
            }
            REQUIRE(found.size() == tried);
        }
    }
}

TEST_CASE("flips come by fewest levels first", "[decision][flips][property]")
{
    Random random{4303};
    for (int round = 0; round < 300; ++round) {
        const auto found = answerFlips(anySheet(random), 8);
        REQUIRE(std::is_sorted(found.begin(), found.end(), [](const AnswerFlip& left, const AnswerFlip& right) {
            return left.change.steps < right.change.steps;
        }));
    }
}

TEST_CASE("a not-applicable answer never flips anything", "[decision][flips]")
{
    const Sheet sheet = changed(sheetOf(kWorked), "G1", Answer::notApplicable());
    for (const double edge : kEdges) {
        for (const AnswerFlip& flip : answerFlips(sheet, edge))
            CHECK(flip.change.question != "G1");
        if (const auto set = fewestChanges(sheet, edge)) {
            for (const AnswerChange& change : set->changes)
                CHECK(change.question != "G1");
        }
    }
}

TEST_CASE("a don't-know can become any level, and says that finding out would decide", "[decision][flips]")
{
    const std::vector<Question> questions{{"A", "", "", 1, -0.25, 1.0}, {"B", "", "", 1, -1.0, 1.0}};
    const Sheet sheet = fillSheet(questions, {{"A", Answer::dontKnow()}, {"B", Answer::at(2)}}).value();
    const auto up = answerFlips(sheet, 8);
    REQUIRE(up.size() == 2);
    CHECK(up[0].change == AnswerChange{"B", Answer::at(2), 3, 1, false});
    CHECK(up[1].change == AnswerChange{"A", Answer::dontKnow(), 2, 2, true}); // 0 lies at 0.8 of a level
    const auto down = answerFlips(sheet, -8);
    REQUIRE(down.size() == 2);
    CHECK(down[0].change == AnswerChange{"A", Answer::dontKnow(), 0, 1, true});
}

TEST_CASE("a not-sure answer says when its own doubt would flip the verdict", "[decision][flips]")
{
    const Sheet sheet = changed(sheetOf(kWorked), "G1", Answer::notSure(3));
    const auto found = answerFlips(sheet, 25);
    CHECK(found.front().change == AnswerChange{"G1", Answer::notSure(3), 4, 1, true});
    CHECK(scoreOf(sheet).highBand == Band::Add);
}

TEST_CASE("the smallest set is as small as trying all sets finds", "[decision][flips][property]")
{
    Random random{4304};
    int largest = 0;
    for (int round = 0; round < 60; ++round) {
        const Sheet sheet = round % 2 == 0 ? sheetOf(anyPersona(random)) : anySheet(random);
        for (const double edge : kEdges) {
            const auto set = fewestChanges(sheet, edge);
            const int size = set ? static_cast<int>(set->changes.size()) : 0;
            REQUIRE(size == fewestByTrying(sheet, edge));
            largest = std::max(largest, size);
        }
    }
    CHECK(largest > 4);
}

TEST_CASE("the smallest set flips when carried out, and not with any one change a level less",
          "[decision][flips][property]")
{
    Random random{4305};
    for (int round = 0; round < 500; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : edgesOf(bandOf(pointScore(sheet)))) {
            const auto set = fewestChanges(sheet, edge);
            if (!set)
                continue;
            REQUIRE(flips(sheet, applied(sheet, set->changes), edge));
            REQUIRE(set->score == pointScore(applied(sheet, set->changes)));
            const int direction = isAbove(pointScore(sheet), edge) ? -1 : 1;
            for (std::size_t i = 0; i < set->changes.size(); ++i) {
                auto less = set->changes;
                less[i].to -= direction;
                if (less[i].to >= 0 && less[i].to <= kLastLevel)
                    REQUIRE_FALSE(flips(sheet, applied(sheet, less), edge));
            }
        }
    }
}

TEST_CASE("where all answers together cannot reach the edge there is no set", "[decision][flips]")
{
    const std::vector<Question> questions{{"A", "", "", 1, -0.25, 0.0}};
    const Sheet sheet = fillSheet(questions, {{"A", Answer::at(4)}}).value();
    CHECK_FALSE(fewestChanges(sheet, 8));
    CHECK(fewestChanges(sheet, -25));
    CHECK_FALSE(fewestChanges(reweighted(sheet, "A", 5), 8));
}

TEST_CASE("turning every question round turns every flip round", "[decision][flips][property]")
{
    Random random{4306};
    for (int round = 0; round < 200; ++round) {
        const Sheet sheet = anySheet(random);
        for (const double edge : kEdges) {
            const auto found = answerFlips(sheet, edge);
            const auto other = answerFlips(turned(sheet), -edge);
            REQUIRE(found.size() == other.size());
            for (std::size_t i = 0; i < found.size(); ++i) {
                REQUIRE(other[i].change.question == found[i].change.question);
                REQUIRE(other[i].change.to == kLastLevel - found[i].change.to);
                REQUIRE(other[i].change.steps == found[i].change.steps);
                REQUIRE(other[i].score == -found[i].score);
            }
        }
    }
}
