// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/VerdictView.h"

class QWidget;

namespace secondstack::gui {

/// "What would flip it": the answers and weights that would lead to another verdict, and how firm it is.
[[nodiscard]] QWidget* buildFlipCard(const learner::VerdictView& view, const curriculum::Questionnaire& questionnaire);

} // namespace secondstack::gui
