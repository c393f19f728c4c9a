// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/PathView.h"

#include "core/learner/Learner.h"

#include <algorithm>

namespace secondstack::learner {

using namespace curriculum;

namespace {

std::vector<Date> datesOf(const std::optional<plan::Plan>& plan, const std::string& day)
{
    std::vector<Date> dates;
    if (!plan)
        return dates;
    for (const plan::StudyDay& study : plan->days) {
        const bool holds = std::any_of(study.entries.begin(), study.entries.end(),
                                       [&](const plan::Entry& entry) { return entry.day == day; });
        if (holds)
            dates.push_back(study.date);
    }
    return dates;
}

DayStatus statusOf(const std::vector<ActivityView>& activities)
{
    const auto count = [&](ActivityStatus status) {
        return std::count_if(activities.begin(), activities.end(),
                             [&](const auto& view) { return view.status == status; });
    };
    const auto announced = count(ActivityStatus::Announced);
    const auto done = count(ActivityStatus::Done);
    const auto all = static_cast<std::ptrdiff_t>(activities.size());
    if (announced == all)
        return DayStatus::Announced;
    if (count(ActivityStatus::Next) > 0)
        return DayStatus::Current;
    if (done + announced == all)
        return DayStatus::Done;
    return done > 0 ? DayStatus::Started : DayStatus::Planned;
}

void widen(PathWeek& week, const std::vector<Date>& dates)
{
    for (const Date date : dates) {
        week.first = week.first ? std::min(*week.first, date) : date;
        week.last = week.last ? std::max(*week.last, date) : date;
    }
}

} // namespace

std::vector<PathWeek> pathView(const Learner& learner)
{
    const Pack& pack = learner.course().pack();
    const plan::Done done = learner.plan().doneActivities();
    const std::string next = nextActivityId(learner, done);
    const auto plan = learner.plan().current();

    std::vector<PathWeek> weeks;
    for (const Week& week : pack.weeks) {
        PathWeek shown{&week, static_cast<int>(weeks.size()) + 1, false, {}, {}, {}};
        for (const std::string& id : week.days) {
            const Day* day = pack.findDay(id);
            if (day == nullptr)
                continue;
            PathDay pathDay{day, DayStatus::Planned, datesOf(plan, id), day->minutes(), 0, 0, {}};
            for (const Activity& activity : day->activities) {
                pathDay.readyMinutes += activity.isReady() ? activity.minutes : 0;
                pathDay.activities.push_back(viewOf(learner, activity, done, next));
                const bool isDone = pathDay.activities.back().status == ActivityStatus::Done;
                pathDay.minutesLeft += activity.isReady() && !isDone ? activity.minutes : 0;
            }
            pathDay.status = statusOf(pathDay.activities);
            shown.isCurrent = shown.isCurrent || pathDay.status == DayStatus::Current;
            widen(shown, pathDay.dates);
            shown.days.push_back(std::move(pathDay));
        }
        weeks.push_back(std::move(shown));
    }
    return weeks;
}

Neighbours neighboursOf(const Pack& pack, std::string_view activity)
{
    Neighbours neighbours;
    bool passed = false;
    for (const Day& day : pack.days) {
        for (const Activity& candidate : day.activities) {
            if (candidate.id == activity) {
                passed = true;
            } else if (candidate.isReady()) {
                if (passed) {
                    neighbours.next = &candidate;
                    return neighbours;
                }
                neighbours.previous = &candidate;
            }
        }
    }
    return neighbours;
}

} // namespace secondstack::learner
