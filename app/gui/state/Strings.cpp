// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Strings.h"

#include <QCoreApplication>
#include <QLocale>

namespace secondstack::gui {

QString durationText(int minutes)
{
    if (minutes < 60)
        return QCoreApplication::translate("Duration", "%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return QCoreApplication::translate("Duration", "%1 h").arg(minutes / 60);
    return QCoreApplication::translate("Duration", "%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString dayText(QDate date, QDate today)
{
    const bool sameYear = date.year() == today.year();
    return QLocale{}.toString(date, sameYear ? QStringLiteral("ddd d MMM") : QStringLiteral("ddd d MMM yyyy"));
}

QString longDayText(QDate date)
{
    return QLocale{}.toString(date, QStringLiteral("d MMMM"));
}

} // namespace secondstack::gui
