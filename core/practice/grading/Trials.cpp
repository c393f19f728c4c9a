// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grading/Trials.h"

#include "core/curriculum/Loader.h"
#include "core/practice/grading/Tasks.h"

#include <algorithm>
#include <set>

namespace secondstack::practice {

namespace {

using curriculum::Exercise;
using curriculum::FileTree;

constexpr std::uint32_t kSolutionRuns = 3;

// The files of "solution", named as in the learner's folder.
ProjectFiles projectIn(const FileTree& files, const std::string& folder)
{
    ProjectFiles project;
    for (auto file = files.lower_bound(folder + "/"); file != files.end() && file->first.starts_with(folder + "/");
         ++file)
        project.emplace(file->first.substr(folder.size() + 1), file->second);
    return project;
}

// "mistakes/m2" and "mistakes/m2-late": one mistake can be made in several ways.
std::set<std::string> variantsOf(const FileTree& files, const std::string& mistake)
{
    std::set<std::string> folders;
    for (const auto& [name, bytes] : files) {
        const std::string folder = name.substr(0, name.find('/', std::string("mistakes/").size()));
        if (folder == "mistakes/" + mistake || folder.starts_with("mistakes/" + mistake + "-"))
            folders.insert(folder);
    }
    return folders;
}

/// Writes the list.
class TrialList
{
public:
    TrialList(const Exercise& exercise, const FileTree& files, const GradingTask& task)
        : m_exercise(exercise)
        , m_files(files)
        , m_task(task)
    {
    }

    std::vector<Trial> take()
    {
        add("the starter", projectIn(m_files, "starter"), FailsEveryRequirement{});
        for (std::uint32_t seed = 1; seed <= kSolutionRuns; ++seed) {
            add("the solution with the seed " + std::to_string(seed), projectIn(m_files, "solution"), Passes{});
            m_trials.back().task.seed = seed;
            m_trials.back().task.isShuffled = true;
        }
        add("the other solution", projectIn(m_files, "alternative"), Passes{});
        for (const curriculum::TypicalMistake& mistake : m_exercise.mistakes) {
            for (const std::string& folder : variantsOf(m_files, mistake.id)) {
                add(folder, projectIn(m_files, folder), NamesMistake{mistake.id, mistake.isAdvice});
                m_trials.back().place = mistake.place;
            }
        }
        addBroken();
        return std::move(m_trials);
    }

private:
    template<typename Expectation>
    void add(const std::string& what, ProjectFiles files, Expectation expectation)
    {
        Trial trial{what, m_exercise.place, m_task, std::move(expectation)};
        trial.task.files = std::move(files);
        m_trials.push_back(std::move(trial));
    }

    // The solution, with its first file replaced or gone on with.
    void addBroken()
    {
        const std::string& first = m_exercise.files.front();
        const ProjectFiles solution = projectIn(m_files, "solution");
        const auto with = [&](const std::string& code) {
            ProjectFiles files = solution;
            files[first] = code;
            return files;
        };
        const std::string& code = solution.at(first);
        add("an empty file", with(""), HasProblem{"empty_file"});
        add("a syntax error", with(code + "\ndef broken(:\n"), HasProblem{"syntax_error"});
        add("an endless loop", with(code + "\nwhile True:\n    pass\n"), HasProblem{"timed_out"});
        add("endless output", with(code + "\nwhile True:\n    print('x' * 4096)\n"), HasProblem{"too_much_output"});
        add("exit()", with(code + "\nexit()\n"), HasProblem{"exited"});
    }

    const Exercise& m_exercise;
    const FileTree& m_files;
    const GradingTask& m_task;
    std::vector<Trial> m_trials;
};

std::string failedChecks(const Verdict& verdict)
{
    std::string text;
    for (const CheckResult& check : verdict.checks) {
        if (!check.passed)
            text += (text.empty() ? "" : "; ") + check.id + ": " + check.message;
    }
    return text.empty() ? "no check failed" : text;
}

std::string named(const Verdict& verdict)
{
    return verdict.mistake ? "\"" + verdict.mistake->id + "\"" : "none";
}

std::optional<std::string> problemOf(const Verdict& verdict)
{
    return verdict.problem ? std::optional("it cannot be checked: " + verdict.problem->message) : std::nullopt;
}

struct WhyWrong
{
    const Trial& trial;
    const Verdict& verdict;

    std::optional<std::string> operator()(FailsEveryRequirement) const
    {
        if (auto problem = problemOf(verdict))
            return problem;
        std::set<std::string> kept;
        for (const CheckResult& check : verdict.checks)
            kept.insert(check.requirement);
        for (const CheckResult& check : verdict.checks) {
            if (!check.passed)
                kept.erase(check.requirement);
        }
        kept.erase("");
        if (kept.empty())
            return std::nullopt;
        return "it keeps the requirement \"" + *kept.begin() + "\" already";
    }

    std::optional<std::string> operator()(Passes) const
    {
        if (auto problem = problemOf(verdict))
            return problem;
        if (!verdict.passed)
            return "it does not pass: " + failedChecks(verdict);
        if (verdict.mistake)
            return "the mistake " + named(verdict) + " is named";
        return std::nullopt;
    }

    std::optional<std::string> operator()(const NamesMistake& wanted) const
    {
        if (auto problem = problemOf(verdict); problem && !verdict.mistake)
            return problem;
        if (!verdict.mistake || verdict.mistake->id != wanted.id)
            return "named is " + named(verdict) + " (" + failedChecks(verdict) + ")";
        if (verdict.passed != wanted.isAdvice)
            return wanted.isAdvice ? "it does not pass: " + failedChecks(verdict) : std::string("it passes");
        return std::nullopt;
    }

    std::optional<std::string> operator()(const HasProblem& wanted) const
    {
        const std::string kind = verdict.problem ? verdict.problem->kind : "";
        if (kind == wanted.kind && !verdict.passed)
            return std::nullopt;
        return "the problem is \"" + kind + "\", not \"" + wanted.kind + "\"";
    }
};

} // namespace

Result<std::vector<Trial>> trialsOf(const curriculum::PackSource& source, const curriculum::Activity& exercise)
{
    Problems problems;
    const Exercise read = curriculum::loadExercise(source, exercise, problems);
    const auto files = curriculum::filesBelow(source, curriculum::folderOf(exercise));
    const auto task = makeTask(source, exercise);
    if (!task || !files)
        return fail(task ? files.error() : task.error());
    if (!files->contains("solution/" + read.files.front()))
        return fail(ErrorKind::InvalidInput, "there is no solution/" + read.files.front(), read.place.file);
    return TrialList{read, *files, *task}.take();
}

std::optional<std::string> whyWrong(const Trial& trial, const Verdict& verdict)
{
    return std::visit(WhyWrong{trial, verdict}, trial.expectation);
}

} // namespace secondstack::practice
