// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ReadingEvents.h"

#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

journal::EventDraft draftOf(const LessonCompleted& event)
{
    return eventDraft(kLessonCompleted, {{"activity", event.activity}, {"seconds", event.seconds}});
}

} // namespace secondstack::learner
