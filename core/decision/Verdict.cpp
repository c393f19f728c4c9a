// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Verdict.h"

#include <algorithm>
#include <set>

namespace secondstack::decision {

namespace {

using Ids = std::set<std::string, std::less<>>;

Result<void> checkReasks(const std::vector<Reask>& reasks, const Ids& questions, Ids& asked)
{
    for (const Reask& reask : reasks) {
        if (!questions.contains(reask.of))
            return fail(ErrorKind::InvalidInput, "it asks \"" + reask.of + "\" again, which is no question", reask.id);
        if (!asked.insert(reask.id).second)
            return fail(ErrorKind::InvalidInput, "two questions have the same id", reask.id);
    }
    return {};
}

Result<void> checkIds(const Questionnaire& questionnaire, const Answers& answers)
{
    Ids questions;
    for (const Question& question : questionnaire.questions)
        questions.insert(question.id);
    Ids asked = questions;
    if (const auto checked = checkReasks(questionnaire.again, questions, asked); !checked)
        return checked;
    for (const auto& [id, answer] : answers) {
        if (!asked.contains(id))
            return fail(ErrorKind::InvalidInput, "there is no such question", id);
    }
    return {};
}

Sensitivity sensitivityTo(const Sheet& sheet, const Score& score, double edge)
{
    const int step = isAbove(score.value, edge) ? -1 : 1;
    return {edge,
            edge - score.value,
            static_cast<Band>(static_cast<int>(score.band) + step),
            answerFlips(sheet, edge),
            fewestChanges(sheet, edge),
            weightFlips(sheet, edge),
            robustness(sheet, edge)};
}

} // namespace

Result<Verdict> conclude(const Questionnaire& questionnaire, const Answers& answers, const Facts& facts)
{
    if (const auto checked = checkIds(questionnaire, answers); !checked)
        return fail(checked.error());
    const auto sheet = fillSheet(questionnaire.questions, answers);
    if (!sheet)
        return fail(sheet.error());

    Verdict verdict;
    verdict.score = scoreOf(*sheet);
    auto knockouts = applyKnockouts(verdict.score.band, questionnaire.knockouts, answers, facts);
    if (!knockouts)
        return fail(knockouts.error());
    verdict.band = knockouts->band;
    verdict.knockouts = std::move(knockouts->holding);
    verdict.possibleKnockouts = std::move(knockouts->possible);

    verdict.robustness = 1;
    for (const double edge : edgesOf(verdict.score.band)) {
        verdict.edges.push_back(sensitivityTo(*sheet, verdict.score, edge));
        verdict.robustness = std::min(verdict.robustness, verdict.edges.back().robustness);
    }
    verdict.acceptability = acceptability(*sheet);
    verdict.disagreements = disagreements(questionnaire.again, answers);
    return verdict;
}

} // namespace secondstack::decision
