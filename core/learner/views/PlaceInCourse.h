// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"

#include <string_view>

namespace secondstack::learner {

/// Where an activity stands, to be said in words: week 1, day 4, lesson 2 of 3. Numbers count from 1.
struct PlaceInCourse
{
    const curriculum::Day* day = nullptr;
    int week = 0;
    int dayInWeek = 0;
    int daysInWeek = 0;
    int number = 0; ///< among the activities of its kind on that day
    int count = 0;  ///< of those
};

/// Without a day when the pack has no such activity.
[[nodiscard]] PlaceInCourse placeInCourse(const curriculum::Pack& pack, std::string_view activity);

} // namespace secondstack::learner
