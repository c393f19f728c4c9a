// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/OptionList.h"

#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {
namespace {

QString wordFor(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Right: return OptionList::tr("right");
    case RowVerdict::Wrong: return OptionList::tr("not this");
    case RowVerdict::Missed: return OptionList::tr("the right one");
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
    m_rows.clear();
    m_choice = choice;
    m_isLocked = false;
    for (const Option& option : options) {
        auto* row = new ChoiceRow;
        if (option.isVerbatim)
            row->setVerbatim(option.text);
        else
            row->setMarkdown(option.text);
        if (m_rows.size() < 9)
            row->setKey(QString::number(m_rows.size() + 1));
        auto* feedback = new ProseView;
        feedback->setContentsMargins(14, 0, 14, 0);
        feedback->hide();
        row->setAutoExclusive(false);
        const qsizetype index = m_rows.size();
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            m_rows[index].row->setChecked(!m_rows[index].row->isChecked()); // undo Qt's own toggle; choose() decides
            choose(index);
        });
        m_column->addWidget(row);
        m_column->addWidget(feedback);
        m_rows.append({option.id, row, feedback});
    }
    setFocusProxy(m_rows.isEmpty() ? nullptr : m_rows.first().row);
}

QStringList OptionList::chosen() const
{
    QStringList ids;
    for (const Row& row : m_rows)
        if (row.row->isChecked())
            ids << row.id;
    return ids;
}

void OptionList::setChosen(const QStringList& ids)
{
    for (const Row& row : m_rows)
        row.row->setChecked(ids.contains(row.id));
}

bool OptionList::chooseNumber(int number)
{
    if (m_isLocked || number < 1 || number > qMin(m_rows.size(), qsizetype(9)))
        return false;
    m_rows[number - 1].row->setFocus(Qt::ShortcutFocusReason);
    choose(number - 1);
    return true;
}

void OptionList::setResult(const QString& id, RowVerdict verdict, const QString& feedback)
{
    for (const Row& row : m_rows) {
        if (row.id != id)
            continue;
        row.row->setVerdict(verdict, wordFor(verdict));
        row.row->setAccessibleDescription(feedback);
        row.feedback->setProse(feedback, TextRole::Muted);
        row.feedback->setVisible(!feedback.isEmpty());
    }
}

void OptionList::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
}

void OptionList::choose(qsizetype index)
{
    if (m_isLocked)
        return;
    const QStringList before = chosen();
    ChoiceRow* chosenRow = m_rows[index].row;
    if (m_choice == Choice::Multiple) {
        chosenRow->setChecked(!chosenRow->isChecked());
    } else {
        for (const Row& row : m_rows)
            row.row->setChecked(row.row == chosenRow);
    }
    if (chosen() != before)
        emit chosenChanged(chosen());
}

void OptionList::moveFocus(int step)
{
    const auto focused = std::ranges::find_if(m_rows, [](const Row& row) { return row.row->hasFocus(); });
    const qsizetype index = focused == m_rows.end() ? -1 : focused - m_rows.begin();
    const qsizetype next = std::clamp(index + step, qsizetype(0), m_rows.size() - 1);
    m_rows[next].row->setFocus(Qt::TabFocusReason);
}

void OptionList::keyPressEvent(QKeyEvent* event)
{
    if (m_rows.isEmpty() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Down: return moveFocus(1);
    case Qt::Key_Up: return moveFocus(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return;
    case Qt::Key_Space:
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            if (m_rows[i].row->hasFocus())
                return choose(i);
        break;
    default:
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && chooseNumber(event->key() - Qt::Key_0))
            return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
