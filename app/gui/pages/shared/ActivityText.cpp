// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/ActivityText.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

namespace secondstack::gui {

using namespace curriculum;
using learner::ActivityStatus;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

} // namespace

QString withoutCodeMarks(const std::string& text)
{
    return toQString(text).remove(QLatin1Char('`'));
}

QString kindText(const Activity& activity)
{
    switch (activity.kind) {
    case ActivityKind::Lesson: return Words::tr("Lesson");
    case ActivityKind::Exercise: return Words::tr("Exercise");
    case ActivityKind::Build: return Words::tr("Build");
    case ActivityKind::Quiz: break;
    }
    const int questions = static_cast<int>(activity.questions.size());
    if (questions == 0)
        return Words::tr("Quiz");
    return questions == 1 ? Words::tr("Quiz, 1 question") : Words::tr("Quiz, %n questions", nullptr, questions);
}

QString detailText(const Activity& activity)
{
    if (!activity.know.empty() && !activity.newIdeas.empty())
        return Words::tr("You know: %1 → New: %2")
            .arg(withoutCodeMarks(activity.know), withoutCodeMarks(activity.newIdeas));
    return withoutCodeMarks(activity.about);
}

QString lengthText(const learner::ActivityView& view)
{
    if (view.status == ActivityStatus::Done && view.bestShare >= 0)
        return Words::tr("done, %1").arg(percentText(view.bestShare));
    if (view.status == ActivityStatus::Done || view.status == ActivityStatus::Announced)
        return statusText(view.status);
    const QString length = durationText(view.activity->minutes);
    return view.isStarted ? Words::tr("begun, %1").arg(length) : length;
}

QString statusText(ActivityStatus status)
{
    switch (status) {
    case ActivityStatus::Done: return Words::tr("done");
    case ActivityStatus::Next: return Words::tr("next");
    case ActivityStatus::Open: return Words::tr("open");
    case ActivityStatus::Announced: return Words::tr("comes later");
    }
    return {};
}

QString percentText(double share)
{
    return Words::tr("%1 %").arg(qRound(share * 100));
}

} // namespace secondstack::gui
