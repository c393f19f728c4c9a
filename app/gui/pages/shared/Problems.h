// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/curriculum/Pack.h"

class QLabel;
class QPushButton;

namespace secondstack::gui {

class EmptyState;
class Page;

/// A line for what went wrong with the button below it; hidden until showProblem().
[[nodiscard]] QLabel* makeProblemLine();
void showProblem(QLabel& line, const Error& error);

/// In place of an activity that the course announces and does not hold yet.
[[nodiscard]] EmptyState* makeAnnouncedState(const curriculum::Activity& activity);

/// "Show the path", the way on from an activity that cannot be shown.
QPushButton* addPathStep(EmptyState& state, Page& page);

} // namespace secondstack::gui
