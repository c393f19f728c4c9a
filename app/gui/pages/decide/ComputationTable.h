// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/VerdictView.h"

class QWidget;

namespace secondstack::gui {

/// "How is this computed?": every number behind the verdict.
[[nodiscard]] QWidget* buildComputation(const learner::VerdictView& view,
                                        const curriculum::Questionnaire& questionnaire);

} // namespace secondstack::gui
