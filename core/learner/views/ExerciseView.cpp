// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/ExerciseView.h"

#include "core/learner/Learner.h"

#include <algorithm>

namespace secondstack::learner {

namespace {

ExerciseStage stageOf(const ExerciseView& view)
{
    if (!view.exercise->isReady())
        return ExerciseStage::Announced;
    if (view.record.hasPassed)
        return ExerciseStage::Passed;
    return view.lastRun() != nullptr ? ExerciseStage::Tried : ExerciseStage::Untried;
}

} // namespace

const WorkRecord* ExerciseView::lastRun() const
{
    const auto isRun = [](const WorkRecord& work) { return work.kind == WorkRecord::Kind::Checked; };
    const auto last = std::find_if(record.timeline.rbegin(), record.timeline.rend(), isRun);
    return last != record.timeline.rend() ? &*last : nullptr;
}

int ExerciseView::hintSteps(std::string_view mistake) const
{
    const auto found = record.hints.find(mistake);
    return found != record.hints.end() ? found->second : 0;
}

ExerciseView exerciseView(const Learner& learner, std::string_view activity)
{
    ExerciseView view;
    const curriculum::Pack& pack = learner.course().pack();
    const curriculum::Activity* exercise = pack.findActivity(activity);
    if (exercise == nullptr || !curriculum::isWork(exercise->kind))
        return view;
    view.exercise = exercise;
    view.place = placeInCourse(pack, activity);
    for (const std::string& id : learner.course().moves().recordedIds(activity)) {
        if (const ExerciseRecord* record = learner.state().practice().find(id))
            view.record.add(*record);
    }
    view.stage = stageOf(view);
    return view;
}

std::vector<PracticeWeek> practiceView(const Learner& learner)
{
    std::vector<PracticeWeek> weeks;
    const curriculum::Pack& pack = learner.course().pack();
    int number = 0;
    for (const curriculum::Week& week : pack.weeks) {
        PracticeWeek shown{&week, ++number, {}};
        for (const std::string& id : week.days) {
            for (const curriculum::Activity& activity : pack.findDay(id)->activities) {
                if (curriculum::isWork(activity.kind))
                    shown.exercises.push_back(exerciseView(learner, activity.id));
            }
        }
        if (!shown.exercises.empty())
            weeks.push_back(std::move(shown));
    }
    return weeks;
}

} // namespace secondstack::learner
