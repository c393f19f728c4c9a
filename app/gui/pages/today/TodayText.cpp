// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/today/TodayText.h"

#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/state/Strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace secondstack::gui {

using learner::Occasion;
using learner::TodayView;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TodayText)
};

QString placeInCourse(const TodayView& view)
{
    return Words::tr("Week %1 · day %2 of %3").arg(view.weekNumber).arg(view.dayNumber).arg(view.daysInWeek);
}

bool isBegun(const TodayView& view)
{
    return view.hasBegun
           || std::any_of(view.activities.begin(), view.activities.end(),
                          [](const learner::ActivityView& each) { return each.isStarted; });
}

QString continueText(const TodayView& view)
{
    const bool isQuiz = view.next->kind == curriculum::ActivityKind::Quiz;
    if (isBegun(view))
        return isQuiz ? Words::tr("Continue quiz") : Words::tr("Continue lesson");
    return isQuiz ? Words::tr("Start quiz") : Words::tr("Start lesson");
}

QString goesOnText(const TodayView& view)
{
    if (!view.goesOn)
        return {};
    return Words::tr("The next study day is %1.").arg(dayText(toQDate(*view.goesOn), toQDate(view.today)));
}

TodayHead everythingDone(const TodayView& view)
{
    const QString more = view.activitiesAnnounced == 0
                             ? Words::tr("That was the whole course.")
                             : Words::tr("That is all that is written so far. %1 more activities "
                                         "are announced; they come with new versions of the"
                                         " course, and everything you did stays done.")
                                   .arg(view.activitiesAnnounced);
    return {Words::tr("Nothing left to do here"), Words::tr("Everything that is ready is done"), {}, more};
}

} // namespace

TodayHead todayHead(const TodayView& view)
{
    if (view.occasion == Occasion::EverythingDone || view.day == nullptr)
        return everythingDone(view);
    const QString place = placeInCourse(view);
    const QString title = toQString(view.day->title);
    switch (view.occasion) {
    case Occasion::DoneForToday:
        return {Words::tr("%1 — done for today").arg(place), title, continueText(view),
                Words::tr("What your plan puts on today is done. %1 You may go on all the same; it counts as ahead.")
                    .arg(goesOnText(view))};
    case Occasion::Rest:
        return {Words::tr("%1 — a day off by your plan").arg(place), title, Words::tr("Study anyway"),
                Words::tr("Nothing is planned for today. %1 If you feel like it, you can study"
                          " anyway.")
                    .arg(goesOnText(view))};
    case Occasion::BeforeStart:
        return {Words::tr("%1 — not yet, by your plan").arg(place), title,
                isBegun(view) ? continueText(view) : Words::tr("Begin now"),
                Words::tr("Your plan starts on %1. Beginning earlier is fine; it counts as ahead.")
                    .arg(view.goesOn ? dayText(toQDate(*view.goesOn), toQDate(view.today)) : QString())};
    case Occasion::Study:
    case Occasion::EverythingDone: break;
    }
    const QString minutes = durationText(view.minutesPlanned);
    const QString eyebrow = view.hasPlan ? Words::tr("%1 — about %2 planned today") : Words::tr("%1 — about %2");
    return {eyebrow.arg(place, minutes), title, continueText(view), {}};
}

} // namespace secondstack::gui
