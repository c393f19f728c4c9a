// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Check.h"

#include "core/curriculum/Programs.h"
#include "core/curriculum/check/Checks.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

Counts count(const Content& content)
{
    Counts counts;
    counts.lessons = static_cast<int>(content.lessons.size());
    for (const Day& day : content.pack.days) {
        counts.exercises +=
            static_cast<int>(std::count_if(day.activities.begin(), day.activities.end(), [](const Activity& activity) {
                return isWork(activity.kind) && activity.isReady();
            }));
    }
    counts.items = static_cast<int>(content.questions.size());
    for (const QuestionType type : kQuestionTypes)
        counts.itemsByType[std::string(nameOf(type))] = 0;
    for (const Skill& skill : content.pack.skills)
        counts.itemsBySkill[skill.id] = 0;
    for (const Question& question : content.questions) {
        ++counts.itemsByType[std::string(nameOf(question.type()))];
        ++counts.itemsBySkill[question.skill];
    }
    for (const Lesson& lesson : content.lessons) {
        for (const Program& program : programsOf(lesson))
            ++(program.language == Language::Python ? counts.samplesPython : counts.samplesNode);
    }
    return counts;
}

void checkAll(const Content& content, Report& report)
{
    const Index index{content};
    Findings findings{report};
    checkStructure(content, index, findings);
    checkSkills(content.pack, findings);
    checkMoves(content.pack, index, findings);
    for (const Lesson& lesson : content.lessons)
        checkLesson(lesson, index, findings);
    for (const Question& question : content.questions)
        checkQuestion(question, index, findings);
    if (content.questionnaire)
        checkQuestionnaire(*content.questionnaire, findings);
    if (content.comparison)
        checkComparison(*content.comparison, index, findings);
    checkProse(content, findings);
    report.counts = count(content);
}

} // namespace

Index::Index(const Content& content)
{
    for (const Skill& skill : content.pack.skills)
        m_skills.emplace(skill.id, &skill);
    for (const Day& day : content.pack.days) {
        for (const Activity& activity : day.activities)
            m_activities.emplace(activity.id, &activity);
    }
    for (const Question& question : content.questions)
        m_questions.emplace(question.id, &question);
}

Report checkContent(const Content& content)
{
    Report report;
    checkAll(content, report);
    return report;
}

Report checkPack(const PackSource& source)
{
    Report report;
    const Content content = loadContent(source, report.problems);
    checkAll(content, report);
    checkExercises(source, content, Index{content}, report);
    return report;
}

} // namespace secondstack::curriculum
