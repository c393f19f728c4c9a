// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/progress/ProgressPage.h"

#include "app/gui/pages/progress/ProgressCards.h"
#include "app/gui/pages/shared/KeepFocus.h"
#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::Change;

namespace {

constexpr int kNarrowestNumber = 220;
constexpr int kNarrowestCard = 300;

QLayout* rowOf(int narrowest, std::initializer_list<QWidget*> cards)
{
    auto* row = new TileLayout(narrowest);
    for (QWidget* card : cards)
        row->addWidget(card);
    return row;
}

} // namespace

ProgressPage::ProgressPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_scroll(new ScrollPage)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setTitle(tr("Progress"));
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Answers | Change::Study | Change::Plan))
            markDirty();
    });
}

QString ProgressPage::title() const
{
    return tr("Progress");
}

void ProgressPage::refresh()
{
    const KeepFocus keep(*this);
    const learner::ProgressView view = progressView(m_session.learner());
    m_scroll->clearBody();
    if (view.activitiesDone == 0 && view.answers.total == 0 && view.secondsStudied == 0)
        showNothingYet();
    else
        showCards(view);
}

void ProgressPage::showNothingYet()
{
    m_scroll->setEyebrow({});
    auto* empty = new EmptyState(QStringLiteral("progress"), tr("Nothing to count yet"),
                                 tr("After the first lesson or question this page shows your time, your answers"
                                    " and how far the four weeks are."));
    QPushButton* begin = empty->addStep(tr("Go to Today"));
    begin->setObjectName("goToTodayButton");
    connect(begin, &QPushButton::clicked, this, [this] { emit placeRequested({kTodayPage}); });
    m_scroll->body()->addWidget(empty);
}

void ProgressPage::showCards(const learner::ProgressView& view)
{
    const Date date = m_session.learner().plan().today();
    const QDate today = toQDate(date);
    const int daysIn = view.firstDay ? static_cast<int>((date - *view.firstDay).count()) + 1 : 0;
    const QString studied = durationText(view.secondsStudied / 60);
    m_scroll->setEyebrow(daysIn > 0 ? tr("%1 in · %2 of study").arg(daysText(daysIn), studied) : QString());
    QVBoxLayout& body = *m_scroll->body();
    body.addLayout(
        rowOf(kNarrowestNumber, {makeStudyTimeCard(view, today), makeActivitiesCard(view), makeAnswersCard(view)}));
    body.addLayout(rowOf(kNarrowestCard, {makeWeeksCard(view), makeCalendarCard(view, today)}));
    body.addWidget(makeQuizzesCard(view, today));
    body.addWidget(makeSkillsCard(view));
}

} // namespace secondstack::gui
