// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/WeekCard.h"

#include "app/gui/pages/path/DayDetails.h"
#include "app/gui/pages/path/DayTile.h"
#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/TileLayout.h"

#include <QLabel>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr int kNarrowestTile = 138;

} // namespace

WeekCard::WeekCard(const learner::PathWeek& week, QDate today, const std::string& unfolded, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setAccessibleName(tr("Week %1: %2").arg(week.number).arg(toQString(week.week->title)));
    card->setKind(week.isCurrent ? CardKind::Emphasised : CardKind::Surface);
    addHead(week, today, *card);
    addDays(week, today, unfolded, *card);
    column->addWidget(card);
}

void WeekCard::addHead(const learner::PathWeek& week, QDate today, Card& card)
{
    QString when = tr("Week %1").arg(week.number);
    if (week.first && week.last)
        when += QStringLiteral(" · ") + datesText({*week.first, *week.last}, today);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(makeLabel(when, TextRole::Small));
    words->addWidget(makeLabel(toQString(week.week->title), TextRole::Heading));
    words->addWidget(makeLabel(toQString(week.week->theme), TextRole::Small));
    card.body()->addLayout(words);
}

void WeekCard::addDays(const learner::PathWeek& week, QDate today, const std::string& unfolded, Card& card)
{
    auto* tiles = new TileLayout(kNarrowestTile, nullptr, kGrid);
    const learner::PathDay* open = nullptr;
    int number = 0;
    for (const learner::PathDay& day : week.days) {
        auto* tile = new DayTile(day, ++number, today);
        tile->setChecked(day.day->id == unfolded);
        connect(tile, &DayTile::clicked, this, [this, id = day.day->id] { emit dayToggled(id); });
        tiles->addWidget(tile);
        if (tile->isChecked())
            open = &day;
    }
    card.body()->addLayout(tiles);
    if (open == nullptr)
        return;
    auto* details = new DayDetails(*open);
    connect(details, &DayDetails::activityChosen, this, &WeekCard::activityChosen);
    card.body()->addWidget(details);
}

} // namespace secondstack::gui
