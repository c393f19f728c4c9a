// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/cli/check/ExerciseRun.h"
#include "app/cli/check/PackRun.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/curriculum/Check.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

namespace secondstack::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

namespace {

// Roomy: on a busy machine a program that is right must not fail for that.
constexpr std::chrono::minutes kWallTime{1};

struct CheckOptions
{
    std::string pack;
    std::string python;
    std::string node;
    std::string nodeModules;
    int jobs = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    bool run = false;
    bool withoutSandbox = false;
    bool json = false;
};

fs::path absoluteOrEmpty(const std::string& path)
{
    return path.empty() ? fs::path{} : fs::absolute(path).lexically_normal();
}

bool isShippedPack(const fs::path& pack)
{
    std::error_code ignored;
    return fs::equivalent(pack, process::shippedPack(), ignored);
}

ordered_json toJson(const curriculum::Report& report, const RunCounts& run, const ExerciseRun& exercises,
                    const std::vector<Problem>& errors)
{
    ordered_json list = ordered_json::array();
    for (const Problem& problem : errors) {
        const std::string advice = problem.advice.empty() ? "" : " (" + problem.advice + ")";
        list.push_back({{"file", problem.file}, {"line", problem.line}, {"message", problem.message + advice}});
    }
    return {{"errors", list},
            {"lessons", report.counts.lessons},
            {"exercises", report.counts.exercises},
            {"items", report.counts.items},
            {"items_by_type", report.counts.itemsByType},
            {"items_by_skill", report.counts.itemsBySkill},
            {"samples_run", {{"python", run.samplesPython}, {"node", run.samplesNode}}},
            {"outputs_run", run.outputs + exercises.gradings - exercises.mistakes},
            {"mistakes_run", run.mistakes + exercises.mistakes},
            {"failed", errors.size()}};
}

void printSummary(const curriculum::Counts& counts, Console& console)
{
    std::ostream& out = console.output();
    out << counts.lessons << " lessons, " << counts.exercises << " exercises, " << counts.items << " items\n";
    const char* separator = "items by type: ";
    for (const auto& [type, number] : counts.itemsByType) {
        out << separator << type << ' ' << number;
        separator = ", ";
    }
    out << '\n';
}

void printRun(const RunCounts& counts, const ExerciseRun& exercises, const practice::Toolbox& tools, Console& console)
{
    std::ostream& out = console.output();
    if (exercises.gradings > 0)
        out << exercises.exercises << " exercises proven by " << exercises.gradings << " gradings\n";
    out << counts.total() << " programs run: " << counts.samplesPython << " Python and " << counts.samplesNode
        << " Node.js samples, " << counts.outputs << " outputs and proofs, " << counts.mistakes << " mistakes\n";
    const char* separator = "with ";
    for (const auto& interpreter : {tools.python, tools.node}) {
        if (interpreter)
            out << separator << nameOf(interpreter->runtime) << ' ' << interpreter->version.toString();
        separator = " and ";
    }
    out << "; each " << labelOf(tools.sandbox.protection()) << '\n';
}

// Files that were read without a complaint.
std::size_t goodFiles(const curriculum::PackSource& source, const Problems& problems)
{
    std::set<std::string> bad;
    for (const Problem& problem : problems.list())
        bad.insert(problem.file);
    const auto files = source.list().value_or(std::vector<std::string>{});
    return static_cast<std::size_t>(
        std::ranges::count_if(files, [&](const auto& file) { return !bad.contains(file); }));
}

/// One call of the verb.
class Check
{
public:
    Check(const CheckOptions& options, Console& console) : m_options(options), m_console(console) {}

    Exit run()
    {
        const auto source = curriculum::openPack(m_options.pack);
        if (!source) {
            m_console.give(source.error());
            return source.error().kind == ErrorKind::NotFound ? Exit::Misused : Exit::Wrong;
        }
        const curriculum::Report report = curriculum::checkPack(**source);
        if (m_options.run) {
            if (const Exit exit = runPack(**source); exit != Exit::Good)
                return exit;
        }
        std::vector<Problem> errors = report.problems.list();
        errors.insert(errors.end(), m_run.failures.begin(), m_run.failures.end());
        errors.insert(errors.end(), m_exercises.failures.begin(), m_exercises.failures.end());
        show(**source, report, errors);
        return errors.empty() ? Exit::Good : Exit::Wrong;
    }

private:
    Exit runPack(const curriculum::PackSource& source)
    {
        const fs::path nodeModules = absoluteOrEmpty(m_options.nodeModules);
        if (!nodeModules.empty() && nodeModules.filename() != "node_modules") {
            m_console.complain(nodeModules.string() + ": Node.js only finds packages in a folder named node_modules");
            return Exit::Misused;
        }
        Problems alreadyReported;
        const auto programs = curriculum::collectPrograms(curriculum::loadContent(source, alreadyReported));
        process::QtProcessPort port;
        practice::ToolSearch search = process::toolSearch(process::dataFolder());
        search.python.named = absoluteOrEmpty(m_options.python);
        search.node.named = absoluteOrEmpty(m_options.node);
        practice::SampleRunner runner{
            port, practice::findTools(search, port), {.nodeModules = nodeModules, .wallTime = kWallTime}};
        if (const Exit exit = checkTools(programs, runner); exit != Exit::Good)
            return exit;

        const std::string total = std::to_string(programs.size());
        m_run = runPrograms(programs, runner, m_options.jobs, [&](int done) {
            m_console.showProgress(std::to_string(done) + " of " + total + " programs");
        });
        m_console.clearProgress();
        m_tools = runner.toolbox();
        if (m_run.interrupted)
            return interrupted();
        return proveExercises(source, port);
    }

