// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/curriculum/Loader.h"
#include "core/curriculum/check/Checks.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

constexpr const char* kTexts[] = {"task.md", "explanation.md", "checks.py"};
constexpr const char* kProjects[] = {"starter", "solution"};

/// Looks at the files of one exercise. Whether they do what they say is found out by running them.
class ExerciseCheck
{
public:
    ExerciseCheck(const Exercise& exercise, const FileTree& files, const Index& index, Findings& findings)
        : m_exercise(exercise)
        , m_files(files)
        , m_index(index)
        , m_findings(findings)
    {
    }

    void run()
    {
        checkFiles();
        checkRequirements();
        checkMistakes();
    }

private:
    [[nodiscard]] bool has(const std::string& file) const { return m_files.contains(file); }

    [[nodiscard]] bool hasFolder(const std::string& folder) const
    {
        const auto found = m_files.lower_bound(folder + "/");
        return found != m_files.end() && found->first.starts_with(folder + "/");
    }

    void need(const std::string& file)
    {
        if (!has(file))
            m_findings.problem(m_exercise.place, "there is no " + file);
    }

    void checkFiles()
    {
        for (const char* text : kTexts)
            need(text);
        for (const std::string project : kProjects) {
            for (const std::string& file : m_exercise.files)
                need(project + "/" + file);
        }
        need("alternative/" + m_exercise.files.front()); // the others may be divided otherwise
        if (!hasFolder("node"))
            m_findings.problem(m_exercise.place, "there is no folder node", "put the twin in Node.js there");
    }

    // The task promises what is checked, in the same words.
    void checkRequirements()
    {
        std::set<std::string> ids;
        const auto task = m_files.find("task.md");
        const auto lines = task == m_files.end() ? std::vector<std::string_view>{} : linesOf(task->second);
        for (const Requirement& requirement : m_exercise.requirements) {
            if (!ids.insert(requirement.id).second)
                m_findings.problem(m_exercise.place, "the requirement \"" + requirement.id + "\" stands twice");
            if (std::ranges::find(lines, "- " + requirement.text) == lines.end())
                m_findings.problem(m_exercise.place, "task.md does not list the requirement: " + requirement.text);
        }
        if (m_exercise.requirements.empty())
            m_findings.problem(m_exercise.place, "the exercise requires nothing");
    }

    void checkMistakes()
    {
        checkIdsOnce(m_exercise.mistakes, "mistake", m_findings);
        for (const TypicalMistake& mistake : m_exercise.mistakes) {
            const Activity* lesson = m_index.activity(mistake.lesson);
            if (lesson == nullptr || lesson->kind != ActivityKind::Lesson)
                m_findings.problem(mistake.place, "there is no lesson \"" + mistake.lesson + "\"");
            if (!hasFolder("mistakes/" + mistake.id))
                m_findings.problem(mistake.place, "there is no folder mistakes/" + mistake.id,
                                   "put the files with just this mistake there");
        }
    }

    const Exercise& m_exercise;
    const FileTree& m_files;
    const Index& m_index;
    Findings& m_findings;
};

} // namespace

void checkExercises(const PackSource& source, const Content& content, const Index& index, Report& report)
{
    Findings findings{report};
    for (const Day& day : content.pack.days) {
        for (const Activity& activity : day.activities) {
            if (activity.folder.empty() && !isWritten(source, activity))
                continue;
            const auto files = filesBelow(source, folderOf(activity));
            if (!files)
                continue; // loadContent() has said so
            if (files->empty()) {
                findings.problem(activity.place, "there is no folder " + folderOf(activity) + "/");
                continue;
            }
            const Exercise exercise = loadExercise(source, activity, report.problems);
            if (!exercise.files.empty())
                ExerciseCheck{exercise, *files, index, findings}.run();
        }
    }
}

} // namespace secondstack::curriculum
