// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/check/Checks.h"

namespace secondstack::curriculum {

namespace {

template<typename List>
void checkLessonLinks(const List& list, const Index& index, Findings& findings)
{
    for (const auto& entry : list) {
        if (entry.lesson.empty())
            continue;
        const Activity* activity = index.activity(entry.lesson);
        if (activity == nullptr || activity->kind != ActivityKind::Lesson)
            findings.problem(entry.place, "there is no lesson \"" + entry.lesson + "\"");
    }
}

void checkComparedSkills(const std::vector<ComparedSkill>& list, SkillKind kind, const Index& index, Findings& findings)
{
    for (const ComparedSkill& entry : list) {
        const Skill* skill = index.skill(entry.skill);
        if (skill == nullptr)
            findings.problem(entry.place, "there is no skill \"" + entry.skill + "\"");
        else if (skill->kind != kind)
            findings.warning(entry.place,
                             "the skill \"" + entry.skill + "\" is of kind " + std::string(nameOf(skill->kind)));
    }
}

template<typename List>
void checkNotEmpty(const List& list, const char* file, Findings& findings)
{
    if (list.empty())
        findings.problem({file, 0}, "has no entries");
}

} // namespace

void checkComparison(const Comparison& comparison, const Index& index, Findings& findings)
{
    checkNotEmpty(comparison.rows, "compare/rows.json", findings);
    checkNotEmpty(comparison.points, "compare/points.json", findings);
    checkNotEmpty(comparison.carryOver, "compare/carry-over.json", findings);
    checkNotEmpty(comparison.newSkills, "compare/new-skills.json", findings);
    checkNotEmpty(comparison.myths, "compare/myths.json", findings);
    checkNotEmpty(comparison.faq, "compare/faq.json", findings);
    checkNotEmpty(comparison.career, "compare/career.md", findings);
    checkIdsOnce(comparison.rows, "row", findings);
    checkIdsOnce(comparison.points, "point", findings);
    checkIdsOnce(comparison.carryOver, "skill", findings);
    checkIdsOnce(comparison.newSkills, "skill", findings);
    checkIdsOnce(comparison.myths, "myth", findings);
    checkIdsOnce(comparison.faq, "question", findings);
    checkLessonLinks(comparison.rows, index, findings);
    checkLessonLinks(comparison.points, index, findings);
    checkLessonLinks(comparison.myths, index, findings);
    checkComparedSkills(comparison.carryOver, SkillKind::Transfer, index, findings);
    checkComparedSkills(comparison.newSkills, SkillKind::New, index, findings);
}

} // namespace secondstack::curriculum
