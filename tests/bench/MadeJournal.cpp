// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/MadeJournal.h"

#include "core/curriculum/Grading.h"
#include "core/journal/LearnerFile.h"
#include "core/learner/quiz/QuizEvents.h"
#include "core/learner/reading/ReadingEvents.h"
#include "tests/support/JournalFixture.h"

namespace secondstack::bench {

using namespace learner;
using namespace curriculum;
using namespace std::chrono_literals;
using tests::must;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kSeed = 20261122;
constexpr int kShape = 1; // counts up when the events below change, so that an older file is not taken for a new one

class Maker
{
public:
    Maker(const Course& course, journal::Journal& journal, ManualClock& clock)
        : m_course(course)
        , m_journal(journal)
        , m_clock(clock)
    {
    }

    /// Walks the course over and over until there are enough.
    void make(std::size_t events)
    {
        while (m_written < events) {
            for (const Day& day : m_course.pack().days) {
                for (const Activity& activity : day.activities) {
                    if (activity.isReady() && m_written < events)
                        write(draftsOf(activity), events);
                }
                m_clock.advance(20h);
            }
        }
    }

private:
    std::vector<journal::EventDraft> draftsOf(const Activity& activity)
    {
        if (activity.kind == ActivityKind::Lesson)
            return {draftOf(LessonCompleted{activity.id, activity.minutes * 60})};
        if (activity.kind == ActivityKind::Quiz)
            return sittingOf(activity);
        return {};
    }

    std::vector<journal::EventDraft> sittingOf(const Activity& quiz)
    {
        const auto questions = m_course.questionsOf(quiz);
        UuidMaker ids{m_clock, Random{m_random.bits()}};
        const std::string sitting = ids.make().toString();
        std::vector drafts{draftOf(QuizStarted{quiz.id, sitting, quiz.questions, 7})};
        int right = 0;
        for (const Question* question : questions) {
            const bool knows = m_random.chance(0.7);
            const Response response = knows ? rightResponse(*question) : Response{DontKnow{}};
            right += knows ? 1 : 0;
            const std::vector<std::string> tags = knows ? std::vector<std::string>{} : question->misconceptions;
            drafts.push_back(
                draftOf(AnswerGiven{quiz.id, sitting, AnswerPlace::Quiz, question->id, question->skill, response, knows,
                                    knows ? 1.0 : 0.0, tags, 5 + static_cast<int>(m_random.below(60))}));
        }
        drafts.push_back(draftOf(QuizFinished{quiz.id, sitting, right, static_cast<int>(questions.size())}));
        return drafts;
    }

    void write(std::vector<journal::EventDraft> drafts, std::size_t events)
    {
        drafts.resize(std::min(drafts.size(), events - m_written));
        must(m_journal.append(drafts));
        m_written += drafts.size();
        m_clock.advance(10min);
    }

    const Course& m_course;
    journal::Journal& m_journal;
    ManualClock& m_clock;
    Random m_random{kSeed};
    std::size_t m_written = 0;
};

} // namespace

fs::path madeJournal(const Course& course, int events)
{
    const std::string name = "second-stack-bench-" + std::to_string(kShape) + "-" + std::to_string(events) + ".sqlite";
    const fs::path path = fs::temp_directory_path() / name;
    if (fs::exists(path))
        return path;
    const fs::path part = path.string() + ".part";
    for (const char* tail : {"", "-wal", "-shm"})
        fs::remove(part.string() + tail);
    {
        ManualClock clock{tests::kMonday};
        auto journal = must(journal::openLearnerFile(part, clock, Random{kSeed}));
        must(journal.database().execute("PRAGMA synchronous = OFF")); // worthless until it is whole
        Maker{course, journal, clock}.make(static_cast<std::size_t>(events));
        must(journal.database().flush());
    }
    fs::rename(part, path);
    fs::remove(part.string() + ".opened");
    return path;
}

} // namespace secondstack::bench
