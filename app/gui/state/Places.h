// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Navigator.h"
#include "app/gui/state/Strings.h"
#include "core/curriculum/Pack.h"

namespace secondstack::gui {

// The pages by id, and what their argument means.
inline constexpr QLatin1String kTodayPage{"today"};
inline constexpr QLatin1String kPathPage{"path"};         ///< a day id, to unfold it; or "plan", to plan
inline constexpr QLatin1String kLessonPage{"lesson"};     ///< an activity id
inline constexpr QLatin1String kQuizPage{"quiz"};         ///< an activity id
inline constexpr QLatin1String kExercisePage{"exercise"}; ///< an activity id
inline constexpr QLatin1String kPracticePage{"practice"};
inline constexpr QLatin1String kDecidePage{"decide"};   ///< "questions" to answer; otherwise the verdict
inline constexpr QLatin1String kComparePage{"compare"}; ///< a tab: rows, points, carry-over, new, myths, faq, career
inline constexpr QLatin1String kProgressPage{"progress"};
inline constexpr QLatin1String kSettingsPage{"settings"}; ///< a section: looks, you, profiles, data, code, keys, about
inline constexpr QLatin1String kReadyPage{"ready"};
inline constexpr QLatin1String kWelcomePage{"welcome"};

/// Where an activity is done. One that cannot be done here yet is shown in its day.
[[nodiscard]] inline Place placeOf(const curriculum::Activity& activity, const curriculum::Day& day)
{
    if (activity.isReady() && activity.kind == curriculum::ActivityKind::Lesson)
        return {kLessonPage, toQString(activity.id)};
    if (activity.isReady() && activity.kind == curriculum::ActivityKind::Quiz)
        return {kQuizPage, toQString(activity.id)};
    if (activity.isReady() && curriculum::isWork(activity.kind))
        return {kExercisePage, toQString(activity.id)};
    return {kPathPage, toQString(day.id)};
}

} // namespace secondstack::gui
