// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Learner.h"
#include "core/learner/LearnerState.h"
#include "core/learner/decision/AnswerSheet.h"
#include "core/plan/Schedule.h"
#include "tests/bench/Benches.h"
#include "tests/bench/Measure.h"
#include "tests/support/JournalFixture.h"

namespace secondstack::bench {

using namespace learner;
using namespace curriculum;
using tests::must;

namespace {

constexpr int kRoundsOfPerSetting = 20; // what takes milliseconds is repeated more often than what takes seconds

AnswerSheet anySheet(const Questionnaire& questionnaire)
{
    AnswerSheet sheet;
    Random random{1};
    for (const SurveyQuestion& question : questionnaire.questions)
        sheet.answers[question.id] =
            decision::Answer::notSure(static_cast<int>(random.below(decision::kLastLevel + 1)));
    for (const Fact& fact : questionnaire.facts)
        sheet.facts[fact.id] = fact.options.front().id;
    return sheet;
}

} // namespace

void benchPack(const learner::Course&, const Settings& settings)
{
    const int rounds = settings.rounds * kRoundsOfPerSetting;
    reportMedian("pack load", timesOf(rounds, [&] { (void)must(Course::open(settings.pack)); }));

    Samples lessons;
    for (int round = 0; round < settings.rounds; ++round) {
        const Course course = must(Course::open(settings.pack));
        for (const Day& day : course.pack().days) {
            for (const Activity& activity : day.activities) {
                if (activity.kind == ActivityKind::Lesson && activity.isReady())
                    lessons.add(timeOf([&] { (void)must(course.lesson(activity.id)); }));
            }
        }
    }
    reportTail("lesson load", lessons);
}

void benchDesks(const Course& course, const Settings& settings)
{
    const int rounds = settings.rounds * kRoundsOfPerSetting;
    const SystemClock clock;
    InlineCommitQueue queue{tests::memoryJournal(clock, 1)};
    const Learner learner{course, clock, Random{1}, queue, {}, {}};
    const AnswerSheet sheet = anySheet(*must(course.questionnaire()));
    const auto questionnaire = scoringOf(*must(course.questionnaire()));
    reportMedian("decision: conclude",
                 timesOf(rounds, [&] { (void)must(decision::conclude(questionnaire, sheet.answers, sheet.facts)); }));
    const plan::Constraints constraints{.start = learner.plan().today()};
    reportMedian("plan: propose", timesOf(rounds, [&] { (void)must(learner.plan().propose(constraints)); }));
}

} // namespace secondstack::bench
