// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ReadingDesk.h"

#include "core/learner/Course.h"
#include "core/learner/StudyTime.h"
#include "core/learner/reading/ReadingEvents.h"

namespace secondstack::learner {

void ReadingDesk::complete(const std::string& activity, int seconds, const OnRecorded& done)
{
    const curriculum::Activity* lesson = m_recorder.course().pack().findActivity(activity);
    if (lesson == nullptr || lesson->kind != curriculum::ActivityKind::Lesson || !lesson->isReady()) {
        done(fail(ErrorKind::NotFound, "there is no such lesson yet", activity));
        return;
    }
    m_recorder.record({draftOf(LessonCompleted{activity, plausibleSeconds(seconds)})}, done);
}

} // namespace secondstack::learner
