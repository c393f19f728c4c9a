// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Flips.h"

#include <algorithm>
#include <cmath>

namespace secondstack::decision {

namespace {

/// Tries other answers on a copy of the sheet, all in the one direction that leads to the edge.
/// A level counts as flipping when the score of the changed sheet says so: no formula could disagree with it.
class Trial
{
public:
    Trial(const Sheet& sheet, double edge)
        : m_origin(sheet)
        , m_sheet(sheet)
        , m_edge(edge)
        , m_above(isAbove(pointScore(sheet), edge))
    {
    }

    [[nodiscard]] int direction() const { return m_above ? -1 : 1; }
    [[nodiscard]] int lastLevel() const { return m_above ? 0 : kLastLevel; }
    [[nodiscard]] double score() const { return pointScore(m_sheet); }
    [[nodiscard]] bool flips() const { return isAbove(score(), m_edge) != m_above; }

    void answer(std::size_t index, int level) { m_sheet[index].answer = Answer::at(level); }
    void restore(std::size_t index) { m_sheet[index].answer = m_origin[index].answer; }

    /// Whether the level lies on the edge's side of the present answer.
    [[nodiscard]] bool leadsThere(std::size_t index, int level) const
    {
        const Item& item = m_origin[index];
        return (valueAt(item.question, level) - pointOf(item)) * direction() > 0;
    }

    [[nodiscard]] double weightedCapacity(std::size_t index) const
    {
        const Item& item = m_origin[index];
        const bool canMove = item.answer.applies() && leadsThere(index, lastLevel());
        return canMove ? item.question.weight * std::abs(valueAt(item.question, lastLevel()) - pointOf(item)) : 0.0;
    }

    [[nodiscard]] AnswerChange change(std::size_t index, int level) const
    {
        const Item& item = m_origin[index];
        const Question& question = item.question;
        const double zero = kLastLevel * -question.low / (question.high - question.low);
        const double from = item.answer.hasLevel() ? item.answer.level : zero;
        return {question.id, item.answer, level, static_cast<int>(std::ceil(std::abs(level - from))),
                openLevels(item.answer).contain(level)};
    }

private:
    const Sheet& m_origin;
    Sheet m_sheet;
    double m_edge;
    bool m_above;
};

std::optional<int> nearestFlip(Trial& trial, std::size_t index)
{
    for (int distance = kLastLevel; distance >= 0; --distance) {
        const int level = trial.lastLevel() - distance * trial.direction();
        if (!trial.leadsThere(index, level))
            continue;
        trial.answer(index, level);
        if (trial.flips())
            return level;
    }
    return std::nullopt;
}

/// Indexes of the answers that can move towards the edge, the furthest reaching first.
std::vector<std::size_t> byCapacity(const Trial& trial, std::size_t size)
{
    std::vector<std::size_t> indexes;
    for (std::size_t index = 0; index < size; ++index) {
        if (trial.weightedCapacity(index) > 0)
            indexes.push_back(index);
    }
    std::stable_sort(indexes.begin(), indexes.end(), [&trial](std::size_t left, std::size_t right) {
        return trial.weightedCapacity(left) > trial.weightedCapacity(right);
    });
    return indexes;
}

/// The level nearest to the present answer that still flips, with the other changes as they stand.
int drawBack(Trial& trial, std::size_t index)
{
    int level = trial.lastLevel();
    for (int less = level - trial.direction(); less >= 0 && less <= kLastLevel && trial.leadsThere(index, less);
         less -= trial.direction()) {
        trial.answer(index, less);
        if (!trial.flips())
            break;
        level = less;
    }
    trial.answer(index, level);
    return level;
}

} // namespace

std::vector<AnswerFlip> answerFlips(const Sheet& sheet, double edge)
{
    Trial trial{sheet, edge};
    std::vector<AnswerFlip> flips;
    for (std::size_t index = 0; index < sheet.size(); ++index) {
        if (!sheet[index].answer.applies())
            continue;
        if (const auto level = nearestFlip(trial, index))
            flips.push_back({trial.change(index, *level), trial.score(), bandOf(trial.score())});
        trial.restore(index);
    }
    std::stable_sort(flips.begin(), flips.end(), [](const AnswerFlip& left, const AnswerFlip& right) {
        return left.change.steps < right.change.steps;
    });
    return flips;
}

std::optional<FlipSet> fewestChanges(const Sheet& sheet, double edge)
{
    Trial trial{sheet, edge};
    std::vector<std::size_t> moved;
    for (const std::size_t index : byCapacity(trial, sheet.size())) {
        trial.answer(index, trial.lastLevel());
        moved.push_back(index);
        if (trial.flips())
            break;
    }
    if (!trial.flips())
        return std::nullopt;

    FlipSet set;
    set.capacity = std::abs(trial.score() - pointScore(sheet));
    for (auto index = moved.rbegin(); index != moved.rend(); ++index)
        set.changes.insert(set.changes.begin(), trial.change(*index, drawBack(trial, *index)));
    set.score = trial.score();
    set.band = bandOf(set.score);
    return set;
}

} // namespace secondstack::decision
