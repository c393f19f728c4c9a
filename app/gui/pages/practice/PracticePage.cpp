// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/practice/PracticePage.h"

#include "app/gui/pages/shared/ActivityRow.h"
#include "app/gui/pages/shared/KeepFocus.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using learner::Change;
using learner::ExerciseStage;

PracticePage::PracticePage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_scroll(new ScrollPage)
    , m_filters(new QButtonGroup(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->setTitle(tr("Practice"));
    m_scroll->addAction(makeFilter());
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Practice | Change::Plan))
            markDirty();
    });
}

QString PracticePage::title() const
{
    return tr("Practice");
}

QWidget* PracticePage::makeFilter()
{
    auto* box = new QWidget;
    box->setAccessibleName(tr("Which exercises to show"));
    auto* row = new FlowLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const std::pair<Filter, QString> choices[] = {
        {All, tr("All")}, {ToDo, tr("To do")}, {Begun, tr("Begun")}, {Done, tr("Passed")}};
    for (const auto& [filter, text] : choices) {
        QPushButton* choice = makeButton(text, ButtonKind::Choice);
        choice->setObjectName(QStringLiteral("practiceFilter%1").arg(filter));
        m_filters->addButton(choice, filter);
        row->addWidget(choice);
    }
    m_filters->button(All)->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, &PracticePage::markDirty);
    return box;
}

bool PracticePage::isShown(const learner::ExerciseView& view) const
{
    switch (m_filters->checkedId()) {
    case ToDo: return view.stage == ExerciseStage::Untried || view.stage == ExerciseStage::Tried;
    case Begun: return view.stage == ExerciseStage::Tried;
    case Done: return view.stage == ExerciseStage::Passed;
    default: return true;
    }
}

void PracticePage::refresh()
{
    const KeepFocus keep(*this);
    m_scroll->clearBody();
    int ready = 0;
    int passed = 0;
    for (const learner::PracticeWeek& week : practiceView(m_session.learner())) {
        for (const learner::ExerciseView& view : week.exercises) {
            ready += view.stage != ExerciseStage::Announced ? 1 : 0;
            passed += view.stage == ExerciseStage::Passed ? 1 : 0;
        }
        if (std::ranges::any_of(week.exercises, [this](const auto& view) { return isShown(view); }))
            addWeek(week);
    }
    m_scroll->setEyebrow(tr("%1 of %n exercises passed", nullptr, ready).arg(passed));
    if (m_scroll->body()->count() == 0)
        addEmptyState();
}

void PracticePage::addEmptyState()
{
    auto* empty =
        new EmptyState(QStringLiteral("practice"), tr("No exercise is of that kind now"),
                       tr("Those that were tried stand under Begun, those whose checks all held under Passed."));
    QPushButton* all = empty->addStep(tr("Show all"));
    connect(all, &QPushButton::clicked, m_filters->button(All), &QAbstractButton::click);
    m_scroll->body()->addWidget(empty);
}

void PracticePage::addWeek(const learner::PracticeWeek& week)
{
    auto* card = new Card(tr("Week %1: %2").arg(week.number).arg(toQString(week.week->title)));
    card->body()->setSpacing(0);
    for (const learner::ExerciseView& view : week.exercises) {
        if (isShown(view))
            addExercise(*card, view);
    }
    m_scroll->body()->addWidget(card);
}

void PracticePage::addExercise(Card& card, const learner::ExerciseView& view)
{
    const learner::Learner& learner = m_session.learner();
    const auto done = m_session.learner().plan().doneActivities();
    const auto shown = viewOf(learner, *view.exercise, done, nextActivityId(learner, done));
    if (view.stage == ExerciseStage::Announced) {
        card.body()->addWidget(new StillActivityRow(shown));
        return;
    }
    auto* row = new ActivityRow(shown);
    row->setObjectName(QStringLiteral("exercise-") + toQString(view.exercise->id));
    connect(row, &ActivityRow::clicked, this,
            [this, exercise = view.exercise, day = view.place.day] { emit placeRequested(placeOf(*exercise, *day)); });
    card.body()->addWidget(row);
}

} // namespace secondstack::gui
