// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/doctor/Doctor.h"

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace fs = std::filesystem;
using doctor::Ability;
using doctor::Finding;
using doctor::Findings;
using doctor::State;
using nlohmann::ordered_json;

namespace {

struct DoctorOptions
{
    std::string data;
    std::string pack;
    std::string python;
    bool json = false;
};

/// What the doctor found, or why it did not come to an end.
Result<Findings> examineAll(const DoctorOptions& options)
{
    process::QtProcessPort port;
    const fs::path data = options.data.empty() ? process::dataFolder() : fs::absolute(options.data);
    const doctor::Patient patient{.data = data,
                                  .pack = options.pack.empty() ? process::shippedPack() : fs::path(options.pack),
                                  .isTrusted = options.pack.empty(),
                                  .lock = process::shippedLock(),
                                  .script = process::shippedEnvironmentScript(),
                                  .grader = process::shippedGrader()};
    practice::ToolSearch search = process::toolSearch(data);
    if (!options.python.empty())
        search.python.named = fs::absolute(options.python).lexically_normal();
    doctor::Doctor doctor{port};
    Findings findings;
    std::optional<Result<void>> outcome;
    QEventLoop loop;
    doctor.start(
        patient, practice::findTools(search, port), [&](const Finding& finding) { findings.push_back(finding); },
        [&](const Result<void>& examined) {
            outcome = examined;
            loop.quit();
        });
    if (!outcome)
        loop.exec();
    return *outcome ? Result<Findings>(std::move(findings)) : fail(outcome->error());
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
    const auto examined = examineAll(options);
    if (!examined)
        return console.give(examined.error());
    const Findings& findings = *examined;
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
    CLI::App* verb = app.add_subcommand("doctor", "Try Python, its packages, grading, documentation pages, Node.js, "
                                                  "the sandbox, the disk, the database and the pack");
    verb->add_option("--data", options->data, "Where progress is kept (default: $XDG_DATA_HOME/secondstack)")
        ->type_name("DIR");
    verb->add_option("--pack", options->pack, "Which pack to look at (default: the one that ships)")->type_name("DIR");
    verb->add_option("--python", options->python, "Which Python to look at (default: the one that the app would use)")
        ->type_name("PATH");
    verb->add_flag("--json", options->json, "Print what was found as one JSON object");
    verb->footer("Exit code 1 when something has to be repaired; what only limits the app is shown and is no fault.");
    verb->callback([options, &console, &exit] { exit = examine(*options, console); });
}

} // namespace secondstack::cli
