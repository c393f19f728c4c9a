// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"
#include "core/learner/reading/ActivityLog.h"
#include "core/plan/Plan.h"

#include <optional>
#include <string>
#include <string_view>

namespace secondstack::learner {

enum class ActivityStatus {
    Done,
    Next, ///< the one to do now
    Open,
    Announced ///< not written yet
};

/// One activity as a list shows it. Points into the course.
struct ActivityView
{
    const curriculum::Activity* activity = nullptr;
    std::string day;
    ActivityStatus status = ActivityStatus::Open;
    double bestShare = -1;  ///< of a quiz that was finished; negative otherwise
    bool isStarted = false; ///< a quiz with an open sitting, an exercise that was tried and not passed
};

class Learner;

/// What is on record of an activity, under its own id and those of earlier versions; nothing while it does not count as
/// done. `done` is what PlanDesk::doneActivities() says.
[[nodiscard]] std::optional<ActivityRecord> recordOf(const Learner& learner, std::string_view activity,
                                                     const plan::Done& done);

/// `next` is the id of the activity to do now, or empty.
[[nodiscard]] ActivityView viewOf(const Learner& learner, const curriculum::Activity& activity, const plan::Done& done,
                                  std::string_view next);

/// The activity to do now: the plan's next one, or without a plan the pack's first that can be done and is not.
/// Empty when everything that is ready is done.
[[nodiscard]] std::string nextActivityId(const Learner& learner, const plan::Done& done);

} // namespace secondstack::learner
