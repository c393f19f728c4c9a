// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decide/VerdictOutput.h"

#include <nlohmann/json.hpp>

namespace secondstack::cli {

using decision::nameOf;
using nlohmann::ordered_json;

namespace {

ordered_json toJson(const decision::Answer& answer)
{
    switch (answer.kind) {
    case decision::AnswerKind::DontKnow: return "dont-know";
    case decision::AnswerKind::NotApplicable: return "not-applicable";
    case decision::AnswerKind::Level: break;
    }
    if (answer.sure)
        return answer.level;
    return {{"level", answer.level}, {"sure", false}};
}

ordered_json toJson(const decision::AnswerChange& change)
{
    return {{"question", change.question},
            {"from", toJson(change.from)},
            {"to", change.to},
            {"steps", change.steps},
            {"within_doubt", change.withinDoubt}};
}

ordered_json flipOf(const decision::AnswerFlip& flip, double edge)
{
    ordered_json json = toJson(flip.change);
    json["edge"] = edge;
    json["score"] = flip.score;
    json["band"] = nameOf(flip.band);
    return json;
}

ordered_json toJson(const decision::Sensitivity& sensitivity)
{
    ordered_json fewest;
    if (sensitivity.fewest) {
        ordered_json changes = ordered_json::array();
        for (const auto& change : sensitivity.fewest->changes)
            changes.push_back(toJson(change));
        fewest = {
            {"changes", changes}, {"score", sensitivity.fewest->score}, {"band", nameOf(sensitivity.fewest->band)}};
    }
    ordered_json weights = ordered_json::array();
    for (const auto& flip : sensitivity.weights)
        weights.push_back({{"question", flip.question}, {"from", flip.from}, {"to", flip.to}});
    return {{"edge", sensitivity.edge}, {"gap", sensitivity.gap}, {"across", nameOf(sensitivity.across)},
            {"fewest_changes", fewest}, {"weights", weights},     {"robustness", sensitivity.robustness}};
}

ordered_json contributionsOf(const decision::Score& score)
{
    ordered_json list = ordered_json::array();
    for (const auto& contribution : score.contributions)
        list.push_back({{"question", contribution.question},
                        {"answer", toJson(contribution.answer)},
                        {"points", contribution.points},
                        {"low", contribution.low},
                        {"high", contribution.high}});
    return list;
}

ordered_json knockoutsOf(const decision::Verdict& verdict)
{
    ordered_json list = ordered_json::array();
    for (const auto& finding : verdict.knockouts)
        list.push_back({{"id", finding.id},
                        {"effect", nameOf(finding.effect)},
                        {"sure", finding.sure},
                        {"without", nameOf(finding.without)}});
    return list;
}

ordered_json acceptabilityOf(const decision::Acceptability& acceptability)
{
    ordered_json json{{"kept", acceptability.kept}};
    for (std::size_t i = 0; i < acceptability.share.size(); ++i)
        json[std::string(nameOf(static_cast<decision::Band>(i)))] = acceptability.share[i];
    return json;
}

ordered_json disagreementsOf(const decision::Verdict& verdict)
{
    ordered_json list = ordered_json::array();
    for (const auto& disagreement : verdict.disagreements)
        list.push_back({{"question", disagreement.question},
                        {"again", disagreement.reask},
                        {"first", toJson(disagreement.first)},
                        {"second", toJson(disagreement.second)}});
    return list;
}

} // namespace

ordered_json toJson(const decision::Verdict& verdict)
{
    ordered_json flips = ordered_json::array();
    ordered_json edges = ordered_json::array();
    for (const auto& sensitivity : verdict.edges) {
        for (const auto& flip : sensitivity.answers)
            flips.push_back(flipOf(flip, sensitivity.edge));
        edges.push_back(toJson(sensitivity));
    }
    const decision::Score& score = verdict.score;
    return {{"score", score.value},
            {"low", score.low},
            {"high", score.high},
            {"band", nameOf(verdict.band)},
            {"score_band", nameOf(score.band)},
            {"low_band", nameOf(score.lowBand)},
            {"high_band", nameOf(score.highBand)},
            {"contributions", contributionsOf(score)},
            {"flips", flips},
            {"edges", edges},
            {"robustness", verdict.robustness},
            {"knockouts", knockoutsOf(verdict)},
            {"possible_knockouts", verdict.possibleKnockouts},
            {"acceptability", acceptabilityOf(verdict.acceptability)},
            {"disagreements", disagreementsOf(verdict)}};
}

} // namespace secondstack::cli
