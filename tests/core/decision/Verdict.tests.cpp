// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Verdict.h"

#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::decision;

namespace {

const Questionnaire kQuestionnaire{
    kQuestions,
    {{"G1-again", "G1"}, {"S2-again", "S2"}},
    {{"K1", Effect::NotNow, WhenAnswer{"T1", 0}}, {"K2", Effect::CapBalanced, WhenFact{"policy", "forbidden"}}},
};

} // namespace

TEST_CASE("one call holds everything that explains the worked example", "[decision][verdict]")
{
    const auto verdict = conclude(kQuestionnaire, answersOf(kWorked), {});
    REQUIRE(verdict);
    CHECK(verdict->band == Band::LeaningAdd);
    CHECK(verdict->score.contributions.size() == 16);
    CHECK(verdict->knockouts.empty());
    REQUIRE(verdict->edges.size() == 2);

    const Sensitivity& up = verdict->edges[0];
    CHECK(up.edge == 25);
    CHECK(up.across == Band::Add);
    CHECK(up.gap == Approx(2.4174528302).margin(1e-9));
    CHECK(up.answers.size() == 12);
    CHECK(up.fewest.value().changes.size() == 1);

    const Sensitivity& down = verdict->edges[1];
    CHECK(down.edge == 8);
    CHECK(down.across == Band::Balanced);
    CHECK(down.gap == Approx(-14.5825471698).margin(1e-9));
    CHECK(down.answers.empty());
    CHECK(down.fewest.value().changes.size() == 2);

    CHECK(verdict->robustness == up.robustness);
    CHECK(verdict->acceptability == acceptability(sheetOf(kWorked)));
    CHECK(verdict->disagreements.empty());
}

TEST_CASE("the same answers always give the same verdict", "[decision][verdict][property]")
{
    Random random{4601};
    for (int round = 0; round < 5; ++round) {
        const Answers answers = anyAnswers(random);
        const auto verdict = conclude(kQuestionnaire, answers, {});
        REQUIRE(verdict);
        CHECK(verdict == conclude(kQuestionnaire, answers, {}));
        for (const Sensitivity& edge : verdict->edges)
            CHECK(isAbove(verdict->score.value, edge.edge) == (edge.across < verdict->score.band));
    }
}

TEST_CASE("a knock-out changes the verdict but not the score or what explains it", "[decision][verdict]")
{
    const auto free = conclude(kQuestionnaire, answersOf(kWorked), {});
    const auto capped = conclude(kQuestionnaire, answersOf(kWorked), {{"policy", "forbidden"}});
    REQUIRE(free);
    REQUIRE(capped);
    CHECK(capped->band == Band::Balanced);
    CHECK(capped->score == free->score);
    CHECK(capped->edges == free->edges);
    CHECK(capped->knockouts.front().without == Band::LeaningAdd);
}

TEST_CASE("a re-ask more than one level away is a question to the learner, and scores nothing", "[decision][verdict]")
{
    Answers answers = answersOf(kWorked); // G1 at 3, S2 at 2
    answers["G1-again"] = Answer::at(1);
    answers["S2-again"] = Answer::at(1);
    const auto verdict = conclude(kQuestionnaire, answers, {});
    REQUIRE(verdict);
    CHECK(verdict->disagreements == std::vector<Disagreement>{{"G1", "G1-again", Answer::at(3), Answer::at(1)}});
    CHECK(verdict->score.value == pointScore(sheetOf(kWorked)));
}

TEST_CASE("what disagrees on a re-ask", "[decision][consistency]")
{
    const auto disagree = [](Answer first, Answer second) {
        return !disagreements({{"again", "Q"}}, {{"Q", first}, {"again", second}}).empty();
    };
    CHECK_FALSE(disagree(Answer::at(2), Answer::at(3)));
    CHECK(disagree(Answer::at(2), Answer::at(4)));
    CHECK(disagree(Answer::notSure(4), Answer::at(2)));
    CHECK_FALSE(disagree(Answer::dontKnow(), Answer::at(4)));
    CHECK_FALSE(disagree(Answer::dontKnow(), Answer::dontKnow()));
    CHECK(disagree(Answer::notApplicable(), Answer::at(2)));
    CHECK(disagree(Answer::dontKnow(), Answer::notApplicable()));
    CHECK_FALSE(disagree(Answer::notApplicable(), Answer::notApplicable()));
    CHECK(disagreements({{"again", "Q"}}, {{"Q", Answer::at(0)}}).empty());
}

TEST_CASE("an answer to no question and a re-ask of no question are errors", "[decision][verdict]")
{
    Answers answers = answersOf(kWorked);
    answers["Z9"] = Answer::at(1);
    CHECK(conclude(kQuestionnaire, answers, {}).error().where == "Z9");

    Questionnaire strange = kQuestionnaire;
    strange.again.push_back({"Z9-again", "Z9"});
    CHECK(conclude(strange, answersOf(kWorked), {}).error().where == "Z9-again");
    strange.again.back() = {"G1", "G2"};
    CHECK(conclude(strange, answersOf(kWorked), {}).error().where == "G1");
}

TEST_CASE("a form without answers, and one where nothing applies, conclude nothing", "[decision][verdict]")
{
    CHECK_FALSE(conclude(kQuestionnaire, {}, {}));
    Answers answers;
    for (const Question& question : kQuestions)
        answers[question.id] = Answer::notApplicable();
    const auto verdict = conclude(kQuestionnaire, answers, {});
    REQUIRE_FALSE(verdict);
    CHECK(verdict.error().kind == ErrorKind::InvalidInput);
    CHECK_FALSE(verdict.error().advice.empty());
}
