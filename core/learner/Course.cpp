// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Course.h"

#include "core/curriculum/FindById.h"

namespace secondstack::learner {

using namespace curriculum;

Course::Course(std::unique_ptr<PackSource> source, Pack pack)
    : m_source(std::move(source))
    , m_pack(std::move(pack))
    , m_moves(m_pack.moves)
{
}

Result<Course> Course::open(const std::filesystem::path& path)
{
    auto source = openPack(path);
    if (!source)
        return fail(source.error());
    Problems problems;
    Pack pack = loadPack(**source, problems);
    if (!problems.empty())
        return fail(problems.firstAsError());
    return Course{std::move(*source), std::move(pack)};
}

Result<const Lesson*> Course::lesson(std::string_view activityId) const
{
    if (const auto known = m_lessons.find(activityId); known != m_lessons.end())
        return &known->second;
    const Activity* activity = m_pack.findActivity(activityId);
    if (activity == nullptr || activity->kind != ActivityKind::Lesson || !activity->isReady())
        return fail(ErrorKind::NotFound, "there is no such lesson yet", std::string(activityId));
    Problems problems;
    Lesson lesson = loadLesson(*m_source, *activity, problems);
    if (!problems.empty())
        return fail(problems.firstAsError());
    return &m_lessons.emplace(activityId, std::move(lesson)).first->second;
}

Result<const ExerciseContent*> Course::exercise(std::string_view activityId) const
{
    if (const auto known = m_exercises.find(activityId); known != m_exercises.end())
        return &known->second;
    const Activity* activity = m_pack.findActivity(activityId);
    if (activity == nullptr || !isWork(activity->kind) || !activity->isReady())
        return fail(ErrorKind::NotFound, "there is no such exercise yet", std::string(activityId));
    Problems problems;
    ExerciseContent content = loadExerciseContent(*m_source, *activity, problems);
    if (!problems.empty())
        return fail(problems.firstAsError());
    return &m_exercises.emplace(activityId, std::move(content)).first->second;
}

const std::vector<Question>& Course::questionsOfDay(std::string_view dayId) const
{
    if (const auto known = m_questions.find(dayId); known != m_questions.end())
        return known->second;
    std::vector<Question> questions;
    if (const Day* day = m_pack.findDay(dayId)) {
        Problems ignored; // a question that cannot be read is missing; the checker tells the author why
        questions = loadQuestions(*m_source, *day, ignored);
    }
    return m_questions.emplace(dayId, std::move(questions)).first->second;
}

const Question* Course::question(std::string_view id) const
{
    for (const Day& day : m_pack.days) {
        if (!belongsTo(id, day.id))
            continue;
        if (const Question* found = findById(questionsOfDay(day.id), id))
            return found;
    }
    return nullptr;
}

std::vector<const Question*> Course::questionsOf(const Activity& quiz) const
{
    std::vector<const Question*> found;
    for (const std::string& id : quiz.questions) {
        if (const Question* one = question(id))
            found.push_back(one);
    }
    return found;
}

namespace {

template<typename Value, typename Load>
Result<const Value*> loadOnce(std::optional<Value>& kept, Load load)
{
    if (!kept) {
        Problems problems;
        Value value = load(problems);
        if (!problems.empty())
            return fail(problems.firstAsError());
        kept = std::move(value);
    }
    return &*kept;
}

} // namespace

Result<const Questionnaire*> Course::questionnaire() const
{
    return loadOnce(m_questionnaire, [&](Problems& problems) { return loadQuestionnaire(*m_source, problems); });
}

Result<const Comparison*> Course::comparison() const
{
    return loadOnce(m_comparison, [&](Problems& problems) { return loadComparison(*m_source, problems); });
}

} // namespace secondstack::learner
