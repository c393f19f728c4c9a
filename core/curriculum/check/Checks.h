// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of checkContent(), one for each kind of thing.
#pragma once

#include "core/curriculum/Check.h"

#include <map>
#include <string>
#include <string_view>

namespace secondstack::curriculum {

/// Finds things by id in the whole pack. The content must outlive it.
class Index
{
public:
    explicit Index(const Content& content);

    [[nodiscard]] const Skill* skill(std::string_view id) const { return find(m_skills, id); }
    [[nodiscard]] const Activity* activity(std::string_view id) const { return find(m_activities, id); }
    [[nodiscard]] const Question* question(std::string_view id) const { return find(m_questions, id); }

private:
    template<typename T>
    using ById = std::map<std::string, const T*, std::less<>>;

    template<typename T>
    [[nodiscard]] static const T* find(const ById<T>& map, std::string_view id)
    {
        const auto found = map.find(id);
        return found != map.end() ? found->second : nullptr;
    }

    ById<Skill> m_skills;
    ById<Activity> m_activities;
    ById<Question> m_questions;
};

/// Where the checks put what they find.
class Findings
{
public:
    explicit Findings(Report& report) : m_report(report) {}

    void problem(const Place& place, std::string message, std::string advice = {})
    {
        m_report.problems.add(place.file, place.line, std::move(message), std::move(advice));
    }
    void warning(const Place& place, std::string message, std::string advice = {})
    {
        m_report.warnings.add(place.file, place.line, std::move(message), std::move(advice));
    }

private:
    Report& m_report;
};

void checkStructure(const Content& content, const Index& index, Findings& findings);
void checkSkills(const Pack& pack, Findings& findings);
void checkMoves(const Pack& pack, const Index& index, Findings& findings);
void checkLesson(const Lesson& lesson, const Index& index, Findings& findings);
void checkQuestion(const Question& question, const Index& index, Findings& findings);
void checkOptions(const Question& question, Findings& findings);
void checkBody(const Question& question, Findings& findings);
void checkProofs(const Question& question, Findings& findings);
void checkQuestionnaire(const Questionnaire& questionnaire, Findings& findings);
void checkComparison(const Comparison& comparison, const Index& index, Findings& findings);
void checkProse(const Content& content, Findings& findings);
void checkExercises(const PackSource& source, const Content& content, const Index& index, Report& report);

/// Notes every id of a list that stands in it twice.
template<typename List>
void checkIdsOnce(const List& list, const char* kind, Findings& findings)
{
    std::map<std::string, int> seen;
    for (const auto& item : list) {
        if (++seen[item.id] == 2)
            findings.problem(item.place, "the " + std::string(kind) + " id \"" + item.id + "\" stands twice");
    }
}

} // namespace secondstack::curriculum
