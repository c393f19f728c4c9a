// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/ProgressView.h"

#include "core/learner/Learner.h"

#include <algorithm>
#include <limits>

namespace secondstack::learner {

using namespace curriculum;

namespace {

int longestRun(const std::map<Date, int>& days, const std::optional<plan::Plan>& plan)
{
    int run = 0;
    int longest = 0;
    std::optional<Date> last;
    for (const auto& [day, seconds] : days) {
        bool goesOn = last.has_value();
        for (Date between = last.value_or(day) + std::chrono::days{1}; goesOn && between < day;
             between += std::chrono::days{1})
            goesOn = plan && !plan::isStudyDate(plan->constraints, between);
        run = goesOn ? run + 1 : 1;
        longest = std::max(longest, run);
        last = day;
    }
    return longest;
}

} // namespace

ProgressView progressView(const Learner& learner)
{
    const Pack& pack = learner.course().pack();
    const LearnerState& state = learner.state();
    const plan::Done done = learner.plan().doneActivities();

    ProgressView view;
    for (const Day& day : pack.days) {
        for (const Activity& activity : day.activities) {
            view.activitiesReady += activity.isReady() ? 1 : 0;
            view.activitiesDone += done.contains(activity.id) ? 1 : 0;
            if (activity.kind != ActivityKind::Quiz)
                continue;
            if (const auto record = recordOf(learner, activity.id, done))
                view.quizzes.push_back({&activity, record->lastShare, record->bestShare, record->times, record->last});
        }
    }
    for (const Skill& skill : pack.skills) {
        const Tally tally = state.quizzes().ofSkill(skill.id);
        if (tally.total > 0)
            view.skills.push_back({&skill, tally});
    }
    view.secondsStudied =
        static_cast<int>(std::min<std::int64_t>(state.study().total(), std::numeric_limits<int>::max()));
    view.secondsByDay = state.study().days();
    if (!view.secondsByDay.empty())
        view.firstDay = view.secondsByDay.begin()->first;
    view.longestRun = longestRun(view.secondsByDay, state.plan().current());
    view.answers = state.quizzes().all();
    view.weeks = todayView(learner).weeks;
    return view;
}

} // namespace secondstack::learner
