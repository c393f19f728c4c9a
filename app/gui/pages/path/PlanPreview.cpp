// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/PlanPreview.h"

#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

namespace {

constexpr int kNarrowestColumn = 190;
constexpr int kShareWorthSaying = 6; // one in six of the minutes

QString finishChange(const plan::PlanChange& change, QDate today)
{
    const auto words = [today](Date date) { return dayText(toQDate(date), today); };
    if (!change.finishAfter)
        return PlanPreview::tr("There is nothing left to plan.");
    if (!change.finishBefore)
        return PlanPreview::tr("You finish on %1.").arg(words(*change.finishAfter));
    if (*change.finishBefore == *change.finishAfter)
        return PlanPreview::tr("You still finish on %1.").arg(words(*change.finishAfter));
    const int days = static_cast<int>((*change.finishAfter - *change.finishBefore).count());
    const QString difference =
        days > 0 ? PlanPreview::tr("%1 later").arg(daysText(days)) : PlanPreview::tr("%1 earlier").arg(daysText(-days));
    return PlanPreview::tr("You finish on %1 instead of %2, %3.")
        .arg(words(*change.finishAfter), words(*change.finishBefore), difference);
}

QString extentText(const plan::Plan& proposal)
{
    const plan::Extent extent = plan::extentOf(proposal);
    if (extent.studyDays == 0)
        return {};
    QString text = PlanPreview::tr("%1, with %2 of %3 for %4 of work.")
                       .arg(weeksText(extent.weeks), studyDaysText(extent.studyDays),
                            lengthText(proposal.constraints.minutesPerDay), lengthText(extent.work));
    if (kShareWorthSaying * extent.free > extent.work)
        text += u' '
                + PlanPreview::tr("%1 stay free: an activity that fits into a study day is not split over two. Longer"
                                  " study days leave less over.")
                      .arg(lengthText(extent.free));
    return text;
}

} // namespace

PlanPreview::PlanPreview(const curriculum::Pack& pack, QWidget* parent)
    : QWidget(parent)
    , m_pack(pack)
    , m_finish(makeLabel({}, TextRole::BodyStrong))
    , m_extent(makeLabel({}, TextRole::Small))
    , m_kept(makeLabel({}, TextRole::Small))
    , m_moves(new QVBoxLayout)
{
    m_finish->setObjectName("planFinishLabel");
    m_extent->setObjectName("planExtentLabel");
    m_moves->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_finish);
    column->addWidget(m_extent);
    if (const QString written = writtenText(pack); !written.isEmpty())
        column->addWidget(makeLabel(written, TextRole::Small));
    column->addLayout(m_moves);
    column->addWidget(m_kept);
}

void PlanPreview::setChange(const plan::PlanChange& change, const plan::Plan& proposal, QDate today)
{
    m_finish->setText(finishChange(change, today));
    m_extent->setText(extentText(proposal));
    m_extent->setVisible(!m_extent->text().isEmpty());
    clearLayout(*m_moves);
    for (const plan::DayMove& move : change.days) {
        if (move.isMoved())
            addMove(move, today);
    }
    const auto isKept = [](const plan::DayMove& day) { return !day.isMoved(); };
    const auto kept = std::count_if(change.days.begin(), change.days.end(), isKept);
    m_kept->setText(kept == 1 ? tr("1 day keeps its dates.") : tr("%1 days keep their dates.").arg(kept));
    m_kept->setVisible(kept > 0);
}

void PlanPreview::addMove(const plan::DayMove& move, QDate today)
{
    const curriculum::Day* day = m_pack.findDay(move.day);
    const QString title = day != nullptr ? toQString(day->title) : toQString(move.day);
    const QString after = move.after.empty() ? tr("no date") : datesText(move.after, today);
    const QString dates = move.before.empty() ? after : tr("%1 → %2").arg(datesText(move.before, today), after);
    auto* line = new QWidget;
    auto* tiles = new TileLayout(kNarrowestColumn, line, kGrid);
    tiles->addWidget(makeLabel(title, TextRole::Small));
    tiles->addWidget(makeLabel(dates, TextRole::SmallStrong));
    m_moves->addWidget(line);
}

} // namespace secondstack::gui
