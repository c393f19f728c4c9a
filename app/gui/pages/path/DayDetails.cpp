// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/DayDetails.h"

#include "app/gui/pages/shared/ActivityRow.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProseView.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using learner::ActivityStatus;

DayDetails::DayDetails(const learner::PathDay& day, QWidget* parent) : QWidget(parent)
{
    setObjectName(toQString(day.day->id + "-details"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeLabel(toQString(day.day->title), TextRole::Heading));
    addObjectives(*day.day, *column);
    addActivities(day, *column);
}

void DayDetails::addObjectives(const curriculum::Day& day, QVBoxLayout& column)
{
    if (day.objectives.empty())
        return;
    QString list;
    for (const std::string& objective : day.objectives)
        list += QStringLiteral("- %1\n").arg(toQString(objective));
    column.addWidget(makeLabel(tr("After this day you can"), TextRole::SmallStrong));
    auto* prose = new ProseView(list);
    prose->setAccessibleName(tr("What you can do after this day"));
    column.addWidget(prose);
}

QWidget* DayDetails::makeRow(const learner::ActivityView& view)
{
    if (!view.activity->isReady())
        return new StillActivityRow(view);
    auto* row = new ActivityRow(view);
    connect(row, &ActivityRow::clicked, this, [this, id = view.activity->id] { emit activityChosen(id); });
    return row;
}

void DayDetails::addActivities(const learner::PathDay& day, QVBoxLayout& column)
{
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    for (const learner::ActivityView& view : day.activities) {
        QWidget* row = makeRow(view);
        row->setObjectName(toQString(view.activity->id + "-row"));
        list->addWidget(row);
    }
    column.addLayout(list);
    const bool isAnyAnnounced = std::any_of(day.activities.begin(), day.activities.end(),
                                            [](const auto& view) { return !view.activity->isReady(); });
    if (isAnyAnnounced)
        column.addWidget(makeLabel(tr("What “comes later” is planned, not written yet. It comes with a new"
                                      " version of the course and counts neither for nor against you until then."),
                                   TextRole::Small));
}

} // namespace secondstack::gui
