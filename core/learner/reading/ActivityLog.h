// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Moves.h"
#include "core/journal/Event.h"
#include "core/learner/Changes.h"
#include "core/learner/Payload.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace secondstack::learner {

/// What is on record of one lesson, quiz or exercise, under the id it had at the time.
struct ActivityRecord
{
    int times = 0; ///< how often it was finished
    Date last{};
    double bestShare = 0; ///< of a quiz: right answers, 0 ... 1
    double lastShare = 0;
};

/// Which activities were finished, and when.
class ActivityLog
{
public:
    Changes apply(const journal::Fact& event, const Payload& payload);

    [[nodiscard]] const ActivityRecord* find(std::string_view activity) const;
    [[nodiscard]] const std::map<std::string, ActivityRecord, std::less<>>& records() const { return m_records; }
    [[nodiscard]] bool wasDone(std::string_view activity) const { return find(activity) != nullptr; }

    /// What is on record under any of these ids, as one.
    [[nodiscard]] std::optional<ActivityRecord> under(const curriculum::Ids& ids) const;

private:
    std::map<std::string, ActivityRecord, std::less<>> m_records;
};

} // namespace secondstack::learner
