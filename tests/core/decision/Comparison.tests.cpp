// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Comparison.h"

#include "tests/core/decision/Personas.h"
#include "tests/support/Catch.h"

#include <cmath>

using namespace secondstack;
using namespace secondstack::decision;

namespace {

Verdict verdictOf(const Answers& answers, std::vector<Question> questions = kQuestions)
{
    return conclude({std::move(questions), {}, {}}, answers, {}).value();
}

} // namespace

TEST_CASE("a retake with the same answers changes nothing", "[decision][comparison]")
{
    const Verdict verdict = verdictOf(answersOf(kWorked));
    const Comparison comparison = compare(verdict, verdict);
    CHECK(comparison.change == 0);
    CHECK(comparison.bandBefore == comparison.bandAfter);
    CHECK(comparison.agreement == Agreement{16, 16, 16});
    for (const QuestionChange& question : comparison.questions)
        CHECK_FALSE(question.answerChanged());
}

TEST_CASE("a retake names the answers that changed, what each was worth and the new band", "[decision][comparison]")
{
    Answers later = answersOf(kWorked);
    later["G1"] = Answer::at(4);
    later["K1q"] = Answer::at(0);
    later["S1"] = Answer::at(4);
    later["M1"] = Answer::at(4);
    const Comparison comparison = compare(verdictOf(answersOf(kWorked)), verdictOf(later));
    const QuestionChange& first = comparison.questions.front();
    CHECK(first.question == "G1");
    CHECK(first.before == Answer::at(3));
    CHECK(first.after == Answer::at(4));
    CHECK(first.pointsAfter - first.pointsBefore == Approx(100 * 10 * 0.3125 / 106).margin(1e-9));
    CHECK(comparison.change == Approx(100 * (10 * 0.3125 + 10 * 0.3125 + 7 * 0.5 - 4) / 106).margin(1e-9));
    CHECK(comparison.bandBefore == Band::LeaningAdd);
    CHECK(comparison.bandAfter == Band::Add);
    CHECK(comparison.agreement == Agreement{16, 12, 15});
}

TEST_CASE("the changes of the questions add up to the change of the score", "[decision][comparison][property]")
{
    Random random{4701};
    for (int round = 0; round < 20; ++round) {
        const Comparison comparison = compare(verdictOf(anyAnswers(random)), verdictOf(anyAnswers(random)));
        double sum = 0;
        for (const QuestionChange& question : comparison.questions)
            sum += question.pointsAfter - question.pointsBefore;
        CHECK(std::abs(sum - comparison.change) < 1e-11);
        CHECK(comparison.agreement.same <= comparison.agreement.withinOne);
        CHECK(comparison.agreement.withinOne <= comparison.agreement.compared);
    }
}

TEST_CASE("only levels are compared for agreement, but going from sure to not sure is a change",
          "[decision][comparison]")
{
    Answers later = answersOf(kWorked);
    later["G1"] = Answer::notSure(3);
    later["G2"] = Answer::dontKnow();
    later["G3"] = Answer::notApplicable();
    const Comparison comparison = compare(verdictOf(answersOf(kWorked)), verdictOf(later));
    CHECK(comparison.agreement == Agreement{14, 14, 14});
    CHECK(comparison.questions[0].answerChanged());
    CHECK(comparison.questions[1].pointsAfter == 0);
}

TEST_CASE("a question that only one of the two questionnaires has stands without its other side",
          "[decision][comparison]")
{
    std::vector<Question> fewer = kQuestions;
    fewer.erase(fewer.begin()); // G1
    Answers answers = answersOf(kWorked);
    const Verdict full = verdictOf(answers);
    answers.erase("G1");
    const Verdict shorter = verdictOf(answers, fewer);

    const QuestionChange gone = compare(full, shorter).questions.back();
    CHECK(gone.question == "G1");
    CHECK(gone.before == Answer::at(3));
    CHECK_FALSE(gone.after);
    const QuestionChange added = compare(shorter, full).questions.front();
    CHECK(added.question == "G1");
    CHECK_FALSE(added.before);
    CHECK(added.pointsBefore == 0);
}
