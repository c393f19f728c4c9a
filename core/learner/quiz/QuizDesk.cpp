// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/quiz/QuizDesk.h"

#include "core/learner/Course.h"
#include "core/learner/LearnerState.h"
#include "core/learner/StudyTime.h"

#include <algorithm>
#include <numeric>

namespace secondstack::learner {

using namespace curriculum;

namespace {

constexpr std::uint64_t kSeeds = 1'000'000'000;

AnswerGiven answerOf(const Question& question, const Response& response, const Grade& grade, int seconds)
{
    AnswerGiven event;
    event.question = question.id;
    event.skill = question.skill;
    event.response = response;
    event.correct = grade.correct;
    event.partial = grade.partial;
    event.seconds = plausibleSeconds(seconds);
    for (const PartGrade& part : grade.parts) {
        if (!part.right && !part.tag.empty())
            event.misconceptions.push_back(part.tag);
    }
    return event;
}

OnRecorded afterwards(const QuizDesk::Graded& graded, const Grade& grade)
{
    return [graded, grade](const Result<Recorded>& recorded) {
        if (recorded)
            graded(grade);
        else
            graded(fail(recorded.error()));
    };
}

} // namespace

const Question* QuizDesk::next(std::string_view quiz) const
{
    const Course& course = m_recorder.course();
    const QuizSitting* sitting = openSitting(course, m_recorder.state().quizzes(), quiz);
    return sitting != nullptr ? course.question(sitting->nextQuestion()) : nullptr;
}

void QuizDesk::start(const std::string& quiz, const OnRecorded& done)
{
    if (next(quiz) != nullptr) {
        done(Recorded{});
        return;
    }
    QuizStarted event{quiz, {}, {}, static_cast<int>(m_recorder.random().below(kSeeds))};
    if (const Activity* activity = m_recorder.course().pack().findActivity(quiz)) {
        for (const Question* question : m_recorder.course().questionsOf(*activity))
            event.questions.push_back(question->id);
    }
    if (event.questions.empty()) {
        done(fail(ErrorKind::NotFound, "this quiz has no questions yet", quiz));
        return;
    }
    UuidMaker ids{m_recorder.clock(), Random{m_recorder.random().bits()}};
    event.sitting = ids.make().toString();
    m_recorder.record({draftOf(event)}, done);
}

void QuizDesk::answer(const std::string& quiz, const Response& response, int seconds, const Graded& graded)
{
    if (m_answering.contains(quiz)) {
        graded(fail(ErrorKind::Busy, "the answer before is still being written", quiz, "wait a moment"));
        return;
    }
    const Question* question = next(quiz);
    if (question == nullptr) {
        graded(fail(ErrorKind::NotFound, "there is no question to answer", quiz, "start the quiz first"));
        return;
    }
    const auto result = grade(*question, response);
    if (!result) {
        graded(result);
        return;
    }
    const QuizSitting& sitting = *openSitting(m_recorder.course(), m_recorder.state().quizzes(), quiz);
    AnswerGiven event = answerOf(*question, response, *result, seconds);
    event.activity = sitting.activity;
    event.sitting = sitting.id;
    std::vector drafts{draftOf(event)};
    if (sitting.answers.size() + 1 == sitting.questions.size()) {
        const auto right = std::count(sitting.answers.begin(), sitting.answers.end(), true) + (result->correct ? 1 : 0);
        drafts.push_back(draftOf(QuizFinished{sitting.activity, sitting.id, static_cast<int>(right),
                                              static_cast<int>(sitting.questions.size())}));
    }
    m_answering.insert(quiz);
    m_recorder.record(std::move(drafts),
                      [this, quiz, answered = afterwards(graded, *result)](const Result<Recorded>& recorded) {
                          m_answering.erase(quiz);
                          answered(recorded);
                      });
}

void QuizDesk::answerInLesson(const std::string& lesson, AnswerPlace place, const std::string& question,
                              const Response& response, int seconds, const Graded& graded)
{
    const Question* found = m_recorder.course().question(question);
    if (found == nullptr) {
        graded(fail(ErrorKind::NotFound, "there is no such question", question));
        return;
    }
    const auto result = grade(*found, response);
    if (!result) {
        graded(result);
        return;
    }
    AnswerGiven event = answerOf(*found, response, *result, seconds);
    event.activity = lesson;
    event.place = place;
    m_recorder.record({draftOf(event)}, afterwards(graded, *result));
}

const QuizSitting* openSitting(const Course& course, const QuizLog& log, std::string_view quiz)
{
    const auto canGoOn = [&](const QuizSitting* sitting) {
        return sitting != nullptr && !sitting->isAnswered() && course.question(sitting->nextQuestion()) != nullptr;
    };
    if (const QuizSitting* own = log.openSitting(quiz); canGoOn(own))
        return own;
    for (const std::string& earlier : course.moves().recordedIds(quiz)) {
        if (const QuizSitting* begun = log.openSitting(earlier); canGoOn(begun))
            return begun;
    }
    return nullptr;
}

std::vector<int> shownOrder(int count, bool keepOrder, int seed, std::string_view question)
{
    std::vector<int> order(static_cast<std::size_t>(std::max(count, 0)));
    std::iota(order.begin(), order.end(), 0);
    if (keepOrder)
        return order;
    // FNV-1a; std::hash differs between libraries, and a sitting has to look the same everywhere.
    std::uint64_t mixed = 14695981039346656037ULL ^ static_cast<std::uint64_t>(seed);
    for (const char c : question)
        mixed = (mixed ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    Random{mixed}.shuffle(order);
    return order;
}

} // namespace secondstack::learner
