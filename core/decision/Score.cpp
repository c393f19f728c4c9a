// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Score.h"

namespace secondstack::decision {

namespace {

/// One division at the very end: with whole weights and the usual quarter ranges the sum is exact, so a score that
/// is an edge on paper is that edge here too.
template<typename Worth>
double weightedMean(const Sheet& sheet, Worth worth)
{
    double sum = 0;
    for (const Item& item : sheet) {
        if (item.answer.applies())
            sum += item.question.weight * worth(item);
    }
    return 100 * sum / totalWeight(sheet);
}

double lowEnd(const Item& item)
{
    return valueAt(item.question, openLevels(item.answer).first);
}

double highEnd(const Item& item)
{
    return valueAt(item.question, openLevels(item.answer).last);
}

Contribution contributionOf(const Item& item, double total)
{
    Contribution contribution{item.question.id, item.answer};
    if (item.answer.applies()) {
        const double scale = 100 * item.question.weight / total;
        contribution.points = scale * pointOf(item);
        contribution.low = scale * lowEnd(item);
        contribution.high = scale * highEnd(item);
    }
    return contribution;
}

} // namespace

double totalWeight(const Sheet& sheet)
{
    double total = 0;
    for (const Item& item : sheet)
        total += item.answer.applies() ? item.question.weight : 0;
    return total;
}

double pointScore(const Sheet& sheet)
{
    return weightedMean(sheet, pointOf);
}

Score scoreOf(const Sheet& sheet)
{
    Score score;
    score.value = pointScore(sheet);
    score.low = weightedMean(sheet, lowEnd);
    score.high = weightedMean(sheet, highEnd);
    score.band = bandOf(score.value);
    score.lowBand = bandOf(score.low);
    score.highBand = bandOf(score.high);
    const double total = totalWeight(sheet);
    for (const Item& item : sheet)
        score.contributions.push_back(contributionOf(item, total));
    return score;
}

} // namespace secondstack::decision
