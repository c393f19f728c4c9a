// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/cli/doctor/DataTrial.h"
#include "app/cli/doctor/SandboxTrial.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/practice/ScratchFolder.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace fs = std::filesystem;
using nlohmann::ordered_json;
using practice::Interpreter;

namespace {

struct DoctorOptions
{
    std::string data;
    std::string pack;
    bool json = false;
};

Finding examine(const std::string& subject, const Result<Interpreter>& interpreter)
{
    if (!interpreter)
        return {subject, State::Limited, interpreter.error().message, interpreter.error().advice};
    return {subject,
            State::Good,
            std::string(nameOf(interpreter->runtime)) + " " + interpreter->version.toString() + " at "
                + interpreter->program.string(),
            {}};
}

Finding examineFastApi(const practice::Toolbox& tools, practice::ProcessPort& port)
{
    if (!tools.python)
        return {"fastapi", State::Limited, "there is no Python to ask", {}};
    const auto folder = practice::ScratchFolder::make();
    if (!folder)
        return {"fastapi", State::Limited, "it could not be tried: " + folder.error().message, folder.error().advice};
    const practice::Command ask{.program = tools.python->program,
                                .arguments = {"-c", "import fastapi, httpx; print(fastapi.__version__)"},
                                .folder = folder->path()};
    const auto answer = port.run(tools.sandbox.wrap(ask, {tools.python->tree}));
    if (!answer || !answer->succeeded())
        return {"fastapi", State::Limited, "this Python has no FastAPI with httpx",
                "make an environment in the data folder, or install them there"};
    return {"fastapi", State::Good, "FastAPI " + answer->output.substr(0, answer->output.find('\n')), {}};
}

bool isGood(const Findings& findings, const std::string& subject)
{
    return std::ranges::all_of(
        findings, [&](const Finding& finding) { return finding.subject != subject || finding.state == State::Good; });
}

// What a person can do here with the network unplugged.
std::vector<Ability> abilitiesAfter(const Findings& findings)
{
    const bool pack = isGood(findings, "pack");
    const bool python = isGood(findings, "python");
    return {{"read lessons, answer quizzes, decide, plan", pack, "a pack that can be read"},
            {"keep progress, back it up", isGood(findings, "space") && isGood(findings, "database"),
             "free space and a sound database"},
            {"run Python samples", python, "Python 3.11 or newer"},
            {"run FastAPI samples", python && isGood(findings, "fastapi"),
             "FastAPI in that Python; installing it once needs a network"},
            {"run Node.js samples", isGood(findings, "node"), "Node.js 20 or newer"},
            {"run code that came from others", isGood(findings, "sandbox"), "a sandbox"}};
}

Findings examineAll(const fs::path& data, const fs::path& pack)
{
    process::QtProcessPort port;
    const practice::Toolbox tools = practice::findTools(process::toolSearch(data), port);
    Findings findings{examinePack(pack), examine("python", tools.python), examineFastApi(tools, port),
                      examine("node", tools.node)};
    for (Finding& finding : trySandbox(tools.sandbox, port))
        findings.push_back(std::move(finding));
    for (Finding& finding : examineData(data))
        findings.push_back(std::move(finding));
    return findings;
}

ordered_json toJson(const Findings& findings, const std::vector<Ability>& abilities)
{
    ordered_json checks = ordered_json::array();
    for (const Finding& finding : findings)
        checks.push_back({{"subject", finding.subject},
                          {"state", nameOf(finding.state)},
                          {"message", finding.message},
                          {"advice", finding.advice}});
    ordered_json offline = ordered_json::array();
    for (const Ability& ability : abilities)
        offline.push_back(
            {{"what", ability.what}, {"works", ability.works}, {"needs", ability.works ? "" : ability.needs}});
    return {{"checks", checks}, {"offline", offline}};
}

void print(const Findings& findings, const std::vector<Ability>& abilities, std::ostream& out)
{
    for (const Finding& finding : findings) {
        out << nameOf(finding.state) << "\t" << finding.subject << ": " << finding.message;
        if (!finding.advice.empty())
            out << " (" << finding.advice << ')';
        out << '\n';
    }
    out << "\nWithout a network:\n";
    for (const Ability& ability : abilities)
        out << (ability.works ? "yes\t" : "no\t") << ability.what
            << (ability.works ? std::string{} : " (needs " + ability.needs + ")") << '\n';
}

Exit examine(const DoctorOptions& options, Console& console)
{
    const fs::path data = options.data.empty() ? process::dataFolder() : fs::absolute(options.data);
    const fs::path pack = options.pack.empty() ? process::shippedPack() : fs::path(options.pack);
    const Findings findings = examineAll(data, pack);
    const std::vector<Ability> abilities = abilitiesAfter(findings);
    if (options.json)
        console.print(toJson(findings, abilities));
    else
        print(findings, abilities, console.output());
    bool bad = false;
    for (const Finding& finding : findings) {
        if (finding.state != State::Bad)
            continue;
        bad = true;
        console.complain(Problem{"", 0, finding.message, finding.advice});
    }
    return bad ? Exit::Wrong : Exit::Good;
}

} // namespace

void addDoctorVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<DoctorOptions>();
    CLI::App* verb =
        app.add_subcommand("doctor", "Look at Python, Node.js, the sandbox, the disk, the database and the pack");
    verb->add_option("--data", options->data, "Where progress is kept (default: $XDG_DATA_HOME/secondstack)")
        ->type_name("DIR");
    verb->add_option("--pack", options->pack, "Which pack to look at (default: the one that ships)")->type_name("DIR");
    verb->add_flag("--json", options->json, "Print what was found as one JSON object");
    verb->footer("Exit code 1 when something has to be repaired; what only limits the app is shown and is no fault.");
    verb->callback([options, &console, &exit] { exit = examine(*options, console); });
}

} // namespace secondstack::cli
