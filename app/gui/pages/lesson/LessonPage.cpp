// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/LessonPage.h"

#include "app/gui/pages/lesson/BlockMarker.h"
#include "app/gui/pages/lesson/LessonBlocks.h"
#include "app/gui/pages/lesson/ScrollMemory.h"
#include "app/gui/pages/shared/OfferUndo.h"
#include "app/gui/pages/shared/Problems.h"
#include "app/gui/questions/ActivityFoot.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/KeyCap.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/learner/views/ActivityView.h"
#include "core/learner/views/PathView.h"
#include "core/learner/views/PlaceInCourse.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace std::chrono_literals;
using learner::Change;

namespace {

constexpr int kBlocksAtOnce = 4; // more than a window shows
constexpr int kRoomAbove = 16;   // above the block that J and K move to

std::string placeKey(const QString& activity)
{
    return "lesson-place:" + activity.toStdString();
}

} // namespace

LessonPage::LessonPage(Session& session, SampleRunner& runner, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_runner(runner)
    , m_timer(session.clock())
    , m_scroll(new ScrollPage)
    , m_minutes(makeLine({}, TextRole::Small))
    , m_marker(new BlockMarker(m_scroll->widget()))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->addAction(m_minutes);
    m_scroll->addAction(new KeyHints({{{QStringLiteral("J")}, tr("next")}, {{QStringLiteral("K")}, tr("previous")}}));
    m_builder.setInterval(0);
    m_rememberer.setSingleShot(true);
    m_rememberer.setInterval(400ms);
    connect(&m_builder, &QTimer::timeout, this, &LessonPage::buildBlock);
    connect(&m_rememberer, &QTimer::timeout, this, &LessonPage::remember);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, &m_rememberer, qOverload<>(&QTimer::start));
    // The height is final only after some turns of the layout; until the reader moves, the old place is kept in view.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &LessonPage::comeBack);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_wanted.reset(); });
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities))
            markDirty();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && now != m_scroll && isAncestorOf(now))
            m_wanted.reset();
        QWidget* marked = m_marker->marked();
        if (now != nullptr && marked != nullptr && now != marked && !marked->isAncestorOf(now))
            m_marker->mark(nullptr);
    });
}

// The focus moves while the children are destroyed, when this is no LessonPage any more.
LessonPage::~LessonPage()
{
    disconnect(qApp, nullptr, this, nullptr);
}

QString LessonPage::title() const
{
    return m_activity != nullptr ? toQString(m_activity->title) : tr("Lesson");
}

void LessonPage::open(const QString& argument)
{
    if (argument == m_asked)
        return;
    remember();
    m_asked = argument;
    m_activity = m_session.course().pack().findActivity(argument.toStdString());
    (void)m_timer.take(); // what was spent on the other lesson is not this one's
    markDirty();
}

void LessonPage::activated()
{
    m_timer.start();
    m_scroll->setFocus(Qt::OtherFocusReason);
}

void LessonPage::deactivated()
{
    m_timer.stop();
    remember();
}

void LessonPage::refresh()
{
    if (m_shown != m_asked || m_lesson == nullptr)
        build();
    showDone();
}

void LessonPage::build()
{
    m_builder.stop();
    m_marker->mark(nullptr);
    m_scroll->clearBody();
    m_blocks.clear();
    m_doneNote = m_problem = nullptr;
    m_done = nullptr;
    m_shown = m_asked;
    m_isPlaceKnown = false;
    m_wanted.reset();
    const auto lesson = m_session.course().lesson(m_shown.toStdString());
    m_lesson = lesson ? *lesson : nullptr;
    if (!lesson) {
        showMissing(lesson.error());
        return;
    }
    buildHead();
    m_builder.start();
    const bool startsAtTop = m_session.learner().drafts().get(placeKey(m_shown)).empty();
    while (m_builder.isActive() && (!startsAtTop || m_blocks.size() < kBlocksAtOnce))
        buildBlock();
    if (startsAtTop)
        m_scroll->scrollToTop();
}

