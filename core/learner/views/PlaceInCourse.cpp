// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/views/PlaceInCourse.h"

#include <algorithm>

namespace secondstack::learner {

namespace {

void countKind(PlaceInCourse& place, std::string_view activity)
{
    const auto& activities = place.day->activities;
    const auto own = std::ranges::find(activities, activity, &curriculum::Activity::id);
    for (auto each = activities.begin(); each != activities.end(); ++each) {
        if (each->kind != own->kind)
            continue;
        ++place.count;
        place.number += each <= own ? 1 : 0;
    }
}

void countDays(PlaceInCourse& place, const curriculum::Pack& pack)
{
    const auto week = std::ranges::find(pack.weeks, place.day->weekId, &curriculum::Week::id);
    if (week == pack.weeks.end())
        return;
    place.week = static_cast<int>(week - pack.weeks.begin()) + 1;
    place.daysInWeek = static_cast<int>(week->days.size());
    place.dayInWeek = static_cast<int>(std::ranges::find(week->days, place.day->id) - week->days.begin()) + 1;
}

} // namespace

PlaceInCourse placeInCourse(const curriculum::Pack& pack, std::string_view activity)
{
    PlaceInCourse place;
    place.day = pack.dayOf(activity);
    if (place.day == nullptr)
        return place;
    countDays(place, pack);
    countKind(place, activity);
    return place;
}

} // namespace secondstack::learner
