// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ReadingEvents.h"
#include "core/learner/views/PathView.h"
#include "core/learner/views/ProgressView.h"
#include "core/learner/views/QuizView.h"
#include "tests/support/Catch.h"
#include "tests/support/LearnerFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <fstream>
#include <regex>
#include <sstream>

using namespace secondstack;
using namespace secondstack::learner;
using namespace secondstack::tests;

namespace {

/// What counts as done today after these were completed under the names an older pack had.
plan::Done doneAfter(const std::vector<std::string>& completed)
{
    ManualClock clock{kMonday};
    const Course course = must(Course::open(tinyPack()));
    InlineCommitQueue queue{memoryJournal(clock, 1)};
    for (const std::string& id : completed) {
        const auto draft = draftOf(LessonCompleted{id, 60});
        must(queue.journal().append(std::span(&draft, 1)));
    }
    const Learner learner{course, clock, Random{1}, queue, must(foldJournal(queue.journal())), {}};
    return learner.plan().doneActivities();
}

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// A later version of the tiny pack, in which every activity has another name: "w1d1-l1" is "w1d1-new-l1".
void makeRenamedPack(const std::filesystem::path& folder)
{
    std::filesystem::copy(tinyPack(), folder, std::filesystem::copy_options::recursive);
    std::string moves;
    for (const std::string day : {"w1d1", "w1d2"}) {
        const std::filesystem::path file = folder / "days" / day / "day.json";
        const std::string old = textOf(file);
        const std::regex id{"(\"id\": \"" + day + "-)([a-z0-9]+)"};
        for (std::sregex_iterator found{old.begin(), old.end(), id}, end; found != end; ++found) {
            const std::string name = (*found)[2];
            moves += R"(,{"from": [")" + day + "-" + name + R"("], "to": [")" + day + "-new-" + name
                     + R"("], "since": "0.4.0"})";
        }
        std::ofstream{file} << std::regex_replace(old, id, "$1new-$2");
    }
    std::string moved = textOf(folder / "moved.json");
    moved.insert(moved.rfind(']'), moves);
    std::ofstream{folder / "moved.json"} << moved;
}

void write(std::ostream& out, const std::string& indent, const ActivityView& view)
{
    out << indent << view.activity->id << " on " << view.day << ' ' << static_cast<int>(view.status) << ' '
        << view.bestShare << (view.isStarted ? " started\n" : "\n");
}

/// All that the pages show of one's progress, with today's names as they were before makeRenamedPack().
std::string pagesOf(const LearnerFixture& at)
{
    std::ostringstream out;
    const TodayView today = todayView(at.learner);
    out << "today " << (today.day != nullptr ? today.day->id : "nothing") << ' ' << static_cast<int>(today.occasion)
        << ' ' << today.minutesLeft << ' ' << today.minutesPlanned << ' ' << today.activitiesLeftToday << ' '
        << today.hasBegun << ' ' << toIso(today.finish.value_or(Date{})) << ' ' << toIso(today.goesOn.value_or(Date{}))
        << '\n';
    out << "next " << (today.next != nullptr ? today.next->id : "nothing") << '\n';
    if (today.standing)
        out << "standing " << today.standing->behind.count() << ' ' << today.standing->ahead.count() << ' '
            << today.standing->doneToday.count() << ' ' << today.standing->leftToday.count() << ' '
            << today.standingInDates.behind << ' ' << today.standingInDates.ahead << '\n';
    for (const ActivityView& each : today.activities)
        write(out, "  ", each);
    for (const PathWeek& week : pathView(at.learner)) {
        for (const PathDay& day : week.days) {
            out << "path " << day.day->id << ' ' << static_cast<int>(day.status);
            for (const Date date : day.dates)
                out << ' ' << toIso(date);
            out << '\n';
            for (const ActivityView& each : day.activities)
                write(out, "    ", each);
        }
    }
    const ProgressView progress = progressView(at.learner);
    out << "progress " << progress.activitiesDone << '/' << progress.activitiesReady << '\n';
    for (const QuizResult& each : progress.quizzes) {
        out << "  " << each.quiz->id << ' ' << each.bestShare << ' ' << each.lastShare << ' ' << each.times << ' '
            << toIso(each.last) << '\n';
        const QuizView quiz = quizView(at.learner, each.quiz->id);
        out << "  quiz " << static_cast<int>(quiz.stage) << ' ' << quiz.answered << ' ' << quiz.right << ' '
            << (quiz.questions.empty() ? 0 : quiz.questions.front().seed) << ' '
            << toIso(quiz.lastDone.value_or(Date{})) << '\n';
    }
    const auto proposed = at.learner.plan().propose(at.learner.plan().constraints());
    for (const plan::StudyDay& day : proposed->days) {
        for (const plan::Entry& entry : day.entries)
            out << "proposed " << toIso(day.date) << ' ' << entry.activity << ' ' << entry.minutes.count() << '\n';
    }
    return std::regex_replace(out.str(), std::regex{"-new-"}, "-");
}

