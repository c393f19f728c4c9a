// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/ActivityView.h"

#include "core/learner/Learner.h"
#include "core/learner/views/ExerciseView.h"

namespace secondstack::learner {

namespace {

ActivityStatus statusOf(const curriculum::Activity& activity, const plan::Done& done, std::string_view next)
{
    if (done.contains(activity.id))
        return ActivityStatus::Done;
    if (!activity.isReady())
        return ActivityStatus::Announced;
    return activity.id == next ? ActivityStatus::Next : ActivityStatus::Open;
}

} // namespace

std::optional<ActivityRecord> recordOf(const Learner& learner, std::string_view activity, const plan::Done& done)
{
    if (!done.contains(activity))
        return std::nullopt;
    return learner.state().activities().under(learner.course().moves().recordedIds(activity));
}

ActivityView viewOf(const Learner& learner, const curriculum::Activity& activity, const plan::Done& done,
                    std::string_view next)
{
    ActivityView view;
    view.activity = &activity;
    view.day = learner.course().pack().dayOf(activity.id)->id;
    view.status = statusOf(activity, done, next);
    if (curriculum::isWork(activity.kind))
        view.isStarted = exerciseView(learner, activity.id).stage == ExerciseStage::Tried;
    if (activity.kind != curriculum::ActivityKind::Quiz)
        return view;
    view.isStarted = openSitting(learner.course(), learner.state().quizzes(), activity.id) != nullptr;
    if (const auto record = recordOf(learner, activity.id, done))
        view.bestShare = record->bestShare;
    return view;
}

std::string nextActivityId(const Learner& learner, const plan::Done& done)
{
    if (const auto next = learner.plan().next())
        return next->activity;
    for (const curriculum::Day& day : learner.course().pack().days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (activity.isReady() && !done.contains(activity.id))
                return activity.id;
        }
    }
    return {};
}

} // namespace secondstack::learner