void LessonPage::showMissing(const Error& error)
{
    const bool isAnnounced = m_activity != nullptr && !m_activity->isReady();
    m_scroll->setEyebrow({});
    m_scroll->setTitle(title());
    m_minutes->clear();
    auto* state = isAnnounced ? makeAnnouncedState(*m_activity)
                              : new EmptyState(QStringLiteral("warning"), tr("This lesson cannot be shown"),
                                               explanationFor(error));
    addPathStep(*state, *this);
    m_scroll->body()->addWidget(state);
}

void LessonPage::buildHead()
{
    const learner::PlaceInCourse place = learner::placeInCourse(m_session.course().pack(), m_lesson->activityId);
    m_scroll->setEyebrow(tr("Week %1 · Day %2 · %5  ›  lesson %3 of %4")
                             .arg(place.week)
                             .arg(place.dayInWeek)
                             .arg(place.number)
                             .arg(place.count)
                             .arg(toQString(place.day->title))); // last: a title may hold a %1
    m_scroll->setTitle(title());
    m_minutes->setText(durationText(m_activity->minutes));
    m_doneNote = makeLabel({}, TextRole::SmallStrong);
    m_doneNote->setObjectName("lessonDoneNote");
    setTextTone(*m_doneNote, Tone::Good);
    m_scroll->body()->addWidget(m_doneNote);
}

void LessonPage::buildBlock()
{
    const auto index = static_cast<std::size_t>(m_blocks.size());
    if (index < m_lesson->blocks.size()) {
        QWidget* block = makeBlock(m_lesson->blocks[index], {m_session, m_runner, m_timer, m_lesson->activityId});
        m_scroll->body()->addWidget(block);
        m_blocks.append(block);
        connectQuestions(*block);
        return;
    }
    m_builder.stop();
    buildFoot();
    const ScrollPoint before = scrollPointIn(m_session.learner().drafts().get(placeKey(m_shown)));
    if (before != ScrollPoint{} && before.block < m_blocks.size())
        m_wanted = before;
    m_isPlaceKnown = !m_wanted;
    comeBack();
}

// From one question to the next of the same block, and from the last one to the next block.
void LessonPage::connectQuestions(QWidget& block)
{
    QList<LessonQuestion*> questions = block.findChildren<LessonQuestion*>();
    if (auto* only = qobject_cast<LessonQuestion*>(&block))
        questions << only;
    for (qsizetype i = 0; i < questions.size(); ++i)
        connect(questions[i], &LessonQuestion::finished, this, [this, next = questions.value(i + 1)] {
            if (next != nullptr)
                next->setFocus(Qt::TabFocusReason);
            else
                moveBy(1);
        });
}

void LessonPage::buildFoot()
{
    const learner::Neighbours around = learner::neighboursOf(m_session.course().pack(), m_lesson->activityId);
    m_problem = makeProblemLine();
    m_problem->setObjectName("lessonProblem");
    auto* foot = new ActivityFoot;
    if (around.previous != nullptr) {
        QPushButton* previous = foot->addPrevious(toQString(around.previous->title));
        connect(previous, &QPushButton::clicked, this, [this, around] {
            emit placeRequested(placeOf(*around.previous, *m_session.course().pack().dayOf(around.previous->id)));
        });
    }
    m_done = foot->addMain();
    m_done->setObjectName("lessonDoneButton");
    connect(m_done, &QPushButton::clicked, this, &LessonPage::finish);
    m_scroll->body()->addWidget(m_problem);
    m_scroll->body()->addWidget(foot);
    showDone();
}

void LessonPage::showDone()
{
    if (m_lesson == nullptr || m_doneNote == nullptr)
        return;
    const auto record =
        learner::recordOf(m_session.learner(), m_lesson->activityId, m_session.learner().plan().doneActivities());
    m_doneNote->setVisible(record.has_value());
    if (record)
        m_doneNote->setText(
            tr("✓ Done on %1").arg(dayText(toQDate(record->last), toQDate(m_session.learner().plan().today()))));
    if (m_done == nullptr)
        return;
    const auto* next = learner::neighboursOf(m_session.course().pack(), m_lesson->activityId).next;
    const QString name = next != nullptr ? toQString(next->title) : QString();
    m_done->setEnabled(true);
    ActivityFoot::setMain(*m_done, record ? tr("Next: %1") : tr("Done, next: %1"),
                          name.isEmpty() ? tr("to Today") : name);
}