void acceptPlan(LearnerFixture& at, int minutesPerDay)
{
    plan::Constraints constraints = at.learner.plan().constraints();
    constraints.minutesPerDay = plan::Minutes{minutesPerDay};
    const plan::Plan plan = must(at.learner.plan().propose(constraints));
    must(secondstack::tests::answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
}

void finishQuiz(LearnerFixture& at, const std::string& quiz)
{
    while (at.learner.quiz().next(quiz) != nullptr)
        must(answerQuiz(at, curriculum::rightResponse(*at.learner.quiz().next(quiz)), quiz));
}

} // namespace

TEST_CASE("a pack that renames every activity changes nothing on any page", "[learner][moves]")
{
    const TemporaryFolder folder;
    makeRenamedPack(folder / "pack");
    std::string before;
    {
        LearnerFixture at{tinyPack(), 1, folder / "learner.db"};
        must(read(at, "w1d1-l1"));
        acceptPlan(at, 20);
        at.clock.advance(std::chrono::hours{24});
        must(startQuiz(at));
        must(answerQuiz(at, curriculum::DontKnow{}));
        finishQuiz(at, "w1d1-quiz");
        must(startQuiz(at));
        must(answerQuiz(at, curriculum::DontKnow{}));
        before = pagesOf(at);
    }
    LearnerFixture at{folder / "pack", 2, folder / "learner.db"};
    at.clock.advance(std::chrono::hours{24});
    CHECK(pagesOf(at) == before);
}

TEST_CASE("a sitting begun under an earlier name of its quiz goes on and ends", "[learner][moves]")
{
    const TemporaryFolder folder;
    makeRenamedPack(folder / "pack");
    {
        LearnerFixture at{tinyPack(), 1, folder / "learner.db"};
        must(startQuiz(at));
        must(answerQuiz(at, curriculum::DontKnow{}));
    }
    LearnerFixture at{folder / "pack", 2, folder / "learner.db"};
    must(startQuiz(at, "w1d1-new-quiz"));
    finishQuiz(at, "w1d1-new-quiz");
    const QuizView quiz = quizView(at.learner, "w1d1-new-quiz");
    CHECK(quiz.stage == QuizStage::Finished);
    CHECK(quiz.right == 3);
    must(startQuiz(at, "w1d1-new-quiz"));
    finishQuiz(at, "w1d1-new-quiz");
    CHECK(progressView(at.learner).quizzes.at(0).times == 2);
    CHECK(progressView(at.learner).quizzes.at(0).bestShare == 1.0);
}

TEST_CASE("the parts of a split share the minutes of the plan", "[learner][moves]")
{
    LearnerFixture at;
    plan::Plan plan{at.learner.plan().constraints(), {}};
    plan.days.push_back(
        {dateOf(kMonday), {{"w1d2", "w1d2-both", plan::Minutes{60}}, {"w1d2", "w1d2-gone", plan::Minutes{10}}}});
    must(secondstack::tests::answerOf([&](const auto& done) { at.learner.plan().accept(plan, done); }));
    CHECK(at.learner.plan().current()->days.at(0).entries
          == std::vector<plan::Entry>{{"w1d2", "w1d2-l1", plan::Minutes{30}}, {"w1d2", "w1d2-l2", plan::Minutes{30}}});
}

TEST_CASE("what was done keeps counting when the pack renames, splits or merges it", "[learner][moves]")
{
    CHECK(doneAfter({"w1d1-l0"}) == plan::Done{"w1d1-l1"});
    CHECK(doneAfter({"w1d2-both"}) == plan::Done{"w1d2-l1", "w1d2-l2"});
    CHECK(doneAfter({"w1d2-part1"}).empty());
    CHECK(doneAfter({"w1d2-part1", "w1d2-part2"}) == plan::Done{"w1d2-x1"});
    CHECK(doneAfter({"w1d9-unknown"}).empty());
}
