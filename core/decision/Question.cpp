// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/Question.h"

#include <algorithm>
#include <cmath>

namespace secondstack::decision {

double valueAt(const Question& question, int level)
{
    return std::lerp(question.low, question.high, static_cast<double>(level) / kLastLevel);
}

Levels openLevels(const Answer& answer)
{
    switch (answer.kind) {
    case AnswerKind::NotApplicable: return {};
    case AnswerKind::DontKnow: return {0, kLastLevel};
    case AnswerKind::Level: break;
    }
    if (answer.sure)
        return {answer.level, answer.level};
    return {std::max(0, answer.level - 1), std::min(kLastLevel, answer.level + 1)};
}

} // namespace secondstack::decision
