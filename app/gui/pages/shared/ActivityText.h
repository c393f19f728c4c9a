// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/ActivityView.h"

#include <QString>

namespace secondstack::gui {

/// The pack's one-line texts mark code with backticks and nothing else; here they are left out.
[[nodiscard]] QString withoutCodeMarks(const std::string& text);

/// "Lesson", "Quiz, 12 questions", "Exercise"
[[nodiscard]] QString kindText(const curriculum::Activity& activity);

/// What it builds on and what is new, or what it asks; empty when the pack says nothing.
[[nodiscard]] QString detailText(const curriculum::Activity& activity);

/// "12 min", "begun, 12 min", "done", "done, 92 %", "comes later"
[[nodiscard]] QString lengthText(const learner::ActivityView& view);

/// "done", "next", "open", "comes later": for those who do not see the sign.
[[nodiscard]] QString statusText(learner::ActivityStatus status);

/// "92 %" of a share from 0 to 1
[[nodiscard]] QString percentText(double share);

} // namespace secondstack::gui
