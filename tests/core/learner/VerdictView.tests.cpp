// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/VerdictView.h"

#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

#include <cmath>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;
using decision::Answer;

namespace {

AnswerSheet shippedSheet(const LearnerFixture& at, int level)
{
    AnswerSheet sheet;
    for (const auto& question : (*at.course.questionnaire())->questions)
        sheet.answers[question.id] = Answer::at(level);
    for (const auto& fact : (*at.course.questionnaire())->facts)
        sheet.facts[fact.id] = fact.options.front().id;
    return sheet;
}

VerdictView viewAfter(LearnerFixture& at, const AnswerSheet& sheet)
{
    must(answerOf([&](const auto& done) { at.learner.decision().conclude(sheet, 300, done); }));
    return must(verdictView(at.learner));
}

} // namespace

TEST_CASE("before a verdict there is nothing to view", "[learner][decision]")
{
    const LearnerFixture at{shippedPack()};
    const auto view = verdictView(at.learner);
    REQUIRE_FALSE(view);
    CHECK(view.error().kind == ErrorKind::NotFound);
}

TEST_CASE("contributions add up to the score and come by size", "[learner][decision]")
{
    LearnerFixture at{shippedPack()};
    const VerdictView view = viewAfter(at, shippedSheet(at, 3));
    REQUIRE(view.contributions.size() == 16);
    double sum = 0;
    for (std::size_t i = 0; i < view.contributions.size(); ++i) {
        sum += view.contributions[i].points;
        if (i > 0)
            CHECK(std::abs(view.contributions[i].points) <= std::abs(view.contributions[i - 1].points));
    }
    CHECK(sum == Approx(view.verdict.score.value));
    CHECK(view.totalWeight == Approx(106));
    CHECK(view.range.low == Approx(-71.9).margin(0.05));
    CHECK(view.range.high == Approx(72.6).margin(0.05));
    CHECK(view.record.seconds == 300);
}

TEST_CASE("the next step fits the verdict", "[learner][decision]")
{
    LearnerFixture at{shippedPack()};
    CHECK(viewAfter(at, shippedSheet(at, 4)).nextStep == NextStep::Plan);
    CHECK(viewAfter(at, shippedSheet(at, 2)).nextStep == NextStep::LookOnce);
    CHECK(viewAfter(at, shippedSheet(at, 0)).nextStep == NextStep::Keep);
}

TEST_CASE("a knock-out tells what the verdict would be without it", "[learner][decision]")
{
    LearnerFixture at{shippedPack()};
    AnswerSheet sheet = shippedSheet(at, 4);
    sheet.answers["T1"] = Answer::at(0);
    const VerdictView view = viewAfter(at, sheet);
    REQUIRE(view.knockouts.size() == 1);
    CHECK(view.knockouts.front().knockout->id == "K1");
    CHECK(view.band->id == curriculum::BandId::NotNow);
    CHECK(view.knockouts.front().without == view.scored);
    CHECK(view.scored->id == curriculum::BandId::Add);
    CHECK(view.nextStep == NextStep::Keep);
}

TEST_CASE("open answers are listed with the widest first, and sure ones are not", "[learner][decision]")
{
    LearnerFixture at{shippedPack()};
    AnswerSheet sheet = shippedSheet(at, 2);
    CHECK(viewAfter(at, sheet).open.empty());
    sheet.answers["G5"] = Answer::notSure(2);
    sheet.answers["M1"] = Answer::dontKnow();
    const VerdictView view = viewAfter(at, sheet);
    REQUIRE(view.open.size() == 2);
    CHECK(view.open.front().question->id == "M1");
    CHECK(view.open.back().question->id == "G5");
}

TEST_CASE("the nearest edge comes first, each with the band behind it", "[learner][decision]")
{
    LearnerFixture at{shippedPack()};
    const VerdictView view = viewAfter(at, shippedSheet(at, 2));
    REQUIRE(view.edges.size() == 2);
    CHECK(std::abs(view.edges[0].sensitivity->gap) <= std::abs(view.edges[1].sensitivity->gap));
    for (const EdgeView& edge : view.edges) {
        CHECK(edge.weights.size() < edge.sensitivity->weights.size()); // some would take more than the heaviest
        CHECK(std::ranges::all_of(edge.weights, [](const auto& flip) { return flip.to <= 10; }));
        CHECK(nameOf(edge.across->id) == decision::nameOf(edge.sensitivity->across));
    }
}
