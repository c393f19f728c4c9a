// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ReadingEvents.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

journal::EventDraft draftOf(const LessonCompleted& event)
{
    return {kLessonCompleted, 1, nlohmann::json{{"activity", event.activity}, {"seconds", event.seconds}}.dump()};
}

} // namespace secondstack::learner
