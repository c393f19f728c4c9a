// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/DayTile.h"

#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/pages/shared/StatusSign.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace secondstack::gui {

using learner::ActivityStatus;
using learner::DayStatus;

namespace {

ActivityStatus signOf(DayStatus status)
{
    switch (status) {
    case DayStatus::Done: return ActivityStatus::Done;
    case DayStatus::Current: return ActivityStatus::Next;
    case DayStatus::Started:
    case DayStatus::Planned: return ActivityStatus::Open;
    case DayStatus::Announced: return ActivityStatus::Announced;
    }
    return ActivityStatus::Open;
}

QString wordsOf(const learner::PathDay& day)
{
    switch (day.status) {
    case DayStatus::Done: return DayTile::tr("done");
    case DayStatus::Current: return DayTile::tr("next, %1").arg(durationText(day.minutesLeft));
    case DayStatus::Started: return DayTile::tr("begun, %1 left").arg(durationText(day.minutesLeft));
    case DayStatus::Planned: return durationText(day.readyMinutes);
    case DayStatus::Announced: return DayTile::tr("comes later");
    }
    return {};
}

} // namespace

DayTile::DayTile(const learner::PathDay& day, int number, QDate today, QWidget* parent)
    : LayoutButton(parent)
    , m_isCurrent(day.status == DayStatus::Current)
{
    const QString title = toQString(day.day->title);
    const QString dates = day.dates.empty() ? tr("Day %1").arg(number) : datesText(day.dates, today);
    setChoiceRole(*this, QAccessible::Button);
    setCheckable(true);
    setObjectName(toQString(day.day->id + "-tile"));
    setAccessibleName(QStringList{tr("Day %1: %2").arg(number).arg(title), dates, wordsOf(day)}.join(", "));
    setCursor(Qt::PointingHandCursor);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 9, 11, 9);
    column->setSpacing(3);
    column->addWidget(makeWords(dates, TextRole::Small));
    column->addWidget(makeWords(title, TextRole::SmallStrong));
    column->addStretch(1);
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(new StatusSign(signOf(day.status)), 0, Qt::AlignTop);
    line->addWidget(makeWords(wordsOf(day), TextRole::Small), 1);
    column->addLayout(line);
}

void DayTile::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    const QColor fill = m_isCurrent ? tokens.accentSoft : underMouse() || isChecked() ? tokens.raised : tokens.surface;
    const bool isMarked = isChecked() || hasFocus();
    QPainter painter(this);
    paintPanel(painter, rect(), fill, isMarked ? tokens.accent : tokens.line, kRadius, isMarked ? kFocusWidth : 1);
    if (hasFocus() && isChecked())
        paintPanel(painter, QRectF(rect()).adjusted(3, 3, -3, -3), Qt::transparent, tokens.accent, kRadius - 3.0, 1);
}

} // namespace secondstack::gui
