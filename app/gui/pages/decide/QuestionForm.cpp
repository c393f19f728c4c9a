// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/QuestionForm.h"

#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

QPushButton* makeChip(const QString& text, const char* name)
{
    QPushButton* chip = makeButton(text, ButtonKind::Choice);
    chip->setCheckable(true);
    chip->setAutoDefault(false); // Enter goes on to the next question, Space presses it
    chip->setObjectName(QString::fromLatin1(name));
    return chip;
}

} // namespace

QuestionForm::QuestionForm(QWidget* parent)
    : QWidget(parent)
    , m_text(makeLabel({}, TextRole::Heading))
    , m_help(makeLabel({}, TextRole::Muted))
    , m_options(new OptionList)
    , m_unknown(makeChip(tr("I don't know (D)"), "dontKnowButton"))
    , m_notApplicable(makeChip(tr("Does not apply (N)"), "notApplicableButton"))
    , m_notSure(makeChip(tr("I'm not sure of it (U)"), "notSureButton"))
{
    m_options->setObjectName(QStringLiteral("answerOptions"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_text);
    column->addWidget(m_help);
    column->addSpacing(kGrid);
    column->addWidget(m_options);
    auto* chips = new QWidget;
    auto* row = new FlowLayout(chips);
    for (QPushButton* chip : {m_unknown, m_notApplicable, m_notSure}) {
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, chip] { toggle(*chip); });
    }
    column->addWidget(chips);
    connect(m_options, &OptionList::chosenChanged, this, [this] {
        m_unknown->setChecked(false);
        m_notApplicable->setChecked(false);
        settle();
    });
    connect(m_options, &OptionList::accepted, this, &QuestionForm::accepted);
}

void QuestionForm::ask(const Asked& asked, const Chosen& chosen)
{
    m_text->setText(asked.text);
    m_help->setText(asked.help);
    m_help->setVisible(!asked.help.isEmpty());
    m_options->setOptions(asked.options, OptionList::Choice::Single);
    m_options->setAccessibleName(asked.text);
    m_options->setChosen(chosen.option.isEmpty() ? QStringList{} : QStringList{chosen.option});
    m_unknown->setVisible(asked.canBeUnknown);
    m_notSure->setVisible(asked.canBeUnknown);
    m_notApplicable->setVisible(asked.canBeNotApplicable);
    m_unknown->setChecked(chosen.isUnknown);
    m_notApplicable->setChecked(chosen.isNotApplicable);
    m_notSure->setChecked(!chosen.isSure);
    m_notSure->setEnabled(!chosen.option.isEmpty());
}

Chosen QuestionForm::chosen() const
{
    const QStringList options = m_options->chosen();
    return {.option = options.value(0),
            .isUnknown = m_unknown->isChecked(),
            .isNotApplicable = m_notApplicable->isChecked(),
            .isSure = !m_notSure->isChecked()};
}

void QuestionForm::takeFocus()
{
    const auto rows = m_options->findChildren<QAbstractButton*>();
    QAbstractButton* target = rows.value(0);
    for (QAbstractButton* row : rows) {
        if (row->isChecked())
            target = row;
    }
    if (target == nullptr)
        return;
    target->show(); // a row that was just made is shown later otherwise, and what is hidden takes no focus
    target->setFocus(Qt::OtherFocusReason);
}

// The button is in its new state already.
void QuestionForm::toggle(QPushButton& button)
{
    if (&button != m_notSure && button.isChecked()) {
        m_options->setChosen({});
        (&button == m_unknown ? m_notApplicable : m_unknown)->setChecked(false);
    }
    settle();
}

void QuestionForm::settle()
{
    const bool hasLevel = !m_options->chosen().isEmpty();
    m_notSure->setEnabled(hasLevel);
    if (!hasLevel)
        m_notSure->setChecked(false);
    emit chosenChanged();
}

void QuestionForm::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    const auto press = [](QPushButton* button) {
        if (button->isVisible() && button->isEnabled())
            button->click();
    };
    switch (event->key()) {
    case Qt::Key_D: return press(m_unknown);
    case Qt::Key_N: return press(m_notApplicable);
    case Qt::Key_U: return press(m_notSure);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return;
    case Qt::Key_Backspace: emit previousRequested(); return;
    default:
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && m_options->chooseNumber(event->key() - Qt::Key_0))
            return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
