// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Grading.h"
#include "core/journal/LearnerFile.h"
#include "core/learner/Learner.h"
#include "tests/bench/Benches.h"
#include "tests/bench/MadeJournal.h"
#include "tests/bench/Measure.h"
#include "tests/support/JournalFixture.h"
#include "tests/support/TemporaryFolder.h"

#include <semaphore>

namespace secondstack::bench {

using namespace learner;
using namespace curriculum;
using namespace std::chrono_literals;
using tests::must;

namespace {

struct AskedQuestion
{
    std::string activity;
    const Question* question;
};

std::vector<AskedQuestion> questionsOf(const Course& course)
{
    std::vector<AskedQuestion> asked;
    for (const Day& day : course.pack().days) {
        for (const Activity& activity : day.activities) {
            for (const Question* question : course.questionsOf(activity))
                asked.push_back({activity.id, question});
        }
    }
    return asked;
}

} // namespace

// From the learner's answer to the moment when the window may paint the next question: graded, on disk, folded in.
void benchAnswers(const Course& course, const Settings& settings)
{
    const tests::TemporaryFolder folder;
    const auto file = folder / "learner.sqlite";
    std::filesystem::copy_file(madeJournal(course, settings.many), file);
    const SystemClock clock;
    auto journal = must(journal::openLearnerFile(file, clock, Random{1}));
    LearnerState state = must(foldJournal(journal));

    std::binary_semaphore arrived{0};
    std::function<void()> outcome;
    ThreadedCommitQueue queue{std::move(journal), [&](std::function<void()> delivered) {
                                  outcome = std::move(delivered);
                                  arrived.release();
                              }};
    Learner learner{course, clock, Random{1}, queue, std::move(state), {}};
    const auto asked = questionsOf(course);
    Samples samples;
    for (int i = 0; i < settings.answers; ++i) {
        const AskedQuestion& one = asked[static_cast<std::size_t>(i) % asked.size()];
        const Response response = rightResponse(*one.question);
        samples.add(timeOf([&] {
            learner.quiz().answerInLesson(one.activity, AnswerPlace::SelfCheck, one.question->id, response, 10,
                                          [](const Result<Grade>& grade) { (void)must(grade); });
            arrived.acquire();
            outcome();
        }));
    }
    reportTail("answer to commit, " + std::to_string(settings.many) + " events in the file", samples, 50ms);
}

} // namespace secondstack::bench
