// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/curriculum/Loader.h"
#include "core/practice/Toolbox.h"
#include "core/practice/grading/Tasks.h"

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <memory>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using practice::CheckResult;
using practice::Verdict;

namespace {

struct GradeOptions
{
    std::string pack;
    std::string exercise;
    std::string folder;
    std::string python;
    std::uint32_t seed = 1;
    bool withoutSandbox = false;
};

ordered_json toJson(const CheckResult& check)
{
    return {{"id", check.id},
            {"name", check.name},
            {"run", check.isRun},
            {"passed", check.passed},
            {"message", check.message},
            {"call", check.call},
            {"expected", check.expected},
            {"got", check.got},
            {"traceback", check.traceback}};
}

ordered_json toJson(const Verdict& verdict)
{
    ordered_json checks = ordered_json::array();
    for (const CheckResult& check : verdict.checks)
        checks.push_back(toJson(check));
    ordered_json problem;
    if (verdict.problem)
        problem = {{"kind", verdict.problem->kind},
                   {"message", verdict.problem->message},
                   {"file", verdict.problem->file},
                   {"line", verdict.problem->line}};
    ordered_json mistake;
    if (verdict.mistake)
        mistake = {
            {"id", verdict.mistake->id}, {"title", verdict.mistake->title}, {"advice", verdict.mistake->isAdvice}};
    return {{"passed", verdict.passed},
            {"checks", checks},
            {"problem", problem},
            {"mistake", mistake},
            {"seed", verdict.seed},
            {"python", verdict.python},
            {"packages", verdict.packages},
            {"seconds", verdict.seconds},
            {"sandbox", verdict.protection == practice::Protection::Sandbox},
            {"verdict_hash", verdict.hash}};
}

Result<practice::GradingTask> taskOf(const GradeOptions& options)
{
    const auto source = curriculum::openPack(options.pack);
    if (!source)
        return fail(source.error());
    Problems problems;
    const curriculum::Pack pack = curriculum::loadPack(**source, problems);
    const curriculum::Activity* activity = pack.findActivity(options.exercise);
    if (activity == nullptr || !curriculum::isWritten(**source, *activity))
        return fail(ErrorKind::NotFound, "the pack has no exercise \"" + options.exercise + "\" that is written",
                    options.pack);
    auto task = practice::makeTask(**source, *activity);
    auto files = practice::readProject(options.folder);
    if (!task || !files)
        return fail(task ? files.error() : task.error());
    task->files = std::move(*files);
    task->seed = options.seed;
    return task;
}

Result<Verdict> grade(const practice::GradingTask& task, practice::GradingTools tools, practice::ProcessPort& port)
{
    practice::Grader grader{port, std::move(tools)};
    std::optional<Result<Verdict>> outcome;
    QEventLoop loop;
    grader.start(task, {}, [&](Result<Verdict> verdict) {
        outcome = std::move(verdict);
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    return std::move(*outcome);
}

Exit run(const GradeOptions& options, Console& console)
{
    const auto task = taskOf(options);
    if (!task)
        return console.give(task.error());
    process::QtProcessPort port;
    practice::ToolSearch search = process::toolSearch(process::dataFolder());
    if (!options.python.empty())
        search.python.named = fs::absolute(options.python).lexically_normal();
    const practice::Toolbox tools = practice::findTools(search, port);
    if (!tools.python)
        return console.give(tools.python.error());
    if (tools.sandbox.protection() != practice::Protection::Sandbox && !options.withoutSandbox) {
        console.complain("there is no sandbox: " + tools.sandbox.reason());
        console.complain("the code to grade would run with your rights; if you trust it, say --without-sandbox");
        return Exit::Misused;
    }
    const auto verdict = grade(*task, {process::shippedGrader(), *tools.python, tools.sandbox}, port);
    if (!verdict)
        return console.give(verdict.error());
    console.print(toJson(*verdict));
    return verdict->passed ? Exit::Good : Exit::Wrong;
}

} // namespace

void addGradeVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<GradeOptions>();
    CLI::App* verb =
        app.add_subcommand("grade", "Grade the code in a folder, and print the verdict as one JSON object");
    verb->add_option("PACK", options->pack, "The folder of a pack, or a zip of one")->required();
    verb->add_option("EXERCISE", options->exercise, "The id of the exercise, e.g. w1d1-x1")->required();
    verb->add_option("DIR", options->folder, "The folder with the code; it is read and not changed")->required();
    verb->add_option("--python", options->python, "The Python to grade with, which needs the packages of the course")
        ->type_name("PATH");
    verb->add_option("--seed", options->seed, "What the generated inputs come from (default: 1)")->type_name("N");
    verb->add_flag("--without-sandbox", options->withoutSandbox,
                   "Grade where this system gives no sandbox: the code runs with your rights");
    verb->footer("The same code, exercise and seed give the same verdict_hash on every machine. Exit code 0 when all "
                 "checks passed.");
    verb->callback([options, &console, &exit] { exit = run(*options, console); });
}

} // namespace secondstack::cli
