// SPDX-License-Identifier: GPL-3.0-or-later
// A learner whose commands are answered at once, in memory unless told otherwise.
#pragma once

#include "core/journal/LearnerFile.h"
#include "core/learner/Learner.h"
#include "tests/support/JournalFixture.h"

#include <filesystem>
#include <optional>

namespace secondstack::tests {

inline std::filesystem::path tinyPack()
{
    return std::filesystem::path{SECONDSTACK_TEST_DATA} / "packs" / "tiny";
}

inline std::filesystem::path shippedPack()
{
    return std::filesystem::path{SECONDSTACK_SOURCE_DIR} / "curriculum" / "fastapi-for-node";
}

struct LearnerFixture
{
    ManualClock clock{kMonday};
    learner::Course course;
    learner::InlineCommitQueue queue;
    learner::Learner learner;

    /// `file` is a learner's file that is opened or made.
    explicit LearnerFixture(const std::filesystem::path& pack = tinyPack(), std::uint64_t seed = 1,
                            const std::optional<std::filesystem::path>& file = std::nullopt)
        : course(must(learner::Course::open(pack)))
        , queue(file ? must(journal::openLearnerFile(*file, clock, Random{seed})) : memoryJournal(clock, seed))
        , learner(course, clock, Random{seed}, queue, must(learner::foldJournal(queue.journal())),
                  must(learner::Drafts::read(queue.journal())))
    {
    }

    /// Writes an event past the desks, as another version or another program would.
    void append(const journal::EventDraft& draft) { must(queue.journal().append(std::span(&draft, 1))); }

    /// The state that the whole journal gives now.
    [[nodiscard]] learner::LearnerState folded() { return must(learner::foldJournal(queue.journal())); }
};

/// What a command answered.
template<typename Value = learner::Recorded, typename Command>
Result<Value> answerOf(Command command)
{
    std::optional<Result<Value>> answer;
    command([&](const Result<Value>& outcome) { answer = outcome; });
    return answer.value();
}

inline Result<learner::Recorded> read(LearnerFixture& at, const std::string& lesson, int seconds = 60)
{
    return answerOf([&](const auto& done) { at.learner.reading().complete(lesson, seconds, done); });
}

inline Result<learner::Recorded> startQuiz(LearnerFixture& at, const std::string& quiz = "w1d1-quiz")
{
    return answerOf([&](const auto& done) { at.learner.quiz().start(quiz, done); });
}

inline Result<curriculum::Grade> answerQuiz(LearnerFixture& at, const curriculum::Response& response,
                                            const std::string& quiz = "w1d1-quiz")
{
    return answerOf<curriculum::Grade>(
        [&](const auto& graded) { at.learner.quiz().answer(quiz, response, 10, graded); });
}

inline Result<learner::Recorded> undo(LearnerFixture& at)
{
    return answerOf([&](const auto& done) { at.learner.undo(done); });
}

inline Result<learner::Recorded> redo(LearnerFixture& at)
{
    return answerOf([&](const auto& done) { at.learner.redo(done); });
}

} // namespace secondstack::tests
