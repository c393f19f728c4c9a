// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/WeekShares.h"

#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"

#include <QHBoxLayout>
#include <QLabel>

namespace secondstack::gui {

WeekShares::WeekShares(const std::vector<learner::WeekProgress>& weeks, QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const learner::WeekProgress& week : weeks) {
        const QString title = tr("%1 %2").arg(week.number).arg(toQString(week.week->title));
        const QString share = week.minutes > 0 ? percentText(week.share()) : tr("comes later");
        auto* line = new QHBoxLayout;
        line->addWidget(makeLabel(title, week.isCurrent ? TextRole::BodyStrong : TextRole::Body), 1);
        line->addWidget(makeLine(share, TextRole::Small));
        auto* bar = new ProgressBar(tr("Week %1: %2").arg(title, share));
        bar->setRange(0, qMax(1, week.minutes));
        bar->setValue(week.doneMinutes);
        column->addLayout(line);
        column->addWidget(bar);
        column->addSpacing(6);
    }
}

} // namespace secondstack::gui
