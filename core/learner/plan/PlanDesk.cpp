// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/plan/PlanDesk.h"

#include "core/learner/Course.h"
#include "core/learner/LearnerState.h"
#include "core/plan/Schedule.h"

#include <algorithm>

namespace secondstack::learner {

Result<plan::Plan> PlanDesk::propose(const plan::Constraints& constraints) const
{
    if (constraints.start < today())
        return fail(ErrorKind::InvalidInput, "a plan cannot start in the past", "start", "start today or later");
    const plan::Done done = doneActivities();
    std::vector<plan::PackDay> days;
    for (const curriculum::Day& day : m_recorder.course().pack().days) {
        plan::PackDay left{day.id, {}};
        for (const curriculum::Activity& activity : day.activities) {
            if (!done.contains(activity.id))
                left.activities.push_back({activity.id, plan::Minutes{activity.minutes}});
        }
        if (!left.activities.empty())
            days.push_back(std::move(left));
    }
    return plan::schedule(days, constraints);
}

plan::Constraints PlanDesk::constraints() const
{
    // A pack day is about two hours and a half; six of them a week make the four weeks.
    const plan::Constraints usual{
        .start = today(), .minutesPerDay = plan::Minutes{150}, .weekdaysOff = {std::chrono::Sunday}};
    const auto& current = m_recorder.state().plan().current();
    plan::Constraints constraints = current ? current->constraints : usual;
    constraints.start = std::max(constraints.start, today());
    std::erase_if(constraints.datesOff, [this](Date date) { return date < today(); });
    return constraints;
}

plan::PlanChange PlanDesk::preview(const plan::Plan& plan) const
{
    const auto& current = m_recorder.state().plan().current();
    return plan::compare(current ? plan::remaining(*current, doneActivities(), today()) : plan::Plan{}, plan);
}

void PlanDesk::accept(const plan::Plan& plan, const OnRecorded& done)
{
    m_recorder.record({planDraft(plan)}, done);
}

plan::Done PlanDesk::doneActivities() const
{
    const Course& course = m_recorder.course();
    const ActivityLog& log = m_recorder.state().activities();
    plan::Done done;
    for (const curriculum::Day& day : course.pack().days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (course.moves().isDone(activity.id, [&](std::string_view id) { return log.wasDone(id); }))
                done.insert(activity.id);
        }
    }
    return done;
}

std::optional<plan::Plan> PlanDesk::readyPart() const
{
    std::optional<plan::Plan> plan = m_recorder.state().plan().current();
    if (!plan)
        return plan;
    const curriculum::Pack& pack = m_recorder.course().pack();
    const auto isNotReady = [&](const plan::Entry& entry) {
        const curriculum::Activity* activity = pack.findActivity(entry.activity);
        return activity == nullptr || !activity->isReady();
    };
    for (plan::StudyDay& day : plan->days)
        std::erase_if(day.entries, isNotReady);
    std::erase_if(plan->days, [](const plan::StudyDay& day) { return day.entries.empty(); });
    return plan;
}

std::optional<plan::Standing> PlanDesk::standing() const
{
    const auto plan = readyPart();
    return plan ? std::optional{plan::standing(*plan, doneActivities(), today())} : std::nullopt;
}

std::optional<plan::StandingInDates> PlanDesk::standingInDates() const
{
    const auto plan = readyPart();
    return plan ? std::optional{plan::standingInDates(*plan, doneActivities(), today())} : std::nullopt;
}

std::optional<plan::NextActivity> PlanDesk::next() const
{
    const auto plan = readyPart();
    return plan ? plan::nextActivity(*plan, doneActivities()) : std::nullopt;
}

} // namespace secondstack::learner
