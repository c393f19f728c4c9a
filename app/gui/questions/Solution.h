// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Question.h"

class QWidget;

namespace secondstack::gui {

/// The right answer, where marks in the answer itself do not show it; null for the other types.
[[nodiscard]] QWidget* makeSolution(const curriculum::Question& question);

} // namespace secondstack::gui
