// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Verbs.h"
#include "app/cli/decide/VerdictOutput.h"
#include "core/base/File.h"
#include "core/base/Text.h"
#include "core/curriculum/Loader.h"
#include "core/learner/decision/AnswerSheet.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace secondstack::cli {

namespace {

constexpr std::uint64_t kMostAnswerBytes = std::uint64_t{1} << 20;

struct DecideOptions
{
    std::string pack;
    std::string answers;
    bool json = false;
};

// Complains of each problem; true when there is none.
bool isClean(const Problems& problems, Console& console)
{
    for (const Problem& problem : problems.list())
        console.complain(problem);
    return problems.empty();
}

// Not answered is not known: the score shows how much that leaves open.
void fillGaps(learner::AnswerSheet& sheet, const curriculum::Questionnaire& questionnaire, Console& console)
{
    std::vector<std::string> missing;
    for (const auto& question : questionnaire.questions) {
        if (sheet.answers.emplace(question.id, decision::Answer::dontKnow()).second)
            missing.push_back(question.id);
    }
    if (!missing.empty())
        console.complain("not answered, counted as \"dont-know\": " + join(missing, ", "));
}

Exit decide(const DecideOptions& options, Console& console)
{
    const auto source = curriculum::openPack(options.pack);
    if (!source)
        return console.give(source.error());
    Problems packProblems;
    const auto questionnaire = curriculum::loadQuestionnaire(**source, packProblems);
    if (!isClean(packProblems, console))
        return Exit::Wrong;

    const auto bytes = readFile(options.answers, kMostAnswerBytes);
    if (!bytes)
        return console.give(bytes.error());
    const auto node = parseJson(*bytes, options.answers);
    if (!node)
        return console.give(node.error());
    Problems answerProblems;
    auto sheet = learner::readAnswerSheet(*node, options.answers, questionnaire, answerProblems);
    if (!isClean(answerProblems, console))
        return Exit::Misused;

    fillGaps(sheet, questionnaire, console);
    const auto verdict = decision::conclude(learner::scoringOf(questionnaire), sheet.answers, sheet.facts);
    if (!verdict)
        return console.give(verdict.error());
    if (options.json)
        console.print(toJson(*verdict));
    else
        print(*verdict, questionnaire, console.output());
    return Exit::Good;
}

} // namespace

void addDecideVerb(CLI::App& app, Console& console, Exit& exit)
{
    const auto options = std::make_shared<DecideOptions>();
    CLI::App* verb = app.add_subcommand("decide", "Score answers to \"Should I add FastAPI?\" and explain the verdict");
    verb->add_option("PACK", options->pack, "The folder of a pack, or a zip of one")->required();
    verb->add_option(
            "--answers", options->answers,
            "JSON: {\"answers\": {\"G1\": 3, \"S4\": \"dont-know\", \"T2\": \"not-applicable\", \"M1\": {\"level\": "
            "2, \"sure\": false}}, \"facts\": {\"policy\": \"none\"}}")
        ->required()
        ->type_name("FILE");
    verb->add_flag("--json", options->json, "Print the verdict as one JSON object");
    verb->footer(
        "Levels are 0 to 4, from staying towards adding. A question without an answer counts as \"dont-know\".");
    verb->callback([options, &console, &exit] { exit = decide(*options, console); });
}

} // namespace secondstack::cli
