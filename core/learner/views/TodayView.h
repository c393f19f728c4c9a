// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/ActivityView.h"
#include "core/plan/Progress.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::learner {

/// How far one week of the pack is, by the minutes of what can be done.
struct WeekProgress
{
    const curriculum::Week* week = nullptr;
    int number = 1;
    int minutes = 0; ///< of what is ready
    int doneMinutes = 0;
    bool isCurrent = false;

    [[nodiscard]] double share() const { return minutes > 0 ? static_cast<double>(doneMinutes) / minutes : 0; }
};

struct SkillGap
{
    const curriculum::Skill* skill = nullptr;
    const curriculum::Activity* lesson = nullptr; ///< that teaches it and can be opened
    int right = 0;
    int total = 0;
};

/// What kind of day it is, as far as studying goes.
enum class Occasion {
    Study,        ///< there is work, by the plan or because there is no plan
    DoneForToday, ///< what the plan puts on today is done, nothing of before is open, and no time of today is left over
    Rest,         ///< a date the plan leaves free, whatever is left of before, or one without work that can be done
    BeforeStart,  ///< the plan starts later
    EverythingDone ///< of what can be done
};

/// Everything the Today page shows.
struct TodayView
{
    Date today{};
    Occasion occasion = Occasion::Study;
    bool hasPlan = false;
    bool hasBegun = false;                ///< something is done already
    std::optional<Date> goesOn;           ///< the next date of the plan, if possible with work that can be done
    const curriculum::Day* day = nullptr; ///< the pack day that is on; nullptr when all is done
    int dayNumber = 0;                    ///< within its week, from 1
    int daysInWeek = 0;
    int weekNumber = 0;
    std::vector<ActivityView> activities; ///< of that pack day, in order
    int minutesPlanned = 0;               ///< of the activities that are ready
    int minutesLeft = 0;
    int activitiesLeftToday = 0; ///< of those above that can be done; 0 when nothing is asked for today
    int activitiesAnnounced = 0; ///< of the whole pack: not written yet
    const curriculum::Activity* next = nullptr;
    std::vector<WeekProgress> weeks;
    std::optional<Date> finish; ///< of the plan
    std::optional<plan::Standing> standing;
    plan::StandingInDates standingInDates;
    std::array<int, 7> minutesThisWeek{}; ///< studied, Monday first
    std::optional<SkillGap> gap;          ///< the skill with the most room, once there are answers enough
};

[[nodiscard]] TodayView todayView(const Learner& learner);

/// Answers to a skill before its share means anything.
inline constexpr int kAnswersForGap = 4;

} // namespace secondstack::learner
