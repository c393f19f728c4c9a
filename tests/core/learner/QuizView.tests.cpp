// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/QuizView.h"
#include "core/learner/views/PlaceInCourse.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::curriculum;
using namespace secondstack::learner;
using namespace secondstack::tests;

TEST_CASE("a place in the course counts weeks, days and activities of its kind from one", "[learner][views]")
{
    const auto course = must(Course::open(shippedPack()));
    const PlaceInCourse place = placeInCourse(course.pack(), "w1d2-l2");
    REQUIRE(place.day != nullptr);
    CHECK(place.day->id == "w1d2");
    CHECK(place.week == 1);
    CHECK(place.dayInWeek == 2);
    CHECK(place.number == 2);
    CHECK(place.count == 3);
    CHECK(placeInCourse(course.pack(), "nowhere").day == nullptr);
}

TEST_CASE("a quiz is untaken, then open with its answers, then finished", "[learner][views]")
{
    LearnerFixture at;
    CHECK(quizView(at.learner, "w1d1-quiz").stage == QuizStage::Untaken);
    REQUIRE(startQuiz(at));
    REQUIRE(answerQuiz(at, DontKnow{}));
    const QuizView open = quizView(at.learner, "w1d1-quiz");
    CHECK(open.stage == QuizStage::Open);
    CHECK(open.answered == 1);
    CHECK(open.right == 0);
    CHECK(open.questions[0].correct == false);
    CHECK_FALSE(open.questions[1].correct.has_value());
    const int seed = at.learner.state().quizzes().openSitting("w1d1-quiz")->seed;
    CHECK(open.questions.front().seed == seed);

    while (const Question* question = at.learner.quiz().next("w1d1-quiz"))
        REQUIRE(answerQuiz(at, rightResponse(*question)));
    const QuizView finished = quizView(at.learner, "w1d1-quiz");
    CHECK(finished.stage == QuizStage::Finished);
    CHECK(finished.right == static_cast<int>(finished.questions.size()) - 1);
    CHECK(finished.lastDone.has_value());
    CHECK(std::ranges::all_of(finished.questions, [&](const QuizQuestion& each) { return each.seed == seed; }));
}

TEST_CASE("what is no quiz is missing, and answers to an untaken quiz do not show", "[learner][views]")
{
    LearnerFixture at;
    CHECK(quizView(at.learner, "w1d1-l1").stage == QuizStage::Missing);
    CHECK(quizView(at.learner, "nowhere").quiz == nullptr);
    REQUIRE(startQuiz(at));
    REQUIRE(answerQuiz(at, DontKnow{}));
    REQUIRE(undo(at));
    REQUIRE(undo(at)); // the start as well
    const QuizView view = quizView(at.learner, "w1d1-quiz");
    CHECK(view.stage == QuizStage::Untaken);
    CHECK_FALSE(view.questions.empty());
    CHECK_FALSE(view.questions.front().correct.has_value());
}
