// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/ExerciseView.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerDump.h"
#include "tests/support/LearnerFixture.h"

#include <algorithm>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

const std::string kExercise = "w1d1-x1";

practice::Verdict failed(const std::string& mistake = {})
{
    practice::Verdict verdict;
    verdict.checks = {{.id = "one", .passed = true}, {.id = "two", .passed = false}};
    if (!mistake.empty())
        verdict.mistake = practice::NamedMistake{mistake, {}, false};
    verdict.seed = 4'000'000'000;
    verdict.hash = "aa";
    return verdict;
}

practice::Verdict passed()
{
    practice::Verdict verdict = failed();
    verdict.passed = verdict.checks[1].passed = true;
    return verdict;
}

struct PracticeFixture : LearnerFixture
{
    PracticeFixture() : LearnerFixture(shippedPack()) {}

    Result<Recorded> check(const practice::ProjectFiles& files, const practice::Verdict& verdict)
    {
        return answerOf([&](const auto& done) { learner.practice().recordRun(kExercise, files, verdict, 30, done); });
    }
    Result<Recorded> openHint(const std::string& mistake, int step)
    {
        return answerOf([&](const auto& done) { learner.practice().openHint(kExercise, mistake, step, done); });
    }
    Result<practice::ProjectFiles> codeOf(const WorkRecord& work)
    {
        return answerOf<practice::ProjectFiles>([&](const auto& read) { learner.practice().codeOf(work, read); });
    }
    [[nodiscard]] ExerciseView view() const { return exerciseView(learner, kExercise); }
    [[nodiscard]] std::ptrdiff_t keptFiles()
    {
        return std::ranges::count(eventsOf(queue.journal()), kCodeKept, &journal::Event::type);
    }
};

} // namespace

TEST_CASE("a run that passes finishes the exercise, one that fails does not", "[learner][practice]")
{
    PracticeFixture at;
    CHECK(at.view().stage == ExerciseStage::Untried);
    must(at.check({{"labels.py", "a"}}, failed()));
    CHECK(at.view().stage == ExerciseStage::Tried);
    CHECK_FALSE(at.learner.plan().doneActivities().contains(kExercise));
    must(at.check({{"labels.py", "b"}}, passed()));
    CHECK(at.view().stage == ExerciseStage::Passed);
    CHECK(at.learner.plan().doneActivities().contains(kExercise));
    must(at.check({{"labels.py", "c"}}, failed()));
    CHECK(at.view().stage == ExerciseStage::Passed);
}

TEST_CASE("the code of every run can be had again, and equal files are kept once", "[learner][practice]")
{
    PracticeFixture at;
    const practice::ProjectFiles first{{"labels.py", "def f():\n\treturn \"\xC3\xA9\"\n"}, {"notes/a.txt", ""}};
    practice::ProjectFiles second = first;
    second["labels.py"] = "pass\n";
    must(at.check(first, failed()));
    must(at.check(second, failed()));
    must(at.check(first, passed()));
    const auto timeline = at.view().record.timeline;
    REQUIRE(timeline.size() == 3);
    CHECK(must(at.codeOf(timeline[0])) == first);
    CHECK(must(at.codeOf(timeline[1])) == second);
    CHECK(must(at.codeOf(timeline[2])) == first);
    CHECK(at.keptFiles() == 3);
    CHECK(timeline[0].seed == 4'000'000'000);
    CHECK(timeline[0].passedChecks() == 1);
}

TEST_CASE("a file that is too large or no text is named and not kept", "[learner][practice]")
{
    PracticeFixture at;
    const std::string large(kMostKeptBytes + 1, 'x');
    must(at.check({{"large.txt", large}, {"labels.py", "pass"}}, failed()));
    must(at.check({{"image.bin", "\xFF\xFE"}}, failed()));
    CHECK(at.keptFiles() == 1);
    const auto timeline = at.view().record.timeline;
    REQUIRE(timeline.size() == 2);
    const auto code = at.codeOf(timeline[0]);
    REQUIRE_FALSE(code);
    CHECK(code.error().kind == ErrorKind::NotFound);
    CHECK(code.error().where == "large.txt");
    CHECK_FALSE(at.codeOf(timeline[1]));
}

TEST_CASE("what a reset replaced stands in the timeline and is no run", "[learner][practice]")
{
    PracticeFixture at;
    const practice::ProjectFiles mine{{"labels.py", "mine"}};
    must(
        answerOf([&](const auto& done) { at.learner.practice().putAside(kExercise, PutAsideFor::Reset, mine, done); }));
    const ExerciseView view = at.view();
    CHECK(view.stage == ExerciseStage::Untried);
    REQUIRE(view.record.timeline.size() == 1);
    CHECK(view.record.timeline[0].kind == WorkRecord::Kind::BeforeReset);
    CHECK(must(at.codeOf(view.record.timeline[0])) == mine);
}

TEST_CASE("files that cannot be kept are not put aside", "[learner][practice]")
{
    PracticeFixture at;
    for (const std::string& text : {std::string(kMostKeptBytes + 1, 'x'), std::string("\xFF\xFE")}) {
        const practice::ProjectFiles files{{"labels.py", "mine"}, {"data.bin", text}};
        const auto refused = answerOf(
            [&](const auto& done) { at.learner.practice().putAside(kExercise, PutAsideFor::Reset, files, done); });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::InvalidInput);
        CHECK(refused.error().where == "data.bin");
    }
    CHECK(at.view().record.timeline.empty());
}

