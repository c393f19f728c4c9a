// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <fstream>
#include <set>

using namespace secondstack;
using namespace secondstack::curriculum;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

Response rightAnswer(LearnerFixture& at)
{
    return rightResponse(*at.learner.quiz().next("w1d1-quiz"));
}

Result<Grade> answerIn(LearnerFixture& at, AnswerPlace place, const std::string& question, const Response& response)
{
    return answerOf<Grade>(
        [&](const auto& graded) { at.learner.quiz().answerInLesson("w1d1-l1", place, question, response, 5, graded); });
}

} // namespace

TEST_CASE("a quiz puts its questions in order and finishes in the commit of its last answer", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    for (const char* id : {"w1d1-q1", "w1d1-q2", "w1d1-q3", "w1d1-q4"}) {
        REQUIRE(at.learner.quiz().next("w1d1-quiz") != nullptr);
        CHECK(at.learner.quiz().next("w1d1-quiz")->id == id);
        CHECK_FALSE(at.learner.plan().doneActivities().contains("w1d1-quiz"));
        const auto grade = answerQuiz(at, rightAnswer(at));
        REQUIRE(grade);
        CHECK(grade->correct);
    }
    CHECK(at.learner.quiz().next("w1d1-quiz") == nullptr);
    CHECK(at.learner.state().activities().find("w1d1-quiz")->bestShare == 1.0);

    const auto events = eventsOf(at.queue.journal());
    REQUIRE(events.size() == 6);
    CHECK(events.back().type == kQuizFinished);
    REQUIRE(undo(at)); // one commit is one command
    CHECK(at.learner.state().quizzes().openSitting("w1d1-quiz")->answers.size() == 3);
}

TEST_CASE("a quiz goes on after the file was opened again: same question, same sitting, same shuffle",
          "[learner][quiz]")
{
    const TemporaryFolder folder;
    QuizSitting before;
    {
        LearnerFixture at{tinyPack(), 1, folder / "learner.sqlite"};
        REQUIRE(startQuiz(at));
        REQUIRE(answerQuiz(at, rightAnswer(at)));
        before = *at.learner.state().quizzes().openSitting("w1d1-quiz");
    }
    LearnerFixture at{tinyPack(), 2, folder / "learner.sqlite"};
    REQUIRE(startQuiz(at));
    const QuizSitting* after = at.learner.state().quizzes().openSitting("w1d1-quiz");
    REQUIRE(after != nullptr);
    CHECK(after->id == before.id);
    CHECK(at.learner.quiz().next("w1d1-quiz")->id == "w1d1-q2");
    CHECK(shownOrder(3, false, after->seed, "w1d1-q1") == shownOrder(3, false, before.seed, "w1d1-q1"));
}

TEST_CASE("options are shuffled by seed and question, unless their order means something", "[learner][quiz]")
{
    CHECK(shownOrder(4, true, 7, "q1") == std::vector<int>{0, 1, 2, 3});
    std::set<std::vector<int>> orders;
    for (int seed = 0; seed < 200; ++seed)
        orders.insert(shownOrder(3, false, seed, "q1"));
    CHECK(orders.size() == 6);
    std::vector<int> sorted = shownOrder(50, false, 7, "q1");
    CHECK(sorted != shownOrder(50, false, 7, "q2"));
    std::sort(sorted.begin(), sorted.end());
    CHECK(sorted == shownOrder(50, true, 0, "q1"));
}

TEST_CASE("a response of the wrong kind is refused and nothing is recorded", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    const std::string before = dumpOf(at.learner.state());
    for (const Response& wrong :
         {Response{TypedNumber{"4"}}, Response{FilledBlanks{{"x"}}}, Response{ChosenOptions{{"z"}}}}) {
        const auto grade = answerQuiz(at, wrong);
        REQUIRE_FALSE(grade);
        CHECK(grade.error().kind == ErrorKind::InvalidInput);
    }
    CHECK(dumpOf(at.learner.state()) == before);
    CHECK(eventsOf(at.queue.journal()).size() == 1);
}

TEST_CASE("I don't know yet is recorded as an answer that is not right", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    const auto grade = answerQuiz(at, DontKnow{});
    REQUIRE(grade);
    CHECK_FALSE(grade->correct);
    CHECK(at.learner.state().quizzes().all().total == 1);
    CHECK(at.learner.state().quizzes().all().right == 0);
    CHECK(at.learner.state().quizzes().lastAnswer("w1d1-q1")->response() == Response{DontKnow{}});
}

TEST_CASE("a quiz that is not begun or has no questions cannot be answered", "[learner][quiz]")
{
    LearnerFixture at;
    CHECK(answerQuiz(at, DontKnow{}).error().kind == ErrorKind::NotFound);
    CHECK(startQuiz(at, "w1d1-l1").error().kind == ErrorKind::NotFound);
    CHECK(startQuiz(at, "nowhere").error().kind == ErrorKind::NotFound);
}

