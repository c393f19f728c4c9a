// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/LineOrderer.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/RowFocus.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {
namespace {

constexpr int kMaximumIndent = 8;
constexpr int kStackBelow = 620;

} // namespace

LineOrderer::LineOrderer(QWidget* parent)
    : QWidget(parent)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_poolColumn(new QVBoxLayout)
    , m_answerColumn(new QVBoxLayout)
    , m_poolHead(makeLabel(tr("Lines"), TextRole::Small, this))
    , m_answerHead(makeLabel(tr("Your answer"), TextRole::Small, this))
    , m_dropHint(makeLabel(tr("drop here, or press Space on a line"), TextRole::Small, this))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(14);
    m_columns->addLayout(m_poolColumn, 1);
    m_columns->addLayout(m_answerColumn, 1);
    m_poolColumn->setContentsMargins(0, 10, 0, 10);
    m_answerColumn->setContentsMargins(10, 10, 10, 10);
    m_dropHint->setContentsMargins(14, 10, 14, 10);
    for (QVBoxLayout* column : {m_poolColumn, m_answerColumn})
        column->setSpacing(kGrid);
    setAccessibleName(tr("Put the lines in order"));
}

void LineOrderer::setLines(const QStringList& lines, CodeLanguage language, bool withIndent)
{
    for (ChoiceRow* row : m_rows)
        row->deleteLater();
    for (ProseView* feedback : m_feedback)
        feedback->deleteLater();
    m_rows.clear();
    m_feedback.clear();
    m_answer.clear();
    m_lifted = -1;
    m_hold = Hold::None;
    m_withIndent = withIndent;
    m_isLocked = false;
    for (const QString& line : lines) {
        const int number = static_cast<int>(m_rows.size());
        auto* row = new ChoiceRow(this);
        row->setCode(line, language);
        row->installEventFilter(this);
        connect(row, &QAbstractButton::clicked, this, [this, number] { add(number); });
        m_rows.append(row);
        auto* feedback = new ProseView({}, this);
        feedback->hide();
        m_feedback.append(feedback);
    }
    setFocusProxy(m_rows.isEmpty() ? nullptr : m_rows.first());
    arrange();
}

void LineOrderer::setAnswer(const QList<PlacedLine>& answer)
{
    m_answer = answer;
    arrange();
}

void LineOrderer::setResult(int line, RowVerdict verdict, const QString& feedback)
{
    if (line < 0 || line >= m_rows.size())
        return;
    const QString word = verdict == RowVerdict::Wrong ? m_withIndent ? tr("not here, or not this deep") : tr("not here")
                         : verdict == RowVerdict::Missed ? tr("belongs in")
                                                         : tr("right");
    m_rows[line]->setVerdict(verdict, word);
    m_feedback[line]->setProse(feedback, TextRole::Small);
    m_feedback[line]->setVisible(!feedback.isEmpty());
}

void LineOrderer::setLocked(bool isLocked)
{
    putDown();
    m_isLocked = isLocked;
    arrange();
}

QList<int> LineOrderer::pool() const
{
    QList<int> lines;
    for (int line = 0; line < m_rows.size(); ++line)
        if (positionOf(line) < 0)
            lines << line;
    return lines;
}

int LineOrderer::positionOf(int line) const
{
    const auto found = std::ranges::find(m_answer, line, &PlacedLine::line);
    return found == m_answer.end() ? -1 : int(found - m_answer.begin());
}

void LineOrderer::arrange()
{
    // The rows stay children of this widget, so neither the focus nor a drag is lost when they change columns.
    for (QVBoxLayout* column : {m_poolColumn, m_answerColumn})
        while (QLayoutItem* item = column->takeAt(0))
            delete item;
    const auto put = [this](QVBoxLayout* column, int line, int indent, const QString& where) {
        column->addWidget(m_rows[line]);
        column->addWidget(m_feedback[line]);
        m_rows[line]->setIndent(indent);
        m_rows[line]->setLifted(line == m_lifted);
        m_rows[line]->setAccessibleDescription(where);
    };
    m_poolColumn->addWidget(m_poolHead);
    QWidget* previous = nullptr;
    const auto chain = [&previous](QWidget* row) {
        if (previous)
            QWidget::setTabOrder(previous, row);
        previous = row;
    };
    for (const int line : pool()) {
        put(m_poolColumn, line, 0, tr("not used yet"));
        chain(m_rows[line]);
    }
    m_poolColumn->addStretch(1);
    m_answerColumn->addWidget(m_answerHead);
    for (qsizetype i = 0; i < m_answer.size(); ++i) {
        put(m_answerColumn, m_answer[i].line, m_answer[i].indent,
            tr("line %1 of %2 of your answer").arg(i + 1).arg(m_answer.size()));
        chain(m_rows[m_answer[i].line]);
    }
    m_answerColumn->addWidget(m_dropHint);
    m_dropHint->setVisible(!m_isLocked && m_answer.size() < m_rows.size());
    m_answerColumn->addStretch(1);
    update();
}

void LineOrderer::place(int line, int position, int indent)
{
    const int from = positionOf(line);
    if (from >= 0)
        m_answer.removeAt(from);
    m_answer.insert(std::clamp(position, 0, int(m_answer.size())), PlacedLine{line, indent});
    afterChange(line);
}

void LineOrderer::takeBack(int line)
{
    const int from = positionOf(line);
    if (from < 0)
        return;
    m_answer.removeAt(from);
    m_lifted = -1;
    afterChange(line);
}

