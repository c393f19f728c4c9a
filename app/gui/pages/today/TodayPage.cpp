// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/today/TodayPage.h"

#include "app/gui/pages/shared/ActivityRow.h"
#include "app/gui/pages/shared/KeepFocus.h"
#include "app/gui/pages/shared/PlanText.h"
#include "app/gui/pages/shared/WeekShares.h"
#include "app/gui/pages/today/TodayText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"
#include "app/gui/widgets/WeekBars.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::Change;
using learner::Occasion;

namespace {

constexpr int kNarrowestCard = 300;

} // namespace

TodayPage::TodayPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_scroll(new ScrollPage)
    , m_continue(makeButton({}, ButtonKind::Primary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_continue->setObjectName("continueButton");
    m_scroll->addAction(m_continue);
    connect(m_continue, &QPushButton::clicked, this, &TodayPage::goOn);
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Answers | Change::Plan | Change::Study))
            markDirty();
    });
}

QString TodayPage::title() const
{
    return tr("Today");
}

void TodayPage::activated()
{
    if (m_session.learner().plan().today() != m_view.today)
        markDirty(); // the window was open over midnight
    if (m_continue->isVisibleTo(this))
        m_continue->setFocus(Qt::OtherFocusReason);
}

void TodayPage::refresh()
{
    const KeepFocus keep(*this);
    m_view = todayView(m_session.learner());
    m_scroll->clearBody();
    showHead();
    m_scroll->body()->addLayout(buildFirstRow());
    m_scroll->body()->addLayout(buildSecondRow());
}

void TodayPage::showHead()
{
    const TodayHead head = todayHead(m_view);
    m_scroll->setEyebrow(head.eyebrow);
    m_scroll->setTitle(head.title);
    m_continue->setVisible(!head.action.isEmpty());
    setButtonText(*m_continue, head.action);
    m_continue->setText(m_continue->text() + QStringLiteral("  ↵"));
    if (!head.message.isEmpty())
        m_scroll->body()->addWidget(buildMessage(head.message));
}

QWidget* TodayPage::buildMessage(const QString& text)
{
    auto* banner = new Banner(Tone::Good, text);
    if (m_view.occasion == Occasion::EverythingDone) {
        QPushButton* progress = banner->addStep(tr("See my progress"));
        progress->setObjectName("seeProgressButton");
        connect(progress, &QPushButton::clicked, this, [this] { emit placeRequested({kProgressPage}); });
    }
    return banner;
}

QLayout* TodayPage::buildFirstRow()
{
    auto* side = new QVBoxLayout;
    side->setSpacing(16);
    side->addWidget(buildWeeks());
    if (!m_view.hasPlan)
        side->addWidget(buildPlanOffer());
    side->addStretch(1);
    auto* row = new TileLayout(kNarrowestCard);
    if (m_view.day != nullptr) {
        row->addWidget(buildActivities());
        row->setShares({7, 3});
    }
    row->addLayout(side);
    return row;
}

QLayout* TodayPage::buildSecondRow()
{
    auto* row = new TileLayout(kNarrowestCard);
    row->addWidget(buildThisWeek());
    if (m_view.gap)
        row->addWidget(buildGap());
    row->setShares({4, 3});
    return row;
}

QWidget* TodayPage::buildActivities()
{
    const bool isOrdinary = m_view.occasion == Occasion::Study;
    auto* card = new Card(isOrdinary ? tr("Today, in order") : tr("Next, in order"));
    const QString left = tr("%1 of %2 min left").arg(m_view.minutesLeft).arg(m_view.minutesPlanned);
    card->setTrailing(makeLine(left, TextRole::Small));
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    for (const learner::ActivityView& activity : m_view.activities) {
        auto* row = new ActivityRow(activity);
        row->setObjectName(toQString(activity.activity->id + "-row"));
        connect(row, &ActivityRow::clicked, this, [this, shown = activity.activity] { go(*shown); });
        list->addWidget(row);
    }
    card->body()->addLayout(list);
    card->body()->addStretch(1);
    return card;
}

QWidget* TodayPage::buildWeeks()
{
    auto* card = new Card(tr("Your path"));
    card->body()->addWidget(new WeekShares(m_view.weeks));
    for (const QString& line : {finishText(m_view), paceText(m_view)}) {
        if (!line.isEmpty())
            card->body()->addWidget(makeLabel(line, TextRole::Small));
    }
    return card;
}

QWidget* TodayPage::buildPlanOffer()
{
    auto* card = new Card(tr("Plan your weeks"));
    card->body()->addWidget(makeLabel(tr("Say when you can study, and see which day falls on which date. You can also"
                                         " begin without a plan: day 1 is open."),
                                      TextRole::Muted));
    QPushButton* plan = makeButton(tr("Plan my weeks"));
    plan->setObjectName("planWeeksButton");
    connect(plan, &QPushButton::clicked, this, [this] { emit placeRequested({kPathPage, QStringLiteral("plan")}); });
    card->body()->addWidget(plan);
    return card;
}

QWidget* TodayPage::buildThisWeek()
{
    auto* card = new Card(tr("This week"));
    QList<DayBar> bars;
    int total = 0;
    for (int i = 0; i < 7; ++i) {
        const int minutes = m_view.minutesThisWeek[static_cast<std::size_t>(i)];
        total += minutes;
        bars << DayBar{QLocale().dayName(i + 1, QLocale::ShortFormat), double(minutes), durationText(minutes)};
    }
    card->setTrailing(makeLine(tr("%1 studied").arg(durationText(total)), TextRole::Small));
    auto* picture = new WeekBars;
    picture->setDays(bars);
    card->body()->addWidget(picture);
    card->body()->addStretch(1);
    return card;
}

QWidget* TodayPage::buildGap()
{
    const learner::SkillGap& gap = *m_view.gap;
    auto* card = new Card(tr("Strongest gap to close"));
    card->body()->addWidget(makeLabel(toQString(gap.skill->title), TextRole::BodyStrong));
    card->body()->addWidget(makeLabel(tr("%1 of %2 answers right so far. The lesson “%3” explains it.")
                                          .arg(gap.right)
                                          .arg(gap.total)
                                          .arg(toQString(gap.lesson->title)),
                                      TextRole::Muted));
    QPushButton* open = makeButton(tr("Open the lesson"));
    open->setObjectName("openGapLessonButton");
    connect(open, &QPushButton::clicked, this, [this, lesson = gap.lesson] { go(*lesson); });
    card->body()->addWidget(open);
    card->body()->addStretch(1);
    return card;
}

void TodayPage::goOn()
{
    if (m_view.next != nullptr)
        go(*m_view.next);
}

void TodayPage::go(const curriculum::Activity& activity)
{
    emit placeRequested(placeOf(activity, *m_session.course().pack().dayOf(activity.id)));
}

} // namespace secondstack::gui