TEST_CASE("the last run is the last one although the clock was set back", "[learner][practice]")
{
    PracticeFixture at;
    must(at.check({{"labels.py", "first"}}, failed()));
    at.clock.advance(-std::chrono::hours{5});
    must(at.check({{"labels.py", "second"}}, passed()));
    const auto timeline = at.view().record.timeline;
    REQUIRE(timeline.size() == 2);
    CHECK(timeline.back().passed);
}

TEST_CASE("the solution is there after passing, or after three tries that a hint could not help", "[learner][practice]")
{
    PracticeFixture at;
    const auto tryWith = [&](const std::string& mistake) { must(at.check({{"labels.py", "x"}}, failed(mistake))); };
    for (int i = 0; i < 5; ++i)
        tryWith("m1"); // its hint was never opened
    CHECK_FALSE(at.view().maySeeSolution());
    must(at.openHint("m1", 1));
    tryWith("m1");
    tryWith("");
    CHECK_FALSE(at.view().maySeeSolution());
    tryWith("m1");
    CHECK(at.view().maySeeSolution());

    PracticeFixture other;
    must(other.check({{"labels.py", "x"}}, passed()));
    CHECK(other.view().maySeeSolution());
}

TEST_CASE("a hint step is recorded once", "[learner][practice]")
{
    PracticeFixture at;
    must(at.openHint("m1", 1));
    must(at.openHint("m1", 3));
    const auto before = at.learner.state().eventCount();
    CHECK(must(at.openHint("m1", 2)).events.empty());
    CHECK(at.learner.state().eventCount() == before);
    CHECK(at.view().hintSteps("m1") == 3);
    CHECK(at.view().hintSteps("m2") == 0);
}

TEST_CASE("runs and hints are no steps of undo", "[learner][practice]")
{
    PracticeFixture at;
    REQUIRE(read(at, "w1d1-l1"));
    must(at.check({{"labels.py", "x"}}, passed()));
    CHECK(at.learner.undoable() == "LessonCompleted");
    REQUIRE(undo(at));
    must(at.openHint("m1", 1));
    CHECK(at.learner.redoable() == "LessonCompleted");
    CHECK(at.learner.plan().doneActivities().contains(kExercise));
}

TEST_CASE("practice folds to the same state as it was told", "[learner][practice][fold]")
{
    PracticeFixture at;
    must(at.check({{"labels.py", "x"}}, failed("m1")));
    must(at.openHint("m1", 2));
    must(at.check({{"labels.py", "y"}}, passed()));
    must(answerOf([&](const auto& done) { at.learner.practice().openSolution(kExercise, done); }));
    CHECK(dumpOf(at.folded()) == dumpOf(at.learner.state()));
    CHECK(at.view().record.sawSolution);
}

TEST_CASE("practice lists every exercise by week with how it stands", "[learner][practice]")
{
    PracticeFixture at;
    must(at.check({{"labels.py", "x"}}, passed()));
    const auto weeks = practiceView(at.learner);
    REQUIRE(weeks.size() == 4);
    CHECK(weeks[0].number == 1);
    CHECK(weeks[0].exercises.front().exercise->id == kExercise);
    CHECK(weeks[0].exercises.front().stage == ExerciseStage::Passed);
    CHECK(weeks[0].exercises[1].stage == ExerciseStage::Untried);
    CHECK(weeks[3].exercises.back().stage == ExerciseStage::Announced);
}
