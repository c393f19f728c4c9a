// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/TodayView.h"

#include <QString>

namespace secondstack::gui {

/// The words at the head of the Today page.
struct TodayHead
{
    QString eyebrow;
    QString title;
    QString action;  ///< on the main button; empty when there is nothing to go on with
    QString message; ///< below the head, when the day is not an ordinary one
};

[[nodiscard]] TodayHead todayHead(const learner::TodayView& view);

} // namespace secondstack::gui
