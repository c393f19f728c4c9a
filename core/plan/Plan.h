// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace secondstack::plan {

using Minutes = std::chrono::minutes;

struct Activity
{
    std::string id;
    Minutes minutes{0};

    bool operator==(const Activity&) const = default;
};

/// Six such days a week make the shipped course four weeks.
inline constexpr Minutes kUsualPerDay{150};

/// A day of the pack: content that belongs together, not a date.
struct PackDay
{
    std::string id;
    std::vector<Activity> activities;

    bool operator==(const PackDay&) const = default;
};

/// When the learner can study.
struct Constraints
{
    Date start{};
    Minutes minutesPerDay{kUsualPerDay};
    std::vector<std::chrono::weekday> weekdaysOff{std::chrono::Saturday, std::chrono::Sunday};
    std::set<Date> datesOff;

    bool operator==(const Constraints&) const = default;
};

/// An activity on a date, or a part of one: only an activity longer than a whole study day has several parts.
struct Entry
{
    std::string day; ///< id of the pack day
    std::string activity;
    Minutes minutes{0};

    bool operator==(const Entry&) const = default;
};

struct StudyDay
{
    Date date{};
    std::vector<Entry> entries;

    bool operator==(const StudyDay&) const = default;
};

/// Dated work, in order. It holds what was left to do when it was made; what is already done is in no plan.
struct Plan
{
    Constraints constraints;
    std::vector<StudyDay> days; ///< dates rise, and each has at least one entry

    bool operator==(const Plan&) const = default;
};

/// Ids of the activities that are done.
using Done = std::set<std::string, std::less<>>;

[[nodiscard]] bool isStudyDate(const Constraints& constraints, Date date);

/// The last date with work; nothing for an empty plan.
[[nodiscard]] std::optional<Date> finishOf(const Plan& plan);

/// What the dates of a plan add up to.
struct Extent
{
    Minutes work{0};
    Minutes free{0}; ///< what its study days hold and no activity fits into; the end of the last one is not counted
    int studyDays = 0;
    int weeks = 0; ///< from the first study day to the last, one that is begun counts

    bool operator==(const Extent&) const = default;
};

[[nodiscard]] Extent extentOf(const Plan& plan);

} // namespace secondstack::plan
