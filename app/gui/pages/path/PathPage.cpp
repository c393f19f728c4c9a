// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/PathPage.h"

#include "app/gui/pages/path/PlanPanel.h"
#include "app/gui/pages/path/WeekCard.h"
#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/pages/shared/KeepFocus.h"
#include "app/gui/pages/shared/OfferUndo.h"
#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/pages/shared/StatusSign.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::ActivityStatus;
using learner::Change;

PathPage::PathPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_scroll(new ScrollPage)
    , m_planButton(makeButton({}))
    , m_pace(makeLabel({}, TextRole::Muted))
    , m_planning(new PlanPanel(session))
    , m_weeks(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_planButton->setObjectName("planButton");
    m_scroll->setTitle(tr("Your path"));
    m_scroll->addAction(m_planButton);
    m_scroll->body()->addWidget(m_pace);
    m_scroll->body()->addWidget(m_planning);
    m_weeks->setSpacing(16);
    m_scroll->body()->addLayout(m_weeks);
    m_scroll->body()->addWidget(buildLegend());
    m_planning->hide();
    connect(m_planButton, &QPushButton::clicked, this, &PathPage::openPlanning);
    connect(m_planning, &PlanPanel::planned, this, &PathPage::finishPlanning);
    connect(m_planning, &PlanPanel::cancelled, this, &PathPage::cancelPlanning);
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Answers | Change::Plan))
            markDirty();
    });
}

QString PathPage::title() const
{
    return tr("Path");
}

void PathPage::open(const QString& argument)
{
    if (argument == QLatin1String("plan")) {
        openPlanning();
        return;
    }
    const std::string day = argument.toStdString();
    if (m_session.course().pack().findDay(day) == nullptr)
        return;
    if (m_planning->isVisibleTo(this))
        cancelPlanning(); // the day is what was asked for
    m_unfolded = m_wanted = day;
    markDirty();
}

void PathPage::activated()
{
    if (m_planning->isVisibleTo(this))
        m_planning->setFocus(Qt::OtherFocusReason);
    else if (!m_wanted.empty())
        reveal(m_wanted);
    m_wanted.clear();
}

void PathPage::refresh()
{
    const KeepFocus keep(*this);
    showHead(todayView(m_session.learner()));
    if (m_planning->isVisibleTo(this))
        m_planning->showPreview();
    clearLayout(*m_weeks);
    const QDate today = toQDate(m_session.learner().plan().today());
    for (const learner::PathWeek& week : pathView(m_session.learner())) {
        auto* card = new WeekCard(week, today, m_unfolded);
        connect(card, &WeekCard::dayToggled, this, &PathPage::toggleDay);
        connect(card, &WeekCard::activityChosen, this, &PathPage::goTo);
        m_weeks->addWidget(card);
    }
}

void PathPage::showHead(const learner::TodayView& today)
{
    const curriculum::Pack& pack = m_session.course().pack();
    QStringList parts{toQString(pack.info.title), tr("%1 of work").arg(durationText(pack.minutes()))};
    if (const auto& plan = m_session.state().plan().current()) {
        const auto daysOff = static_cast<int>(plan->constraints.weekdaysOff.size());
        parts << tr("%1 a week, %2 a day")
                     .arg(daysText(7 - daysOff),
                          durationText(static_cast<int>(plan->constraints.minutesPerDay.count())));
    } else {
        parts << tr("no dates yet");
    }
    m_scroll->setEyebrow(parts.join(QStringLiteral(" · ")));
    setButtonText(*m_planButton, today.hasPlan ? tr("Move my dates") : tr("Plan my weeks"));
    const QString pace = QStringList{finishText(today), paceText(today)}.join(QLatin1Char(' ')).trimmed();
    m_pace->setText(pace);
    m_pace->setVisible(!pace.isEmpty());
}

QWidget* PathPage::buildLegend()
{
    auto* legend = new QWidget;
    auto* flow = new FlowLayout(legend, 20, 4);
    const auto add = [&](ActivityStatus status, const QString& words) {
        auto* entry = new QWidget;
        auto* line = new QHBoxLayout(entry);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        line->addWidget(new StatusSign(status));
        line->addWidget(makeLine(words, TextRole::Small));
        flow->addWidget(entry);
    };
    add(ActivityStatus::Done, tr("done"));
    add(ActivityStatus::Next, tr("where you are"));
    add(ActivityStatus::Open, tr("planned"));
    add(ActivityStatus::Announced, tr("announced, comes later"));
    flow->addWidget(makeLine(tr("Any day opens at any time; the order is a proposal."), TextRole::Small));
    return legend;
}

void PathPage::openPlanning()
{
    if (!m_planning->isVisibleTo(this))
        m_planning->begin(); // otherwise what was entered stays
    showPlanning();
}

void PathPage::showPlanning()
{
    m_planning->showPreview(); // something may have been done in the meantime
    m_planning->show();
    m_planButton->hide();
    m_scroll->scrollToTop();
    m_planning->setFocus(Qt::OtherFocusReason);
}

void PathPage::closePlanning()
{
    m_planning->hide();
    m_planButton->show();
    m_planButton->setFocus(Qt::OtherFocusReason);
}

void PathPage::cancelPlanning()
{
    closePlanning();
    if (m_planning->isChanged())
        emit messageRequested(tr("Your dates stay as they are"), tr("Back to the form"), [page = QPointer(this)] {
            if (!page)
                return;
            emit page->placeRequested({kPathPage});
            page->showPlanning();
        });
}

void PathPage::finishPlanning(const learner::Recorded& recorded)
{
    closePlanning();
    offerUndo(*this, m_session, tr("Your dates are set"), recorded);
}

void PathPage::toggleDay(const std::string& day)
{
    m_unfolded = m_unfolded == day ? std::string{} : day;
    markDirty();
    if (!m_unfolded.empty())
        reveal(m_unfolded);
}

void PathPage::goTo(const std::string& activity)
{
    const curriculum::Pack& pack = m_session.course().pack();
    emit placeRequested(placeOf(*pack.findActivity(activity), *pack.dayOf(activity)));
}

void PathPage::reveal(const std::string& day)
{
    // What was just asked for is built and laid out on the next turns.
    QTimer::singleShot(0, this, [this, day] {
        QTimer::singleShot(0, this, [this, day] {
            auto* tile = findChild<QWidget*>(toQString(day + "-tile"));
            auto* details = findChild<QWidget*>(toQString(day + "-details"));
            if (tile == nullptr || details == nullptr)
                return;
            m_scroll->ensureWidgetVisible(details, 0, kGrid);
            m_scroll->ensureWidgetVisible(tile, 0, kGrid); // the tile wins when both do not fit
            tile->setFocus(Qt::OtherFocusReason);
        });
    });
}

} // namespace secondstack::gui
