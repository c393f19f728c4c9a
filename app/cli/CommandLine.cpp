// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include "app/cli/Suggestion.h"
#include "app/cli/Verbs.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

namespace secondstack::cli {

namespace {

void addVerbs(CLI::App& app, Console& console, Exit& exit)
{
    app.set_version_flag("--version", "secondstack-cli " SECONDSTACK_VERSION);
    app.set_help_flag("-h,--help", "Print this help and exit");
    app.require_subcommand(1);
    app.footer("Exit code: 0 good, 1 something was found wrong, 2 called wrong. `secondstack-cli VERB --help` has the "
               "options of a verb.");
    addCheckVerb(app, console, exit);
    addDecideVerb(app, console, exit);
    addEnvironmentVerb(app, console, exit);
    addGradeVerb(app, console, exit);
    addJournalVerb(app, console, exit);
    addReviewVerb(app, console, exit);
    addDoctorVerb(app, console, exit);
}

bool isOption(const std::string& word)
{
    return word.size() > 1 && word.front() == '-';
}

std::vector<std::string> verbsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(verb->get_name());
    return names;
}

std::vector<std::string> optionsOf(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

// The verb that was called, down to "journal export".
const CLI::App& calledVerb(const CLI::App& app)
{
    const auto called = app.get_subcommands();
    return called.empty() ? app : calledVerb(*called.front());
}

std::string withSuggestion(const std::string& message, const std::string& nearest)
{
    return nearest.empty() ? message : message + " (did you mean " + nearest + "?)";
}

// The word where a verb should stand and none does; empty when there is no such mistake.
std::string unknownVerb(const CLI::App& app, const std::vector<std::string>& arguments)
{
    const CLI::App* at = &app;
    for (const std::string& word : arguments) {
        const std::vector<std::string> verbs = verbsOf(*at);
        if (isOption(word) || verbs.empty())
            return {};
        if (std::ranges::find(verbs, word) == verbs.end())
            return withSuggestion("there is no verb \"" + word + "\"; there are " + CLI::detail::join(verbs, ", "),
                                  nearestName(word, verbs));
        at = at->get_subcommand(word);
    }
    return {};
}

Exit complainOf(const CLI::ParseError& error, const CLI::App& app, Console& console)
{
    const CLI::App& verb = calledVerb(app);
    std::string message = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const std::vector<std::string> extras = app.remaining(true);
        const auto option = std::ranges::find_if(extras, isOption);
        if (option != extras.end())
            message = withSuggestion("there is no option " + *option, nearestName(*option, optionsOf(verb)));
        else if (!extras.empty())
            message = "\"" + extras.front() + "\" is one argument too many";
    }
    console.complain(message);
    const std::string name = &verb == &app ? "" : verb.get_name() + " ";
    const bool nested = verb.get_parent() != nullptr && verb.get_parent() != &app;
    console.complain("see: secondstack-cli " + (nested ? verb.get_parent()->get_name() + " " : "") + name + "--help");
    return Exit::Misused;
}

} // namespace

Exit runCommandLine(const std::vector<std::string>& arguments, Console& console)
{
    Exit exit = Exit::Good;
    CLI::App app{"Second Stack without a window: for instructors, authors and scripts.", "secondstack-cli"};
    addVerbs(app, console, exit);
    if (const std::string wrong = unknownVerb(app, arguments); !wrong.empty()) {
        console.complain(wrong);
        return Exit::Misused;
    }
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend())); // CLI11 takes them from the back
    } catch (const CLI::Success& asked) {                                          // help or version
        app.exit(asked, console.output(), console.output());
        return Exit::Good;
    } catch (const CLI::ParseError& error) {
        return complainOf(error, app, console);
    }
    console.output().flush();
    if (!console.output()) {
        console.complain("the output could not be written");
        return Exit::Wrong;
    }
    return exit;
}

} // namespace secondstack::cli
