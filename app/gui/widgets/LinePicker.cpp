// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/LinePicker.h"

#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/RowFocus.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QVBoxLayout>

namespace secondstack::gui {

LinePicker::LinePicker(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(6, 8, 6, 8);
    m_column->setSpacing(0);
    setAccessibleName(tr("Code, choose a line"));
}

void LinePicker::setCode(const QString& code, CodeLanguage language)
{
    clearLayout(*m_column);
    m_rows.clear();
    m_isLocked = false;
    LineState state = LineState::Plain;
    const QStringList lines = withoutLastLineEnds(code).split(u'\n');
    for (const QString& line : lines) {
        auto* row = new ChoiceRow;
        row->setCompact(true);
        row->setCheckable(true);
        setChoiceRole(*row, QAccessible::RadioButton);
        row->setCode(line, language, state);
        (void)tokensOfLine(line, language, state);
        const int number = int(m_rows.size()) + 1;
        row->setKey(QString::number(number));
        row->setAccessibleDescription(tr("line %1 of %2").arg(number).arg(lines.size()));
        connect(row, &QAbstractButton::clicked, this, [this, number] { choose(number); });
        m_rows.append(row);
        m_column->addWidget(row);
    }
    m_feedback = new ProseView;
    m_feedback->hide();
    m_column->addWidget(m_feedback);
    setFocusProxy(m_rows.isEmpty() ? nullptr : m_rows.first());
}

int LinePicker::chosenLine() const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->isChecked())
            return int(i) + 1;
    return 0;
}

void LinePicker::setChosenLine(int line)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChecked(i + 1 == line);
}

void LinePicker::setResult(int line, RowVerdict verdict, const QString& feedback)
{
    if (line < 1 || line > m_rows.size())
        return;
    const QString word = verdict == RowVerdict::Wrong    ? tr("not this line")
                         : verdict == RowVerdict::Missed ? tr("this line")
                                                         : tr("right");
    m_rows[line - 1]->setVerdict(verdict, word);
    if (feedback.isEmpty())
        return;
    m_feedback->setProse(feedback, TextRole::Muted);
    m_feedback->setContentsMargins(10, 8, 10, 0);
    m_feedback->show();
}

void LinePicker::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
}

void LinePicker::choose(int line)
{
    if (m_isLocked || chosenLine() == line)
        return;
    setChosenLine(line);
    emit chosenChanged(line);
}

void LinePicker::keyPressEvent(QKeyEvent* event)
{
    if (m_rows.isEmpty() || isCommandKey(*event))
        return QFrame::keyPressEvent(event);
    const int focused = focusedRow(m_rows);
    switch (event->key()) {
    case Qt::Key_Down: return moveRowFocus(m_rows, 1);
    case Qt::Key_Up: return moveRowFocus(m_rows, -1);
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return;
    case Qt::Key_Space:
        if (focused >= 0)
            return choose(focused + 1);
        break;
    default: break;
    }
    QFrame::keyPressEvent(event);
}

void LinePicker::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), t.code, t.line, kCardRadius);
}

} // namespace secondstack::gui
