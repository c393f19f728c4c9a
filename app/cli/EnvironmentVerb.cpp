// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/practice/Toolbox.h"
#include "core/practice/environment/EnvironmentMaker.h"
#include "core/practice/environment/PythonEnvironment.h"

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <memory>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using practice::EnvironmentStage;
using practice::EnvironmentState;

namespace {

struct EnvironmentOptions
{
    std::string data;
    std::string wheelhouse;
    std::string python;
    bool json = false;

    [[nodiscard]] fs::path environment() const
    {
        return practice::environmentIn(data.empty() ? process::dataFolder() : fs::absolute(data).lexically_normal());
    }
};

const char* nameOf(EnvironmentState state)
{
    switch (state) {
    case EnvironmentState::Missing: return "missing";
    case EnvironmentState::Broken: return "broken";
    case EnvironmentState::Ready: return "ready";
    case EnvironmentState::Outdated: return "outdated";
    }
    return "";
}

std::string textOf(const practice::EnvironmentProgress& progress)
{
    const std::string count = " " + std::to_string(progress.done) + " of " + std::to_string(progress.total);
    switch (progress.stage) {
    case EnvironmentStage::Fetching: return "fetching" + count + ": " + progress.package;
    case EnvironmentStage::Installing: return "installing" + count + ": " + progress.package;
    case EnvironmentStage::Trying: return "trying the packages";
    }
    return {};
}

Exit showState(const EnvironmentOptions& options, Console& console)
{
    const EnvironmentState state = practice::stateOf(options.environment(), process::shippedLock());
    const std::string path = options.environment().string();
    if (options.json)
        console.print({{"state", nameOf(state)}, {"path", path}});
    else
        console.output() << nameOf(state) << ": " << path << '\n';
    return state == EnvironmentState::Ready ? Exit::Good : Exit::Wrong;
}

Result<practice::EnvironmentOrder> orderOf(const EnvironmentOptions& options, practice::ProcessPort& port,
                                           const practice::Sandbox& sandbox)
{
    practice::InterpreterSearch search = process::toolSearch({}).python;
    if (!options.python.empty())
        search.named = fs::absolute(options.python).lexically_normal();
    auto base = practice::findInterpreter(practice::Runtime::Python, search, port, sandbox);
    if (!base)
        return fail(base.error());
    practice::EnvironmentOrder order{.environment = options.environment(),
                                     .lock = process::shippedLock(),
                                     .script = process::shippedEnvironmentScript(),
                                     .base = std::move(*base),
                                     .network = process::networkEnvironment()};
    if (!options.wheelhouse.empty())
        order.wheelhouse = fs::absolute(options.wheelhouse).lexically_normal();
    return order;
}

Exit make(const EnvironmentOptions& options, Console& console)
{
    process::QtProcessPort port;
    const auto sandbox =
        practice::Sandbox::detect(port, practice::SandboxTools::find(practice::ToolSearch{}.systemFolders));
    const auto order = orderOf(options, port, sandbox);
    if (!order)
        return console.give(order.error());
    practice::EnvironmentMaker maker{port, sandbox};
    std::optional<Result<void>> outcome;
    QEventLoop loop;
    maker.start(
        *order, [&](const auto& progress) { console.showProgress(textOf(progress)); },
        [&](const Result<void>& made) {
            outcome = made;
            loop.quit();
        });
    if (!outcome)
        loop.exec();
    console.clearProgress();
    return *outcome ? showState(options, console) : console.give(outcome->error());
}

Exit remove(const EnvironmentOptions& options, Console& console)
{
    std::error_code failed;
    fs::remove_all(options.environment(), failed);
    if (failed)
        return console.give(
            {ErrorKind::Failed, "it could not be removed: " + failed.message(), options.environment().string(), {}});
    if (options.json)
        console.print({{"state", nameOf(EnvironmentState::Missing)}, {"path", options.environment().string()}});
    return Exit::Good;
}

} // namespace

void addEnvironmentVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<EnvironmentOptions>();
    CLI::App* verb = app.add_subcommand("environment", "The Python environment that exercises are graded with");
    verb->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, Exit (*act)(const EnvironmentOptions&, Console&)) {
        CLI::App* action = verb->add_subcommand(name, help);
        action->add_option("--data", options->data, "The data folder that it is in")->type_name("DIR");
        action->add_flag("--json", options->json, "Print one JSON object");
        action->callback([options, &console, &exit, act] { exit = act(*options, console); });
        return action;
    };
    add("status", "Whether it is there, and made from this version's lock", showState);
    add("remove", "Take it away; what was learned stays", remove);
    CLI::App* making = add("make", "Make it, or make it anew; the old one stays until the new one works", make);
    making
        ->add_option("--wheelhouse", options->wheelhouse,
                     "A folder or a zip file with all packages, in place of the package index: no network is used")
        ->type_name("PATH");
    making->add_option("--python", options->python, "The Python to make it of, 3.11 or newer")->type_name("PATH");
    verb->footer("Every package is checked by its hash. Exit code 0 when the environment is ready.");
}

} // namespace secondstack::cli
