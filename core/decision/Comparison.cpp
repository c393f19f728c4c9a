// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Comparison.h"

#include <algorithm>
#include <cstdlib>

namespace secondstack::decision {

namespace {

const Contribution* find(const Score& score, const std::string& question)
{
    const auto& all = score.contributions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Contribution& one) { return one.question == question; });
    return found == all.end() ? nullptr : &*found;
}

QuestionChange changeOf(const std::string& question, const Contribution* before, const Contribution* after)
{
    QuestionChange change{question, {}, {}};
    if (before) {
        change.before = before->answer;
        change.pointsBefore = before->points;
    }
    if (after) {
        change.after = after->answer;
        change.pointsAfter = after->points;
    }
    return change;
}

Agreement agreementOf(const std::vector<QuestionChange>& questions)
{
    Agreement agreement;
    for (const QuestionChange& question : questions) {
        const auto& before = question.before;
        const auto& after = question.after;
        if (!before || !after || !before->hasLevel() || !after->hasLevel())
            continue;
        const int distance = std::abs(before->level - after->level);
        ++agreement.compared;
        agreement.same += distance == 0 ? 1 : 0;
        agreement.withinOne += distance <= 1 ? 1 : 0;
    }
    return agreement;
}

} // namespace

Comparison compare(const Verdict& before, const Verdict& after)
{
    Comparison comparison;
    for (const Contribution& now : after.score.contributions)
        comparison.questions.push_back(changeOf(now.question, find(before.score, now.question), &now));
    for (const Contribution& then : before.score.contributions) {
        if (!find(after.score, then.question))
            comparison.questions.push_back(changeOf(then.question, &then, nullptr));
    }
    comparison.change = after.score.value - before.score.value;
    comparison.bandBefore = before.band;
    comparison.bandAfter = after.band;
    comparison.agreement = agreementOf(comparison.questions);
    return comparison;
}

} // namespace secondstack::decision
