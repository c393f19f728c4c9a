// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/VerdictView.h"

#include "core/curriculum/FindById.h"
#include "core/learner/Learner.h"

#include <algorithm>
#include <cmath>

namespace secondstack::learner {

using curriculum::Questionnaire;

const curriculum::Band* bandIn(const Questionnaire& questionnaire, decision::Band band)
{
    const auto found = std::ranges::find(questionnaire.bands, decision::nameOf(band),
                                         [](const curriculum::Band& each) { return curriculum::nameOf(each.id); });
    return found == questionnaire.bands.end() ? nullptr : &*found;
}

std::string_view levelText(const curriculum::SurveyQuestion& question, const decision::Answer& answer)
{
    if (!answer.hasLevel() || answer.level < 0 || answer.level > decision::kLastLevel)
        return {};
    return question.levels[static_cast<std::size_t>(answer.level)];
}

namespace {

NextStep nextStepOf(decision::Band band)
{
    switch (band) {
    case decision::Band::Add:
    case decision::Band::LeaningAdd: return NextStep::Plan;
    case decision::Band::Balanced: return NextStep::LookOnce;
    case decision::Band::LeaningStay:
    case decision::Band::Stay:
    case decision::Band::NotNow: return NextStep::Keep;
    }
    return NextStep::LookOnce;
}

ScoreRange rangeOf(const Questionnaire& questionnaire)
{
    double weights = 0;
    double low = 0;
    double high = 0;
    for (const auto& question : questionnaire.questions) {
        weights += question.weight;
        low += question.weight * question.low;
        high += question.weight * question.high;
    }
    return {100 * low / weights, 100 * high / weights};
}

void addContributions(VerdictView& view, const Questionnaire& questionnaire)
{
    for (const decision::Contribution& each : view.verdict.score.contributions)
        view.contributions.push_back(
            {questionnaire.findQuestion(each.question), each.answer, each.points, each.low, each.high});
    const auto width = [](const ContributionView& each) { return each.high - each.low; };
    std::ranges::copy_if(view.contributions, std::back_inserter(view.open),
                         [&](const ContributionView& each) { return width(each) > 0; });
    std::ranges::stable_sort(view.open, std::ranges::greater{}, width);
    std::ranges::stable_sort(view.contributions, std::ranges::greater{},
                             [](const ContributionView& each) { return std::abs(each.points); });
}

void addKnockouts(VerdictView& view, const Questionnaire& questionnaire)
{
    for (const decision::KnockoutFinding& finding : view.verdict.knockouts)
        view.knockouts.push_back({curriculum::findById(questionnaire.knockouts, finding.id), finding.sure,
                                  bandIn(questionnaire, finding.without)});
    for (const std::string& id : view.verdict.possibleKnockouts)
        view.possibleKnockouts.push_back(curriculum::findById(questionnaire.knockouts, id));
}

void addEdges(VerdictView& view, const Questionnaire& questionnaire)
{
    const double heaviest =
        std::ranges::max(questionnaire.questions, {}, &curriculum::SurveyQuestion::weight).weight; // there is one
    for (const decision::Sensitivity& each : view.verdict.edges) {
        EdgeView& edge = view.edges.emplace_back(EdgeView{&each, bandIn(questionnaire, each.across), {}});
        std::ranges::copy_if(each.weights, std::back_inserter(edge.weights),
                             [=](const decision::WeightFlip& flip) { return flip.to <= heaviest; });
    }
    std::ranges::stable_sort(view.edges, {}, [](const EdgeView& each) { return std::abs(each.sensitivity->gap); });
}

double weightIn(const VerdictView& view)
{
    double sum = 0;
    for (const ContributionView& each : view.contributions)
        sum += each.answer.applies() ? each.question->weight : 0;
    return sum;
}

} // namespace

Result<VerdictView> verdictView(const Learner& learner)
{
    const VerdictRecord* latest = learner.state().verdicts().latest();
    if (latest == nullptr)
        return fail(ErrorKind::NotFound, "there is no verdict yet");
    const auto questionnaire = learner.course().questionnaire();
    if (!questionnaire)
        return fail(questionnaire.error());
    auto verdict = decision::conclude(scoringOf(**questionnaire), latest->sheet.answers, latest->sheet.facts);
    if (!verdict)
        return fail(verdict.error());

    VerdictView view;
    view.record = *latest;
    view.verdict = std::move(*verdict);
    view.band = bandIn(**questionnaire, view.verdict.band);
    view.scored = bandIn(**questionnaire, view.verdict.score.band);
    view.lowest = bandIn(**questionnaire, view.verdict.score.lowBand);
    view.highest = bandIn(**questionnaire, view.verdict.score.highBand);
    view.range = rangeOf(**questionnaire);
    view.nextStep = nextStepOf(view.verdict.band);
    addContributions(view, **questionnaire);
    addKnockouts(view, **questionnaire);
    addEdges(view, **questionnaire);
    view.totalWeight = weightIn(view);
    return view;
}

} // namespace secondstack::learner