void LessonPage::finish()
{
    if (m_session.learner().plan().doneActivities().contains(m_lesson->activityId)) {
        goOn();
        return;
    }
    m_problem->hide();
    const auto done = [page = QPointer(this), id = m_lesson->activityId, name = title(),
                       enable = disableMeanwhile(*m_done)](const Result<learner::Recorded>& recorded) {
        if (!page)
            return;
        const bool isShown = page->isVisible() && page->m_lesson != nullptr && page->m_lesson->activityId == id;
        if (recorded)
            offerUndo(*page, page->m_session, tr("Lesson done: %1").arg(name), *recorded);
        else if (!isShown)
            emit page->messageRequested(tr("Not saved as done: %1").arg(name), {}, {});
        if (!isShown || page->m_done == nullptr)
            return; // who has gone elsewhere meanwhile stays there
        enable();
        if (recorded)
            page->goOn();
        else
            showProblem(*page->m_problem, recorded.error());
    };
    m_session.learner().reading().complete(m_lesson->activityId, m_timer.take(), done);
}

void LessonPage::goOn()
{
    // Who reads it again begins at the top.
    m_wanted.reset();
    m_scroll->scrollToTop();
    remember();
    const auto* next = learner::neighboursOf(m_session.course().pack(), m_lesson->activityId).next;
    emit placeRequested(next != nullptr ? placeOf(*next, *m_session.course().pack().dayOf(next->id))
                                        : Place{kTodayPage});
}

void LessonPage::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_J)
        return moveBy(1);
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_K)
        return moveBy(-1);
    Page::keyPressEvent(event);
}

void LessonPage::moveBy(int step)
{
    const int focused = blockWithFocus();
    if (focused >= 0)
        return moveTo(focused + step);
    const int top = blockAtTop();
    const bool isInside = top >= 0 && topOf(top) < m_scroll->verticalScrollBar()->value();
    moveTo(step > 0 ? top + 1 : isInside ? top : top - 1);
}

void LessonPage::moveTo(int block)
{
    if (block >= m_blocks.size()) {
        if (m_done != nullptr)
            m_done->setFocus(Qt::TabFocusReason);
        return;
    }
    QWidget* widget = m_blocks.value(qMax(block, 0));
    if (widget == nullptr)
        return;
    widget->setFocus(Qt::TabFocusReason);
    m_marker->mark(widget);
    m_scroll->verticalScrollBar()->setValue(topOf(qMax(block, 0)) - kRoomAbove);
}

int LessonPage::blockWithFocus() const
{
    const QWidget* focus = QApplication::focusWidget();
    for (int i = 0; i < m_blocks.size(); ++i) {
        if (focus != nullptr && (m_blocks[i] == focus || m_blocks[i]->isAncestorOf(focus)))
            return i;
    }
    return m_done != nullptr && m_done == focus ? static_cast<int>(m_blocks.size()) : -1;
}

int LessonPage::topOf(int block) const
{
    return m_blocks[block]->mapTo(m_scroll->widget(), QPoint(0, 0)).y();
}

int LessonPage::blockAtTop() const
{
    const int top = m_scroll->verticalScrollBar()->value() + kRoomAbove;
    int found = -1;
    for (int i = 0; i < m_blocks.size() && topOf(i) <= top; ++i)
        found = i;
    return found;
}

void LessonPage::remember()
{
    if (!m_isPlaceKnown)
        return;
    const int value = m_scroll->verticalScrollBar()->value();
    ScrollPoint point;
    for (int i = 0; i < m_blocks.size() && topOf(i) <= value; ++i)
        point = {i, qBound(0, (value - topOf(i)) * 1000 / qMax(m_blocks[i]->height(), 1), 1000)};
    m_session.learner().drafts().set(placeKey(m_shown), textOf(point));
}

void LessonPage::comeBack()
{
    if (!m_wanted)
        return;
    const int value = topOf(m_wanted->block) + m_wanted->permille * m_blocks[m_wanted->block]->height() / 1000;
    m_scroll->verticalScrollBar()->setValue(value);
    m_isPlaceKnown = m_isPlaceKnown || m_scroll->verticalScrollBar()->value() == value;
}

} // namespace secondstack::gui
