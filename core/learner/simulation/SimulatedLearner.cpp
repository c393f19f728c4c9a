// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/simulation/SimulatedLearner.h"

#include "core/curriculum/Grading.h"
#include "core/learner/views/TodayView.h"

namespace secondstack::learner {

using namespace curriculum;
using namespace std::chrono_literals;

namespace {

constexpr int kSecondsPerQuestion = 25;
constexpr std::uint64_t kSeeds = 1'000'000;

class Simulation
{
public:
    Simulation(Learner& learner, ManualClock& clock, const SimulatedHabits& habits)
        : m_learner(learner)
        , m_clock(clock)
        , m_habits(habits)
        , m_random(habits.seed)
    {
    }

    Result<void> run()
    {
        decide();
        acceptPlan();
        for (int i = 0; i < m_habits.activities && m_outcome; ++i) {
            const TodayView today = todayView(m_learner);
            if (today.next == nullptr)
                break;
            waitForStudyDay(*today.next);
            work(*today.next);
        }
        return m_outcome;
    }

private:
    void note(const Error& error)
    {
        if (m_outcome)
            m_outcome = fail(error);
    }
    OnRecorded noting()
    {
        return [this](const Result<Recorded>& recorded) {
            if (!recorded)
                note(recorded.error());
        };
    }

    void decide()
    {
        const auto questionnaire = m_learner.course().questionnaire();
        if (!questionnaire) {
            note(questionnaire.error());
            return;
        }
        AnswerSheet sheet;
        for (const SurveyQuestion& question : (*questionnaire)->questions)
            sheet.answers[question.id] = decision::Answer::at(2 + static_cast<int>(m_random.below(2)));
        for (const Fact& fact : (*questionnaire)->facts)
            sheet.facts[fact.id] = fact.options.front().id;
        m_clock.advance(5min);
        m_learner.decision().conclude(sheet, 300, noting());
    }

    void acceptPlan()
    {
        plan::Constraints constraints = m_learner.plan().constraints();
        constraints.minutesPerDay = plan::kUsualPerDay; // they found more time than they thought
        const auto plan = m_learner.plan().propose(constraints);
        if (plan)
            m_learner.plan().accept(*plan, noting());
        else
            note(plan.error());
    }

    // Work starts at nine on the date that the plan gives the activity.
    void waitForStudyDay(const Activity& activity)
    {
        const auto due = m_learner.plan().next();
        if (!due || due->activity != activity.id || due->due <= m_learner.plan().today())
            return;
        m_clock.set({due->due + 9h - m_clock.now().offset, m_clock.now().offset});
    }

    void work(const Activity& activity)
    {
        if (activity.kind == ActivityKind::Quiz)
            takeQuiz(activity);
        else if (isWork(activity.kind))
            practise(activity);
        else
            read(activity);
    }

    Response responseTo(const Question& question)
    {
        if (m_random.chance(m_habits.rightShare))
            return rightResponse(question);
        const Options* options = question.options();
        if (options == nullptr || question.type() == QuestionType::Spot)
            return DontKnow{};
        for (const Option& option : options->list) {
            if (!option.correct)
                return ChosenOptions{{option.id}};
        }
        return DontKnow{};
    }

    void takeQuiz(const Activity& quiz)
    {
        m_learner.quiz().start(quiz.id, noting());
        while (const Question* question = m_outcome ? m_learner.quiz().next(quiz.id) : nullptr) {
            m_clock.advance(std::chrono::seconds{kSecondsPerQuestion});
            m_learner.quiz().answer(quiz.id, responseTo(*question), kSecondsPerQuestion,
                                    [this](const Result<Grade>& grade) {
                                        if (!grade)
                                            note(grade.error());
                                    });
        }
    }

    // Tries the starter, opens the first hint when things went wrong, and then hands in the solution.
    void practise(const Activity& activity)
    {
        const auto content = m_learner.course().exercise(activity.id);
        if (!content) {
            note(content.error());
            return;
        }
        const int half = static_cast<int>(std::chrono::seconds{std::chrono::minutes{activity.minutes}}.count()) / 2;
        const auto& mistakes = (*content)->exercise.mistakes;
        if (!mistakes.empty() && !m_random.chance(m_habits.rightShare)) {
            hand(activity, **content, false, half);
            m_learner.practice().openHint(activity.id, mistakes.front().id, 1, noting());
        }
        hand(activity, **content, true, half);
    }

    void hand(const Activity& activity, const ExerciseContent& content, bool passes, int seconds)
    {
        practice::Verdict verdict;
        verdict.passed = passes;
        for (const Requirement& requirement : content.exercise.requirements)
            verdict.checks.push_back(
                {.id = requirement.id, .name = requirement.text, .requirement = requirement.id, .passed = passes});
        if (!passes)
            verdict.mistake = practice::NamedMistake{content.exercise.mistakes.front().id, {}, false};
        verdict.seed = static_cast<std::uint32_t>(m_random.below(kSeeds));
        m_clock.advance(std::chrono::seconds{seconds});
        m_learner.practice().recordRun(activity.id, passes ? content.solution : content.starter, verdict, seconds,
                                       noting());
    }

    void answerIn(const Activity& lesson, AnswerPlace place, const std::string& id)
    {
        const Question* question = m_learner.course().question(id);
        if (question == nullptr)
            return;
        m_clock.advance(std::chrono::seconds{kSecondsPerQuestion});
        m_learner.quiz().answerInLesson(lesson.id, place, id, responseTo(*question), kSecondsPerQuestion,
                                        [this](const Result<Grade>& grade) {
                                            if (!grade)
                                                note(grade.error());
                                        });
    }

    void read(const Activity& activity)
    {
        const auto lesson = m_learner.course().lesson(activity.id);
        if (!lesson) {
            note(lesson.error());
            return;
        }
        const std::chrono::minutes reading{activity.minutes};
        m_clock.advance(reading);
        for (const Block& block : (*lesson)->blocks) {
            if (const auto* cell = std::get_if<PredictCell>(&block))
                answerIn(activity, AnswerPlace::Predict, cell->questionId);
            if (const auto* check = std::get_if<SelfCheck>(&block)) {
                for (const std::string& id : check->questionIds)
                    answerIn(activity, AnswerPlace::SelfCheck, id);
            }
        }
        m_learner.reading().complete(activity.id, static_cast<int>(std::chrono::seconds{reading}.count()), noting());
    }

    Learner& m_learner;
    ManualClock& m_clock;
    const SimulatedHabits& m_habits;
    Random m_random;
    Result<void> m_outcome;
};

} // namespace

Result<void> simulate(Learner& learner, ManualClock& clock, const SimulatedHabits& habits)
{
    return Simulation{learner, clock, habits}.run();
}

} // namespace secondstack::learner
