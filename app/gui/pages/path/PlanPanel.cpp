// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/path/PlanPanel.h"

#include "app/gui/pages/path/PlanForm.h"
#include "app/gui/pages/path/PlanPreview.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/TileLayout.h"

#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

constexpr int kNarrowestHalf = 330;

} // namespace

PlanPanel::PlanPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new PlanForm)
    , m_preview(new PlanPreview(session.course().pack()))
    , m_problem(new Banner(Tone::Warn, {}))
    , m_accept(makeButton(tr("Accept these dates"), ButtonKind::Primary))
    , m_cancel(makeButton(tr("Cancel")))
{
    setObjectName("planPanel");
    auto* card = new Card(tr("When can you study?"));
    card->setKind(CardKind::Emphasised);
    auto* left = new QVBoxLayout;
    left->addWidget(m_form);
    left->addWidget(m_problem);
    left->addLayout(buildButtons());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(makeLabel(tr("What this gives"), TextRole::SmallStrong));
    right->addWidget(m_preview);
    right->addStretch(1);
    auto* halves = new TileLayout(kNarrowestHalf, nullptr, 24);
    halves->addLayout(left);
    halves->addLayout(right);
    card->body()->addLayout(halves);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    m_problem->setObjectName("planProblemBanner");
    m_problem->hide();
    setFocusProxy(m_form);
    for (QAbstractSpinBox* field : m_form->typedFields()) {
        field->installEventFilter(this);
        if (const auto* date = qobject_cast<QDateEdit*>(field))
            date->calendarWidget()->installEventFilter(this);
    }
    connect(m_form, &PlanForm::changed, this, &PlanPanel::remember);
    connect(m_form, &PlanForm::changed, this, &PlanPanel::showPreview);
}

QLayout* PlanPanel::buildButtons()
{
    m_accept->setObjectName("acceptPlanButton");
    m_cancel->setObjectName("cancelPlanButton");
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {m_accept, m_cancel}) {
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_accept, &QPushButton::clicked, this, &PlanPanel::accept);
    connect(m_cancel, &QPushButton::clicked, this, &PlanPanel::cancelled);
    return row;
}

void PlanPanel::begin()
{
    const learner::PlanDesk& desk = std::as_const(m_session.learner()).plan();
    m_form->setConstraints(desk.constraints(), toQDate(desk.today()));
    m_begun = m_entered = m_form->constraints();
    m_undone.clear();
    m_enteredBefore.clear();
    m_isInStep = m_hasChanged = false;
    showPreview();
}

void PlanPanel::remember()
{
    const plan::Constraints now = m_form->constraints();
    if (now == m_entered)
        return;
    const plan::Constraints before = std::exchange(m_entered, now);
    if (!m_hasChanged)
        m_enteredBefore.push_back(before);
    m_hasChanged = m_isInStep;
    m_undone.clear();
}

void PlanPanel::beginStep()
{
    m_isInStep = true;
}

// One that ends where it began is none.
void PlanPanel::endStep()
{
    if (m_hasChanged && m_enteredBefore.back() == m_entered)
        m_enteredBefore.pop_back();
    m_isInStep = m_hasChanged = false;
}

void PlanPanel::goBack(std::vector<plan::Constraints>& from, std::vector<plan::Constraints>& to)
{
    if (from.empty() || !m_form->isEnabled())
        return;
    to.push_back(std::exchange(m_entered, std::move(from.back())));
    from.pop_back();
    m_form->setConstraints(m_entered, toQDate(std::as_const(m_session.learner()).plan().today()));
    showPreview();
}

void PlanPanel::showPreview()
{
    const learner::PlanDesk& desk = std::as_const(m_session.learner()).plan();
    m_proposal.reset();
    if (auto proposal = desk.propose(m_form->constraints())) {
        m_preview->setChange(desk.preview(*proposal), *proposal, toQDate(desk.today()));
        if (!proposal->days.empty() && !m_session.isReadOnly())
            m_proposal = std::move(*proposal);
        m_problem->hide();
    } else {
        const Error& error = proposal.error();
        showProblem(explanationFor(error));
    }
    m_preview->setVisible(m_problem->isHidden());
    if (m_session.isReadOnly())
        showProblem(readOnlyText());
    m_accept->setEnabled(m_proposal.has_value());
}

void PlanPanel::showProblem(const QString& text)
{
    m_problem->setMessage(Tone::Warn, text);
    m_problem->show();
}

void PlanPanel::accept()
{
    if (!m_proposal)
        return;
    setWaiting(true);
    m_session.learner().plan().accept(*m_proposal, [self = QPointer(this)](const Result<learner::Recorded>& recorded) {
        if (!self)
            return;
        self->setWaiting(false);
        if (recorded)
            emit self->planned(*recorded);
        else
            self->showProblem(explanationFor(recorded.error()));
    });
}

void PlanPanel::setWaiting(bool isWaiting)
{
    m_form->setEnabled(!isWaiting);
    m_cancel->setEnabled(!isWaiting);
    if (isWaiting)
        m_endWaiting = disableMeanwhile(*m_accept);
    else
        m_endWaiting();
}

namespace {

bool isUndoOrRedo(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

bool isText(const QKeyEvent& event)
{
    const bool isPrinted = !event.text().isEmpty() && event.text().front().isPrint();
    return isPrinted || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
}

bool isModifier(const QKeyEvent& event)
{
    return event.key() >= Qt::Key_Shift && event.key() <= Qt::Key_AltGr && !isText(event);
}

} // namespace

// Within the form, undo means the form and not what was done before.
bool PlanPanel::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(*static_cast<QKeyEvent*>(event)))
        event->accept();
    return QWidget::event(event);
}

// Where a step begins and ends in a field.
void PlanPanel::watch(const QEvent& event)
{
    switch (event.type()) {
    case QEvent::KeyPress: {
        const auto& key = static_cast<const QKeyEvent&>(event);
        if (isText(key))
            beginStep();
        else if (!isModifier(key))
            endStep();
        break;
    }
    case QEvent::FocusOut:
        if (static_cast<const QFocusEvent&>(event).reason() != Qt::PopupFocusReason)
            endStep();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::Wheel: endStep(); break;
    default: break;
    }
}

// All dates that are gone through in it are one step.
void PlanPanel::watchCalendar(const QEvent& event)
{
    if (event.type() == QEvent::Show)
        beginStep();
    else if (event.type() == QEvent::Hide)
        endStep();
}

bool PlanPanel::eventFilter(QObject* watched, QEvent* event)
{
    auto* field = qobject_cast<QAbstractSpinBox*>(watched);
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (field == nullptr || !isKey || !isUndoOrRedo(*static_cast<QKeyEvent*>(event))) {
        field != nullptr ? watch(*event) : watchCalendar(*event);
        return QWidget::eventFilter(watched, event);
    }
    // The field would undo its own text, or nothing, and keep the key.
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    endStep();
    if (field->hasAcceptableInput())
        keyPressEvent(static_cast<QKeyEvent*>(event));
    else
        field->interpretText(); // half a number is what is taken back
    return true;
}

void PlanPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo))
        goBack(m_enteredBefore, m_undone);
    else if (event->matches(QKeySequence::Redo))
        goBack(m_undone, m_enteredBefore);
    else if (event->key() == Qt::Key_Escape && m_cancel->isEnabled())
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