    Exit proveExercises(const curriculum::PackSource& source, practice::ProcessPort& port)
    {
        Problems alreadyReported;
        const auto trials = trialsIn(source, curriculum::loadPack(source, alreadyReported), m_exercises);
        if (trials.empty())
            return Exit::Good;
        if (!m_tools->python)
            return m_console.give(m_tools->python.error());
        const practice::GradingTools tools{process::shippedGrader(), *m_tools->python, m_tools->sandbox};
        if (const auto able = practice::canGrade(tools, port); !able) {
            m_console.give(able.error());
            return Exit::Misused;
        }
        practice::Grader grader{port, tools};
        const std::string total = std::to_string(trials.size());
        const auto progress = [&](int done) {
            m_console.showProgress(std::to_string(done) + " of " + total + " gradings");
        };
        runTrials(trials, grader, m_options.jobs, progress, m_exercises);
        m_console.clearProgress();
        return m_exercises.interrupted ? interrupted() : Exit::Good;
    }

    Exit interrupted()
    {
        m_console.complain("interrupted");
        return Exit::Wrong;
    }

    Exit checkTools(const std::vector<curriculum::Program>& programs, const practice::SampleRunner& runner)
    {
        const std::vector<Problem> missing = missingFor(programs, runner);
        for (const Problem& problem : missing)
            m_console.complain(problem);
        if (!missing.empty())
            return Exit::Misused;
        const practice::Sandbox& sandbox = runner.toolbox().sandbox;
        if (sandbox.protection() == practice::Protection::Sandbox)
            return Exit::Good;
        m_console.complain("there is no sandbox: " + sandbox.reason());
        if (!m_options.withoutSandbox && !isShippedPack(m_options.pack)) {
            m_console.complain("the programs of a pack that did not come with the app are not run without one; "
                               "if you trust its author, say --without-sandbox");
            return Exit::Misused;
        }
        m_console.complain("each program " + std::string(labelOf(sandbox.protection())));
        return Exit::Good;
    }

    void show(const curriculum::PackSource& source, const curriculum::Report& report,
              const std::vector<Problem>& errors)
    {
        for (const Problem& warning : report.warnings.list())
            m_console.complain(Problem{warning.file, warning.line, "warning: " + warning.message, warning.advice});
        for (const Problem& problem : errors)
            m_console.complain(problem);
        if (m_options.json)
            return m_console.print(toJson(report, m_run.counts, m_exercises, errors));
        printSummary(report.counts, m_console);
        if (m_tools)
            printRun(m_run.counts, m_exercises, *m_tools, m_console);
        const auto ran = static_cast<std::size_t>(m_run.counts.total() + m_exercises.gradings);
        const std::size_t good =
            goodFiles(source, report.problems) + ran - m_run.failures.size() - m_exercises.failures.size();
        m_console.output() << good << " passed, " << errors.size() << " failed\n";
    }

    const CheckOptions& m_options;
    Console& m_console;
    PackRun m_run;
    ExerciseRun m_exercises;
    std::optional<practice::Toolbox> m_tools;
};

} // namespace

void addCheckVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<CheckOptions>();
    CLI::App* verb = app.add_subcommand("check", "Say what is wrong with a pack, with file and line");
    verb->add_option("PACK", options->pack, "The folder of a pack, or a zip of one")->required();
    verb->add_flag(
        "--run", options->run,
        "Also run every sample, every predicted output and every proof of an answer key, and prove every exercise by "
        "grading it, in a sandbox");
    verb->add_option("--python", options->python, "The Python to run them with; 3.11 or newer")->type_name("PATH");
    verb->add_option("--node", options->node, "The Node.js to run them with; 20 or newer")->type_name("PATH");
    verb->add_option("--node-modules", options->nodeModules, "For programs that need npm packages")->type_name("DIR");
    verb->add_option("--jobs", options->jobs, "How many programs run at a time (default: one for each core)")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
    verb->add_flag("--without-sandbox", options->withoutSandbox,
                   "Run the programs of any pack where this system gives no sandbox: with your rights");
    verb->add_flag("--json", options->json, "Print the counts and the errors as one JSON object");
    verb->footer(
        "\"passed\" counts the files without a complaint and the programs that did what the pack says, \"failed\" "
        "the complaints. In the JSON object, samples_run are the programs in lessons, outputs_run those that show "
        "what is right, mistakes_run those that show what is wrong; a graded run of an exercise is one or the other.");
    verb->callback([options, &console, &exit] { exit = Check{*options, console}.run(); });
}

} // namespace secondstack::cli