void LineOrderer::afterChange(int line)
{
    arrange();
    announce(*m_rows[line], m_rows[line]->accessibleDescription());
    emit answerChanged();
}

void LineOrderer::lift(int line)
{
    m_before = m_answer;
    m_lifted = line;
    if (positionOf(line) < 0)
        place(line, int(m_answer.size()), m_answer.isEmpty() ? 0 : m_withIndent ? m_answer.last().indent : 0);
    else
        arrange();
}

void LineOrderer::putDown()
{
    if (m_lifted < 0)
        return;
    m_lifted = -1;
    arrange();
}

void LineOrderer::restore()
{
    if (m_lifted < 0)
        return;
    const int line = std::exchange(m_lifted, -1);
    if (m_hold == Hold::Dragged)
        m_hold = Hold::LetGo;
    m_answer = m_before;
    afterChange(line);
}

void LineOrderer::moveFocus(int step)
{
    QList<int> order = pool();
    for (const PlacedLine& placed : m_answer)
        order << placed.line;
    if (order.isEmpty())
        return;
    const int index = int(order.indexOf(focusedRow(m_rows)));
    m_rows[order[std::clamp(index + step, 0, int(order.size()) - 1)]]->setFocus(Qt::TabFocusReason);
}

void LineOrderer::carry(int step)
{
    const int position = positionOf(m_lifted);
    const int wanted = std::clamp(position + step, 0, int(m_answer.size()) - 1);
    if (wanted != position)
        place(m_lifted, wanted, m_answer[position].indent);
}

void LineOrderer::indentBy(int line, int step)
{
    const int position = positionOf(line);
    if (!m_withIndent || position < 0)
        return;
    const int wanted = std::clamp(m_answer[position].indent + step, 0, kMaximumIndent);
    if (wanted != m_answer[position].indent)
        place(line, position, wanted);
}

void LineOrderer::keyPressEvent(QKeyEvent* event)
{
    if (isCommandKey(*event))
        return QWidget::keyPressEvent(event);
    const int line = focusedRow(m_rows);
    const bool isCarrying = m_lifted >= 0;
    switch (event->key()) {
    case Qt::Key_Down: return isCarrying ? carry(1) : moveFocus(1);
    case Qt::Key_Up: return isCarrying ? carry(-1) : moveFocus(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isCarrying)
            return putDown();
        emit accepted();
        return;
    default: break;
    }
    if (m_isLocked || line < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space: return isCarrying ? putDown() : lift(line);
    case Qt::Key_Right: return indentBy(line, 1);
    case Qt::Key_Left: return indentBy(line, -1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return takeBack(line);
    case Qt::Key_Escape:
        if (isCarrying)
            return restore();
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void LineOrderer::add(int line)
{
    if (!m_isLocked && positionOf(line) < 0)
        place(line, static_cast<int>(m_answer.size()), 0);
}

bool LineOrderer::eventFilter(QObject* watched, QEvent* event)
{
    const int line = static_cast<int>(m_rows.indexOf(qobject_cast<ChoiceRow*>(watched)));
    if (m_isLocked || line < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_pressedAt = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        m_hold = Hold::Pressed;
        break;
    case QEvent::MouseMove:
        if (follow(line, *static_cast<QMouseEvent*>(event)))
            return true;
        break;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_hold, Hold::None) == Hold::Dragged)
            putDown();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

// Whether the mouse holds a line, and its way is none of the row's business.
bool LineOrderer::follow(int line, const QMouseEvent& mouse)
{
    const QPoint cursor = mouse.globalPosition().toPoint();
    const bool isFar = (cursor - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_hold == Hold::Pressed && isFar && mouse.buttons().testFlag(Qt::LeftButton)) {
        m_before = m_answer;
        m_hold = Hold::Dragged;
        m_rows[line]->setDown(false); // its release is no click
    }
    if (m_hold == Hold::Dragged)
        drag(line, mapFromGlobal(cursor));
    return m_hold == Hold::Dragged || m_hold == Hold::LetGo;
}

void LineOrderer::drag(int line, const QPoint& cursor)
{
    m_lifted = line;
    const QRect target = m_answerColumn->geometry();
    const bool isOver = isVisible()
                        && (m_columns->direction() == QBoxLayout::LeftToRight ? cursor.x() >= target.left()
                                                                              : cursor.y() >= target.top());
    if (!isOver) {
        takeBack(line);
        m_lifted = line;
        return;
    }
    int position = 0;
    for (const PlacedLine& placed : m_answer)
        if (placed.line != line && m_rows[placed.line]->geometry().center().y() < cursor.y())
            ++position;
    // Half a step of slack, so that a line does not indent by the hand's tremble.
    const int steps = (cursor.x() - target.left()) / ChoiceRow::indentStep() - 3;
    const int indent = m_withIndent ? std::clamp(steps, 0, kMaximumIndent) : 0;
    const PlacedLine wanted{line, indent};
    if (m_answer.value(position, PlacedLine{-1, 0}) != wanted)
        place(line, position, indent);
}

void LineOrderer::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, m_answerColumn->geometry(), t.raised, t.raised == t.surface ? t.line : t.raised, kCardRadius);
    if (!m_dropHint->isVisible())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.muted, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(m_dropHint->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), kCardRadius, kCardRadius);
}

void LineOrderer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < Theme::current().px(kStackBelow);
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction == m_columns->direction())
        return;
    m_columns->setDirection(direction);
    updateGeometry();
}

} // namespace secondstack::gui
