// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/PlanText.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

} // namespace

QString lengthText(plan::Minutes minutes)
{
    return durationText(static_cast<int>(minutes.count()));
}

QString weeksText(int weeks)
{
    return weeks == 1 ? Words::tr("1 week") : Words::tr("%n weeks", nullptr, weeks);
}

QString daysText(int days)
{
    return days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, days);
}

QString studyDaysText(int days)
{
    return days == 1 ? Words::tr("1 study day") : Words::tr("%n study days", nullptr, days);
}

QString datesText(const std::vector<Date>& dates, QDate today)
{
    if (dates.empty())
        return {};
    const QString first = dayText(toQDate(dates.front()), today);
    if (dates.size() == 1)
        return first;
    return Words::tr("%1 – %2").arg(first, dayText(toQDate(dates.back()), today));
}

QString writtenText(const curriculum::Pack& pack)
{
    const auto isWritten = [](const curriculum::Day& day) {
        return std::ranges::all_of(day.activities, &curriculum::Activity::isReady);
    };
    const auto isBegun = [](const curriculum::Day& day) {
        return std::ranges::any_of(day.activities, &curriculum::Activity::isReady);
    };
    if (std::ranges::all_of(pack.days, isWritten))
        return {};
    return Words::tr("Lessons and quizzes of %1 of %2 days are written so far. The rest is planned, and comes with new"
                     " versions of the course.")
        .arg(std::ranges::count_if(pack.days, isBegun))
        .arg(pack.days.size());
}

QString finishText(const learner::TodayView& view)
{
    if (!view.finish)
        return {};
    const QString date = longDayText(toQDate(*view.finish));
    return *view.finish < view.today ? Words::tr("The last day of your plan was %1.").arg(date)
                                     : Words::tr("By your plan you finish on %1.").arg(date);
}

QString paceText(const learner::TodayView& view)
{
    if (!view.standing)
        return {};
    const plan::Minutes balance = view.standing->balance();
    const plan::StandingInDates& dates = view.standingInDates;
    if (balance.count() > 0 && dates.ahead > 0)
        return Words::tr("You are %1 ahead of it, %2.").arg(lengthText(balance), studyDaysText(dates.ahead));
    if (balance.count() > 0)
        return Words::tr("You are %1 ahead of it.").arg(lengthText(balance));
    if (balance.count() < 0)
        return Words::tr("%1 from %2 is still open; your dates can"
                         " move.")
            .arg(lengthText(-balance), studyDaysText(dates.behind));
    return Words::tr("You are on plan.");
}

} // namespace secondstack::gui
