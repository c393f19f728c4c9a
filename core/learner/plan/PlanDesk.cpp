// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/plan/PlanDesk.h"

#include "core/learner/Course.h"
#include "core/learner/LearnerState.h"
#include "core/plan/Schedule.h"

#include <algorithm>
#include <iterator>

namespace secondstack::learner {

namespace {

std::vector<plan::PackDay> daysOf(const curriculum::Pack& pack)
{
    std::vector<plan::PackDay> days;
    for (const curriculum::Day& day : pack.days) {
        plan::PackDay& all = days.emplace_back(plan::PackDay{day.id, {}});
        for (const curriculum::Activity& activity : day.activities)
            all.activities.push_back({activity.id, plan::Minutes{activity.minutes}});
    }
    return days;
}

// An entry under the names the pack has now: none when it left the pack, several after a split, which share the
// minutes.
std::vector<plan::Entry> entriesNow(const plan::Entry& entry, const Course& course)
{
    const curriculum::Ids ids = course.moves().currentIds(entry.activity);
    std::vector<plan::Entry> entries;
    plan::Minutes whole{0};
    for (const curriculum::Day& day : course.pack().days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (!ids.contains(activity.id))
                continue;
            entries.push_back({day.id, activity.id, plan::Minutes{activity.minutes}});
            whole += entries.back().minutes;
        }
    }
    for (plan::Entry& each : entries)
        each.minutes = std::max(plan::Minutes{1}, each.minutes * entry.minutes.count() / whole.count());
    return entries;
}

plan::Minutes perDay(int hoursAWeek, std::size_t daysOff)
{
    constexpr int kRoundMinutes = 5;
    const int minutes = hoursAWeek * 60 / (7 - static_cast<int>(daysOff)) / kRoundMinutes * kRoundMinutes;
    return std::clamp(plan::Minutes{minutes}, plan::kLeastPerDay, plan::kMostPerDay);
}

} // namespace

Result<plan::Plan> PlanDesk::propose(const plan::Constraints& constraints) const
{
    return plan::replan(daysOf(m_recorder.course().pack()), current().value_or(plan::Plan{}), settled(), today(),
                        constraints);
}

std::optional<plan::Plan> PlanDesk::current() const
{
    const auto& accepted = m_recorder.state().plan().current();
    if (!accepted)
        return std::nullopt;
    plan::Plan plan{accepted->constraints, {}};
    for (const plan::StudyDay& day : accepted->days) {
        plan::StudyDay now{day.date, {}};
        for (const plan::Entry& entry : day.entries)
            std::ranges::move(entriesNow(entry, m_recorder.course()), std::back_inserter(now.entries));
        if (!now.entries.empty())
            plan.days.push_back(std::move(now));
    }
    return plan;
}

plan::Constraints PlanDesk::constraints() const
{
    plan::Constraints usual{.start = today(), .weekdaysOff = {std::chrono::Sunday}};
    if (const auto hours = hoursAnswered())
        usual.minutesPerDay = perDay(*hours, usual.weekdaysOff.size());
    const auto& accepted = m_recorder.state().plan().current();
    plan::Constraints constraints = accepted ? accepted->constraints : usual;
    constraints.start = std::max(constraints.start, today());
    std::erase_if(constraints.datesOff, [this](Date date) { return date < today(); });
    return constraints;
}

std::optional<int> PlanDesk::hoursAnswered() const
{
    const VerdictRecord* verdict = m_recorder.state().verdicts().latest();
    const auto questionnaire = m_recorder.course().questionnaire();
    if (verdict == nullptr || !questionnaire)
        return std::nullopt;
    for (const curriculum::SurveyQuestion& question : (*questionnaire)->questions) {
        const auto answer = verdict->sheet.answers.find(question.id);
        if (!question.hoursAWeek || answer == verdict->sheet.answers.end() || !answer->second.hasLevel())
            continue;
        const int hours = question.hoursAWeek->at(static_cast<std::size_t>(answer->second.level));
        return hours > 0 ? std::optional{hours} : std::nullopt;
    }
    return std::nullopt;
}

plan::PlanChange PlanDesk::preview(const plan::Plan& plan) const
{
    return plan::compare(plan::remaining(current().value_or(plan::Plan{}), settled(), today()), plan);
}

void PlanDesk::accept(const plan::Plan& plan, const OnRecorded& done)
{
    m_recorder.record({planDraft(plan)}, done);
}

plan::Done PlanDesk::doneActivities() const
{
    const Course& course = m_recorder.course();
    curriculum::Ids recorded;
    for (const auto& [id, record] : m_recorder.state().activities().records())
        recorded.insert(id);
    const curriculum::Ids counted = course.moves().doneFrom(std::move(recorded));
    plan::Done done;
    for (const curriculum::Day& day : course.pack().days) {
        for (const curriculum::Activity& activity : day.activities) {
            if (counted.contains(activity.id))
                done.insert(activity.id);
        }
    }
    return done;
}

// What is done, and what was only announced when its dates passed: nobody missed that.
plan::Done PlanDesk::settled() const
{
    plan::Done settled = doneActivities();
    const auto plan = current();
    if (!plan)
        return settled;
    const curriculum::Pack& pack = m_recorder.course().pack();
    for (const plan::StudyDay& day : plan->days) {
        for (const plan::Entry& entry : day.entries) {
            if (pack.findActivity(entry.activity)->isReady())
                continue;
            if (day.date < today())
                settled.insert(entry.activity);
            else
                settled.erase(entry.activity);
        }
    }
    return settled;
}

std::optional<plan::Plan> PlanDesk::readyPart() const
{
    std::optional<plan::Plan> plan = current();
    if (!plan)
        return plan;
    const curriculum::Pack& pack = m_recorder.course().pack();
    const auto isNotReady = [&](const plan::Entry& entry) { return !pack.findActivity(entry.activity)->isReady(); };
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
