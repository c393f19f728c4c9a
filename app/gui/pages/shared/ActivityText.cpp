// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/ActivityText.h"

#include "app/gui/state/Strings.h"

#include <QCoreApplication>

namespace secondstack::gui {

using namespace curriculum;
using learner::ActivityStatus;

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Activity", text, nullptr, n);
}

// The pack's one-line texts mark code with backticks and nothing else.
QString withoutMarks(const std::string& text)
{
    return toQString(text).remove(QLatin1Char('`'));
}

} // namespace

QString kindText(const Activity& activity)
{
    switch (activity.kind) {
    case ActivityKind::Lesson: return tr("Lesson");
    case ActivityKind::Exercise: return tr("Exercise");
    case ActivityKind::Build: return tr("Build");
    case ActivityKind::Quiz: break;
    }
    const int questions = static_cast<int>(activity.questions.size());
    if (questions == 0)
        return tr("Quiz");
    return questions == 1 ? tr("Quiz, 1 question") : tr("Quiz, %n questions", questions);
}

QString detailText(const Activity& activity)
{
    if (!activity.know.empty() && !activity.newIdeas.empty())
        return tr("You know: %1 → New: %2").arg(withoutMarks(activity.know), withoutMarks(activity.newIdeas));
    return withoutMarks(activity.about);
}

QString lengthText(const learner::ActivityView& view)
{
    if (view.status == ActivityStatus::Done && view.bestShare >= 0)
        return tr("done, %1").arg(percentText(view.bestShare));
    if (view.status == ActivityStatus::Done || view.status == ActivityStatus::Announced)
        return statusText(view.status);
    return durationText(view.activity->minutes);
}

QString statusText(ActivityStatus status)
{
    switch (status) {
    case ActivityStatus::Done: return tr("done");
    case ActivityStatus::Next: return tr("next");
    case ActivityStatus::Open: return tr("open");
    case ActivityStatus::Announced: return tr("comes later");
    }
    return {};
}

QString percentText(double share)
{
    return tr("%1 %").arg(qRound(share * 100));
}

} // namespace secondstack::gui
