// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/FindById.h"
#include "core/curriculum/check/Checks.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

void checkLevels(const Levels& levels, const Place& place, const std::string& id, Findings& findings)
{
    if (std::set<std::string>(levels.begin(), levels.end()).size() != levels.size())
        findings.problem(place, "two levels of \"" + id + "\" have the same text");
}

void checkSurvey(const Questionnaire& questionnaire, Findings& findings)
{
    if (questionnaire.questions.empty())
        findings.problem({"decide/questionnaire.json", 0}, "the questionnaire has no questions");
    for (const SurveyQuestion& question : questionnaire.questions) {
        if (question.weight <= 0)
            findings.problem(question.place, "the weight of \"" + question.id + "\" has to be over 0");
        if (question.low >= question.high)
            findings.problem(question.place, "the first level of \"" + question.id + "\" counts no less than the last",
                             "levels go from staying to adding");
        checkLevels(question.levels, question.place, question.id, findings);
    }
    if (std::ranges::count_if(questionnaire.questions, [](const auto& each) { return each.hoursAWeek.has_value(); })
        > 1)
        findings.problem({"decide/questionnaire.json", 0}, "two questions ask for the hours of study",
                         "keep \"hours_a_week\" on one of them");
    for (const RepeatedQuestion& repeated : questionnaire.again) {
        if (questionnaire.findQuestion(repeated.of) == nullptr)
            findings.problem(repeated.place, "there is no question \"" + repeated.of + "\" to repeat");
        if (questionnaire.findQuestion(repeated.id) != nullptr)
            findings.problem(repeated.place, "the id \"" + repeated.id + "\" is that of a question");
        checkLevels(repeated.levels, repeated.place, repeated.id, findings);
    }
}

void checkBands(const Questionnaire& questionnaire, Findings& findings)
{
    for (const BandId id :
         {BandId::Add, BandId::LeaningAdd, BandId::Balanced, BandId::LeaningStay, BandId::Stay, BandId::NotNow}) {
        const auto count = std::count_if(questionnaire.bands.begin(), questionnaire.bands.end(),
                                         [&](const Band& band) { return band.id == id; });
        if (count != 1)
            findings.problem({"decide/questionnaire.json", 0},
                             "the band \"" + std::string(nameOf(id)) + "\" is there " + std::to_string(count)
                                 + " times",
                             "each of the six has to be there once");
    }
}

void checkFact(const Fact& fact, Findings& findings)
{
    std::set<std::string> ids;
    for (const FactOption& option : fact.options) {
        if (!ids.insert(option.id).second)
            findings.problem(fact.place, "the option \"" + option.id + "\" of \"" + fact.id + "\" stands twice");
    }
    if (ids.size() < 2)
        findings.problem(fact.place, "\"" + fact.id + "\" needs at least two options");
}

void checkKnockout(const Questionnaire& questionnaire, const Knockout& knockout, Findings& findings)
{
    if (const auto* level = std::get_if<AtLevel>(&knockout.when)) {
        if (questionnaire.findQuestion(level->question) == nullptr)
            findings.problem(knockout.place, "\"" + knockout.id + "\" asks for a question that does not exist");
        return;
    }
    const auto& is = std::get<FactIs>(knockout.when);
    const Fact* fact = questionnaire.findFact(is.fact);
    if (fact == nullptr || findById(fact->options, is.option) == nullptr)
        findings.problem(knockout.place, "\"" + knockout.id + "\" asks for a fact or an option that does not exist");
}

} // namespace

void checkQuestionnaire(const Questionnaire& questionnaire, Findings& findings)
{
    checkIdsOnce(questionnaire.questions, "question", findings);
    checkIdsOnce(questionnaire.again, "question", findings);
    checkIdsOnce(questionnaire.facts, "fact", findings);
    checkIdsOnce(questionnaire.knockouts, "knock-out", findings);
    checkSurvey(questionnaire, findings);
    checkBands(questionnaire, findings);
    for (const Fact& fact : questionnaire.facts)
        checkFact(fact, findings);
    for (const Knockout& knockout : questionnaire.knockouts)
        checkKnockout(questionnaire, knockout, findings);
}

} // namespace secondstack::curriculum
