// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Questionnaire.h"
#include "core/decision/Comparison.h"
#include "core/learner/decision/VerdictLog.h"

class QWidget;

namespace secondstack::gui {

/// The latest verdict beside the one before it: what moved, question by question.
[[nodiscard]] QWidget* buildRetakeCard(const decision::Comparison& comparison, const learner::VerdictRecord& before,
                                       const learner::VerdictRecord& after,
                                       const curriculum::Questionnaire& questionnaire);

} // namespace secondstack::gui
