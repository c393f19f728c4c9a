// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"

#include <QDate>
#include <QString>

#include <string>
#include <string_view>

namespace secondstack::gui {

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline QDate toQDate(Date date)
{
    constexpr qint64 kJulianDayOf1970 = 2440588;
    return QDate::fromJulianDay(kJulianDayOf1970 + date.time_since_epoch().count());
}

[[nodiscard]] inline Date toDate(QDate date)
{
    constexpr qint64 kJulianDayOf1970 = 2440588;
    return Date{std::chrono::days{date.toJulianDay() - kJulianDayOf1970}};
}

/// "45 min", "1 h", "1 h 10 min"
[[nodiscard]] QString durationText(int minutes);

/// "Mon 23 Nov", with the year when it is not this one's.
[[nodiscard]] QString dayText(QDate date, QDate today);

/// "23 November"
[[nodiscard]] QString longDayText(QDate date);

} // namespace secondstack::gui
