// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"

#include <string>

namespace secondstack::learner {

inline constexpr const char* kLessonCompleted = "LessonCompleted";

/// A lesson was read to its end. `seconds` is the time spent since it was opened, at most an hour.
struct LessonCompleted
{
    std::string activity;
    int seconds = 0;
};

[[nodiscard]] journal::EventDraft draftOf(const LessonCompleted& event);

} // namespace secondstack::learner
