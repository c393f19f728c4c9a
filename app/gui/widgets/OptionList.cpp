// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/OptionList.h"

#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/RowFocus.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QVBoxLayout>

namespace secondstack::gui {
namespace {

constexpr int kDigits = 9; // the keys 1 to 9

QString wordFor(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Right: return OptionList::tr("right");
    case RowVerdict::Wrong: return OptionList::tr("not this");
    case RowVerdict::Missed: return OptionList::tr("missed: this is right");
    case RowVerdict::None: break;
    }
    return {};
}

} // namespace

OptionList::OptionList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGrid);
    setAccessibleName(tr("Choices"));
}

void OptionList::setOptions(const QList<Option>& options, Choice choice)
{
    clearLayout(*m_column);
    m_ids.clear();
    m_rows.clear();
    m_feedback.clear();
    m_choice = choice;
    m_isLocked = false;
    for (const Option& option : options)
        addOption(option);
    setFocusProxy(m_rows.isEmpty() ? nullptr : m_rows.first());
}

void OptionList::addOption(const Option& option)
{
    const int index = static_cast<int>(m_rows.size());
    auto* row = new ChoiceRow;
    row->setCheckable(true);
    setChoiceRole(*row, m_choice == Choice::Multiple ? QAccessible::CheckBox : QAccessible::RadioButton);
    if (option.isVerbatim)
        row->setVerbatim(option.text);
    else
        row->setMarkdown(option.text);
    if (index < kDigits)
        row->setKey(QString::number(index + 1));
    connect(row, &QAbstractButton::clicked, this, [this, index] { choose(index); });
    auto* feedback = new ProseView;
    feedback->setContentsMargins(14, 0, 14, 0);
    feedback->hide();
    m_column->addWidget(row);
    m_column->addWidget(feedback);
    m_ids.append(option.id);
    m_rows.append(row);
    m_feedback.append(feedback);
}

QStringList OptionList::chosen() const
{
    QStringList ids;
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->isChecked())
            ids << m_ids[i];
    return ids;
}

void OptionList::setChosen(const QStringList& ids)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChecked(ids.contains(m_ids[i]));
}

bool OptionList::chooseNumber(int number)
{
    if (m_isLocked || number < 1 || number > qMin(static_cast<int>(m_rows.size()), kDigits))
        return false;
    m_rows[number - 1]->setFocus(Qt::ShortcutFocusReason);
    choose(number - 1);
    return true;
}

void OptionList::setResult(const QString& id, RowVerdict verdict, const QString& feedback)
{
    const qsizetype index = m_ids.indexOf(id);
    if (index < 0)
        return;
    m_rows[index]->setVerdict(verdict, wordFor(verdict));
    m_rows[index]->setAccessibleDescription(plainFromMarkdown(feedback));
    m_feedback[index]->setProse(feedback, TextRole::Muted);
    m_feedback[index]->setVisible(!feedback.isEmpty());
}

void OptionList::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
}

void OptionList::choose(int index)
{
    if (m_isLocked)
        return;
    const QStringList before = chosen();
    if (m_choice == Choice::Multiple)
        m_rows[index]->setChecked(!m_rows[index]->isChecked());
    else
        setChosen({m_ids[index]});
    if (chosen() != before)
        emit chosenChanged(chosen());
}

void OptionList::keyPressEvent(QKeyEvent* event)
{
    if (m_rows.isEmpty() || isCommandKey(*event))
        return QWidget::keyPressEvent(event);
    const int focused = focusedRow(m_rows);
    switch (event->key()) {
    case Qt::Key_Down: return moveRowFocus(m_rows, 1);
    case Qt::Key_Up: return moveRowFocus(m_rows, -1);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return;
    case Qt::Key_Space:
        if (focused >= 0)
            return choose(focused);
        break;
    default:
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && chooseNumber(event->key() - Qt::Key_0))
            return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
