// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/TodayView.h"

#include <QDate>
#include <QString>

#include <vector>

namespace secondstack::gui {

/// "Mon 23 Nov", "Mon 23 Nov – Wed 25 Nov"; empty without dates.
[[nodiscard]] QString datesText(const std::vector<Date>& dates, QDate today);

/// How much of the course is written so far; empty when all of it is.
[[nodiscard]] QString writtenText(const curriculum::Pack& pack);

/// When the plan ends; empty without one.
[[nodiscard]] QString finishText(const learner::TodayView& view);

/// Ahead of the plan, behind it, or on it; empty without one. States it, and blames nobody.
[[nodiscard]] QString paceText(const learner::TodayView& view);

/// "45 min", "2 h 30 min"
[[nodiscard]] QString lengthText(plan::Minutes minutes);

/// "1 week", "3 weeks", "1 day", "3 days", "1 study day", "3 study days"
[[nodiscard]] QString weeksText(int weeks);
[[nodiscard]] QString daysText(int days);
[[nodiscard]] QString studyDaysText(int days);

} // namespace secondstack::gui
