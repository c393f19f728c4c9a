// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Pack.h"

#include "core/curriculum/FindById.h"

#include <algorithm>
#include <numeric>

namespace secondstack::curriculum {

bool Activity::isReady() const
{
    switch (kind) {
    case ActivityKind::Lesson: return !file.empty();
    case ActivityKind::Quiz: return !questions.empty();
    case ActivityKind::Exercise:
    case ActivityKind::Build: return !folder.empty();
    }
    return false;
}

bool isWork(ActivityKind kind)
{
    return kind == ActivityKind::Exercise || kind == ActivityKind::Build;
}

int Day::minutes() const
{
    return std::accumulate(activities.begin(), activities.end(), 0,
                           [](int sum, const Activity& activity) { return sum + activity.minutes; });
}

int Pack::minutes() const
{
    return std::accumulate(days.begin(), days.end(), 0, [](int sum, const Day& day) { return sum + day.minutes(); });
}

const Day* Pack::findDay(std::string_view id) const
{
    return findById(days, id);
}

const Skill* Pack::findSkill(std::string_view id) const
{
    return findById(skills, id);
}

const Day* Pack::dayOf(std::string_view activityId) const
{
    const auto found = std::find_if(days.begin(), days.end(),
                                    [&](const Day& day) { return findById(day.activities, activityId) != nullptr; });
    return found != days.end() ? &*found : nullptr;
}

const Activity* Pack::findActivity(std::string_view id) const
{
    const Day* day = dayOf(id);
    return day != nullptr ? findById(day->activities, id) : nullptr;
}

bool belongsTo(std::string_view id, std::string_view dayId)
{
    return id.size() > dayId.size() + 1 && id.starts_with(dayId) && id[dayId.size()] == '-';
}

std::string_view nameOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Lesson: return "lesson";
    case ActivityKind::Exercise: return "exercise";
    case ActivityKind::Quiz: return "quiz";
    case ActivityKind::Build: return "build";
    }
    return {};
}

std::string_view nameOf(Approach approach)
{
    switch (approach) {
    case Approach::Transfer: return "transfer";
    case Approach::Trap: return "trap";
    case Approach::New: return "new";
    }
    return {};
}

std::string_view nameOf(QuizPurpose purpose)
{
    switch (purpose) {
    case QuizPurpose::Recall: return "recall";
    case QuizPurpose::Check: return "check";
    }
    return {};
}

std::string_view nameOf(SkillKind kind)
{
    switch (kind) {
    case SkillKind::Transfer: return "transfer";
    case SkillKind::New: return "new";
    case SkillKind::Supporting: return "supporting";
    }
    return {};
}

} // namespace secondstack::curriculum
