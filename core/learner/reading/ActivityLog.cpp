// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/reading/ActivityLog.h"

#include "core/learner/practice/PracticeEvents.h"
#include "core/learner/quiz/QuizEvents.h"
#include "core/learner/reading/ReadingEvents.h"

#include <algorithm>

namespace secondstack::learner {

namespace {

bool finishes(const journal::Fact& event, const Payload& payload)
{
    return event.type == kLessonCompleted || event.type == kQuizFinished
           || (event.type == kExerciseChecked && payload.flag("passed") == true);
}

} // namespace

Changes ActivityLog::apply(const journal::Fact& event, const Payload& payload)
{
    if (!finishes(event, payload))
        return {};
    const std::string_view activity = payload.id("activity");
    if (activity.empty())
        return {};
    ActivityRecord& record = m_records[std::string(activity)];
    ++record.times;
    record.last = dateOf(event.wall);
    if (const int total = payload.integer("total"); total > 0) {
        record.lastShare = static_cast<double>(std::clamp(payload.integer("right"), 0, total)) / total;
        record.bestShare = std::max(record.bestShare, record.lastShare);
    }
    return Change::Activities;
}

std::optional<ActivityRecord> ActivityLog::under(const curriculum::Ids& ids) const
{
    std::optional<ActivityRecord> all;
    for (const std::string& id : ids) {
        const ActivityRecord* record = find(id);
        if (record == nullptr)
            continue;
        if (!all) {
            all = *record;
            continue;
        }
        all->times += record->times;
        all->bestShare = std::max(all->bestShare, record->bestShare);
        if (record->last > all->last) {
            all->last = record->last;
            all->lastShare = record->lastShare;
        }
    }
    return all;
}

const ActivityRecord* ActivityLog::find(std::string_view activity) const
{
    const auto found = m_records.find(activity);
    return found != m_records.end() ? &found->second : nullptr;
}

} // namespace secondstack::learner