TEST_CASE("questions in a lesson may be answered again, and the last answer is kept as it was given", "[learner][quiz]")
{
    LearnerFixture at;
    const Response first{ChosenOptions{{"a"}}};
    const Response second{ChosenOptions{{"b"}}};
    CHECK_FALSE(answerIn(at, AnswerPlace::Predict, "w1d1-l1-p1", first)->correct);
    CHECK(answerIn(at, AnswerPlace::Predict, "w1d1-l1-p1", second)->correct);
    const LastAnswer* last = at.learner.state().quizzes().lastAnswer("w1d1-l1-p1");
    REQUIRE(last != nullptr);
    CHECK(last->correct);
    CHECK(last->response() == second);
    CHECK(at.learner.state().quizzes().all().total == 2);
    CHECK(answerIn(at, AnswerPlace::SelfCheck, "w1d1-l1-c9", first).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a response of every kind comes back from the journal as it was given", "[learner][quiz]")
{
    const Response given[] = {DontKnow{},
                              ChosenOptions{{"a", "c"}},
                              OrderedLines{{{1, 0}, {0, 2}}},
                              FilledBlanks{{"a \"quoted\" \\ text", "\xc3\xa4"}},
                              SpottedLine{3, "b"},
                              MatchedPairs{{{0, 1}, {1, 0}}},
                              TypedNumber{"1,5"}};
    LearnerFixture at;
    for (const Response& response : given) {
        at.append(draftOf(AnswerGiven{"w1d1-l1", "", AnswerPlace::SelfCheck, "w1d1-l1-c1", "py-values", response}));
        const LearnerState state = at.folded();
        CHECK(state.quizzes().lastAnswer("w1d1-l1-c1")->response() == response);
    }
}

TEST_CASE("answers are counted by the question's skill", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    REQUIRE(answerQuiz(at, rightAnswer(at)));
    REQUIRE(answerQuiz(at, DontKnow{}));
    REQUIRE(answerQuiz(at, rightAnswer(at)));
    const Tally values = at.learner.state().quizzes().ofSkill("py-values");
    CHECK(values.right == 1);
    CHECK(values.total == 2);
    CHECK(at.learner.state().quizzes().ofSkill("py-functions").share() == 1.0);
    CHECK(at.learner.state().quizzes().ofSkill("unknown").total == 0);
}

TEST_CASE("two answers to one question of a sitting move it on once", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    const QuizSitting sitting = *at.learner.state().quizzes().openSitting("w1d1-quiz");
    const auto answer = draftOf(AnswerGiven{"w1d1-quiz", sitting.id, AnswerPlace::Quiz, "w1d1-q1", "py-values",
                                            ChosenOptions{{"b"}}, true, 1.0});
    at.append(answer);
    at.append(answer); // the same sitting was open on another machine
    CHECK(at.folded().quizzes().openSitting("w1d1-quiz")->answers == std::vector{true});
}

TEST_CASE("the end of one sitting leaves another one of the same quiz open", "[learner][quiz]")
{
    LearnerFixture at;
    REQUIRE(startQuiz(at));
    const std::string open = at.learner.state().quizzes().openSitting("w1d1-quiz")->id;
    at.append(draftOf(QuizFinished{"w1d1-quiz", "another-sitting", 1, 4})); // begun before, finished on another machine
    REQUIRE(at.folded().quizzes().openSitting("w1d1-quiz") != nullptr);
    at.append(draftOf(QuizFinished{"w1d1-quiz", open, 1, 4}));
    CHECK(at.folded().quizzes().openSitting("w1d1-quiz") == nullptr);
}

TEST_CASE("a quiz may ask what another day has taught", "[learner][quiz]")
{
    const TemporaryFolder folder;
    std::filesystem::copy(tinyPack(), folder / "pack", std::filesystem::copy_options::recursive);
    const std::filesystem::path file = folder / "pack" / "days" / "w1d2" / "day.json";
    std::ifstream in{file};
    std::string day{std::istreambuf_iterator<char>{in}, {}};
    day.insert(day.rfind(']'), R"(,{"id": "w1d2-recall", "kind": "quiz", "purpose": "recall", "title": "Recall",)"
                               R"( "minutes": 5, "skills": ["py-values"], "questions": ["w1d1-q1"]})");
    std::ofstream{file} << day;
    LearnerFixture at{folder / "pack"};
    REQUIRE(startQuiz(at, "w1d2-recall"));
    REQUIRE(at.learner.quiz().next("w1d2-recall") != nullptr);
    CHECK(at.learner.quiz().next("w1d2-recall")->id == "w1d1-q1");
    CHECK(answerQuiz(at, DontKnow{}, "w1d2-recall"));
    CHECK(at.learner.plan().doneActivities().contains("w1d2-recall"));
}
