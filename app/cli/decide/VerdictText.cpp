// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decide/VerdictOutput.h"

#include "core/base/Text.h"
#include "core/curriculum/FindById.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace secondstack::cli {

using curriculum::Questionnaire;
using decision::Verdict;

namespace {

constexpr int kHalfWidth = 20; // characters of the chart on each side of zero
constexpr std::size_t kLabelWidth = 36;

std::string signedNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%+.1f", std::abs(value) < 0.05 ? 0.0 : value);
    return text;
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

// Cut or filled up to a width; counts characters, not bytes.
std::string padded(std::string text, std::size_t width)
{
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    auto length = static_cast<std::size_t>(std::ranges::count_if(text, isStart));
    while (length > width) {
        if (isStart(text.back()))
            --length;
        text.pop_back();
    }
    return text + std::string(width - length, ' ');
}

std::string titleOf(decision::Band band, const Questionnaire& questionnaire)
{
    for (const curriculum::Band& candidate : questionnaire.bands) {
        if (nameOf(candidate.id) == nameOf(band))
            return candidate.title;
    }
    return std::string(nameOf(band));
}

std::string labelOf(const std::string& question, const Questionnaire& questionnaire)
{
    const auto* found = questionnaire.findQuestion(question);
    return found != nullptr ? found->label : question;
}

std::string levelText(const std::string& question, int level, const Questionnaire& questionnaire)
{
    const auto* found = questionnaire.findQuestion(question);
    return found != nullptr ? found->levels.at(static_cast<std::size_t>(level)) : std::to_string(level);
}

std::string answerText(const std::string& question, const decision::Answer& answer, const Questionnaire& questionnaire)
{
    switch (answer.kind) {
    case decision::AnswerKind::DontKnow: return "don't know";
    case decision::AnswerKind::NotApplicable: return "not applicable";
    case decision::AnswerKind::Level: break;
    }
    return levelText(question, answer.level, questionnaire) + (answer.sure ? "" : " (not sure)");
}

void printHeadline(const Verdict& verdict, const Questionnaire& questionnaire, std::ostream& out)
{
    out << titleOf(verdict.band, questionnaire) << '\n';
    for (const curriculum::Band& band : questionnaire.bands) {
        if (nameOf(band.id) == nameOf(verdict.band))
            out << band.headline << '\n';
    }
    const decision::Score& score = verdict.score;
    out << "\nScore " << signedNumber(score.value) << " on a scale of -100 (stay with Node.js) to +100 (add FastAPI)";
    if (score.low != score.high)
        out << ", between " << signedNumber(score.low) << " and " << signedNumber(score.high)
            << " with what is not sure";
    out << ".\n";
    if (!score.isSettled())
        out << "The answers leave it open between \"" << titleOf(score.lowBand, questionnaire) << "\" and \""
            << titleOf(score.highBand, questionnaire) << "\".\n";
    if (verdict.band != score.band)
        out << "Without knock-outs the score says: " << titleOf(score.band, questionnaire) << ".\n";
}

void printKnockouts(const Verdict& verdict, const Questionnaire& questionnaire, std::ostream& out)
{
    const auto line = [&](const std::string& id, const char* lead) {
        const auto* knockout = curriculum::findById(questionnaire.knockouts, id);
        out << lead << (knockout != nullptr ? knockout->title : id) << '\n';
    };
    for (const auto& finding : verdict.knockouts)
        line(finding.id, finding.sure ? "Knock-out: " : "Knock-out, if that answer holds: ");
    for (const std::string& id : verdict.possibleKnockouts)
        line(id, "Would be a knock-out at a level that is still open: ");
}

std::string barOf(double points, double most)
{
    const int length = most > 0 ? static_cast<int>(std::lround(std::abs(points) / most * kHalfWidth)) : 0;
    const std::string bar(static_cast<std::size_t>(length), points < 0 ? '-' : '+');
    const std::string rest(static_cast<std::size_t>(kHalfWidth - length), ' ');
    const std::string empty(kHalfWidth, ' ');
    return points < 0 ? rest + bar + '|' + empty : empty + '|' + bar + rest;
}

void printContributions(const decision::Score& score, const Questionnaire& questionnaire, std::ostream& out)
{
    std::vector<decision::Contribution> sorted = score.contributions;
    std::ranges::stable_sort(sorted, std::greater{}, [](const auto& one) { return std::abs(one.points); });
    const double most = sorted.empty() ? 0 : std::abs(sorted.front().points);
    out << "\nWhat each answer contributes, in points (- towards staying, + towards adding)\n";
    for (const auto& contribution : sorted) {
        char points[32];
        std::snprintf(points, sizeof points, "%7s", signedNumber(contribution.points).c_str());
        out << "  " << padded(labelOf(contribution.question, questionnaire), kLabelWidth) << points << "  "
            << withoutTrailingSpace(barOf(contribution.points, most)) << '\n';
    }
}

void printChange(const decision::AnswerChange& change, const Questionnaire& questionnaire, std::ostream& out)
{
    out << labelOf(change.question, questionnaire) << ": from \""
        << answerText(change.question, change.from, questionnaire) << "\" to \""
        << levelText(change.question, change.to, questionnaire) << '"';
}

void printSensitivity(const decision::Sensitivity& sensitivity, const Questionnaire& questionnaire, std::ostream& out)
{
    out << "\nWhat would make the score say \"" << titleOf(sensitivity.across, questionnaire) << "\" ("
        << signedNumber(sensitivity.gap) << " points away)\n";
    for (const auto& flip : sensitivity.answers) {
        out << "  one answer: ";
        printChange(flip.change, questionnaire, out);
        out << '\n';
    }
    if (sensitivity.answers.empty() && sensitivity.fewest) {
        out << "  only these " << sensitivity.fewest->changes.size() << " answers together:\n";
        for (const auto& change : sensitivity.fewest->changes) {
            out << "    ";
            printChange(change, questionnaire, out);
            out << '\n';
        }
    }
    if (sensitivity.answers.empty() && !sensitivity.fewest)
        out << "  nothing: not even all answers together\n";
    if (sensitivity.robustness >= 1)
        out << "  weights: none at all would\n";
    else
        out << "  weights: any change of less than " << percent(sensitivity.robustness) << " each leaves it as it is\n";
}

void printDisagreements(const Verdict& verdict, const Questionnaire& questionnaire, std::ostream& out)
{
    for (const auto& disagreement : verdict.disagreements)
        out << "\nAsked twice, answered differently: " << labelOf(disagreement.question, questionnaire) << '\n';
}

} // namespace

void print(const Verdict& verdict, const Questionnaire& questionnaire, std::ostream& out)
{
    printHeadline(verdict, questionnaire, out);
    printKnockouts(verdict, questionnaire, out);
    printContributions(verdict.score, questionnaire, out);
    for (const auto& sensitivity : verdict.edges)
        printSensitivity(sensitivity, questionnaire, out);
    printDisagreements(verdict, questionnaire, out);
    out << "\nWith weights and answers a little different it would come out the same in "
        << percent(verdict.acceptability.kept) << " of the cases.\n";
}

} // namespace secondstack::cli
