// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>

namespace secondstack::decision {

/// Every question has five levels, 0 (towards staying) to 4 (towards adding).
inline constexpr int kLastLevel = 4;

/// What scoring needs to know of a question. Level 0 is worth `low`, level 4 `high`, the others lie evenly between:
/// an absolute scale, so an answer is worth the same whoever else has answered.
struct Question
{
    std::string id;
    std::string label;
    std::string criterion;
    double weight = 0;
    double low = -1;
    double high = 1;

    bool operator==(const Question&) const = default;
};

/// The worth of a level, from `low` to `high`; exact at both ends.
[[nodiscard]] double valueAt(const Question& question, int level);

enum class AnswerKind {
    Level,
    DontKnow,     ///< counts as zero, and could be any level
    NotApplicable ///< leaves the question and its weight out
};

struct Answer
{
    AnswerKind kind = AnswerKind::DontKnow;
    int level = 0;
    bool sure = true; ///< not sure: could as well be the level below or above

    [[nodiscard]] static Answer at(int level) { return {AnswerKind::Level, level, true}; }
    [[nodiscard]] static Answer notSure(int level) { return {AnswerKind::Level, level, false}; }
    [[nodiscard]] static Answer dontKnow() { return {}; }
    [[nodiscard]] static Answer notApplicable() { return {AnswerKind::NotApplicable, 0, true}; }

    [[nodiscard]] bool hasLevel() const { return kind == AnswerKind::Level; }
    [[nodiscard]] bool applies() const { return kind != AnswerKind::NotApplicable; }

    bool operator==(const Answer&) const = default;
};

/// Answers by the id of the question, or of the re-ask.
using Answers = std::map<std::string, Answer, std::less<>>;

/// A run of neighbouring levels; empty when `last < first`.
struct Levels
{
    int first = 0;
    int last = -1;

    [[nodiscard]] bool contain(int level) const { return first <= level && level <= last; }
    [[nodiscard]] int count() const { return last - first + 1; }

    bool operator==(const Levels&) const = default;
};

/// The levels that the answer leaves open: one when sure, its neighbours too when not sure, all for a don't-know,
/// none for a not-applicable.
[[nodiscard]] Levels openLevels(const Answer& answer);

} // namespace secondstack::decision
