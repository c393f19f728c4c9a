// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Questionnaire.h"
#include "core/decision/Question.h"

#include <QString>

namespace secondstack::gui {

/// "+22.6", "−7.0", "0.0": points with their sign, one decimal.
[[nodiscard]] QString pointsText(double points);

/// The answer in the questionnaire's words: "Over 50 %, not sure", "don't know", "does not apply".
[[nodiscard]] QString answerText(const curriculum::SurveyQuestion& question, const decision::Answer& answer);

[[nodiscard]] QString quoted(const std::string& text);

} // namespace secondstack::gui
