// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Matcher.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/ProseView.h"
#include "app/gui/widgets/RowFocus.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

Matcher::Matcher(QWidget* parent) : QWidget(parent), m_leftColumn(new QVBoxLayout), m_rightColumn(new QVBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addLayout(m_leftColumn, 1);
    row->addLayout(m_rightColumn, 1);
    for (QVBoxLayout* column : {m_leftColumn, m_rightColumn})
        column->setSpacing(kGrid);
    setAccessibleName(tr("Match the two sides"));
}

void Matcher::setItems(const QStringList& left, const QStringList& right)
{
    clearLayout(*m_leftColumn);
    clearLayout(*m_rightColumn);
    m_left.clear();
    m_right.clear();
    m_feedback.clear();
    m_pairs = QList<int>(left.size(), -1);
    m_chosen = -1;
    m_isLocked = false;
    for (int i = 0; i < left.size(); ++i) {
        auto* row = new ChoiceRow;
        row->setMarkdown(left[i]);
        row->setKey(QString::number(i + 1));
        connect(row, &QAbstractButton::clicked, this, [this, i] { chooseLeft(i); });
        auto* feedback = new ProseView;
        feedback->hide();
        m_leftColumn->addWidget(row);
        m_leftColumn->addWidget(feedback);
        m_left.append(row);
        m_feedback.append(feedback);
    }
    for (int i = 0; i < right.size(); ++i) {
        auto* card = new ChoiceRow;
        card->setMarkdown(right[i]);
        connect(card, &QAbstractButton::clicked, this, [this, i] { chooseRight(i); });
        m_rightColumn->addWidget(card);
        m_right.append(card);
    }
    // Not an alignment of the columns: an aligned layout never grows beyond its hint, and would cut long feedback.
    m_leftColumn->addStretch(1);
    m_rightColumn->addStretch(1);
    setFocusProxy(m_left.isEmpty() ? nullptr : m_left.first());
    showPairs();
}

void Matcher::setPairs(const QList<int>& pairs)
{
    for (qsizetype i = 0; i < m_pairs.size(); ++i)
        m_pairs[i] = pairs.value(i, -1);
    showPairs();
}

void Matcher::setResult(int left, RowVerdict verdict, const QString& feedback)
{
    if (left < 0 || left >= m_left.size())
        return;
    m_left[left]->setVerdict(verdict, verdict == RowVerdict::Wrong ? tr("not this pair") : tr("right"));
    m_feedback[left]->setProse(feedback, TextRole::Muted);
    m_feedback[left]->setVisible(!feedback.isEmpty());
}

void Matcher::setLocked(bool isLocked)
{
    m_isLocked = isLocked;
    showPairs();
}

void Matcher::chooseLeft(int left)
{
    if (m_isLocked)
        return;
    m_chosen = m_chosen == left ? -1 : left;
    showPairs();
    if (m_chosen < 0)
        return;
    // On to the first card that is still free, so that Space, Down, Space makes a pair.
    for (int i = 0; i < m_right.size(); ++i) {
        if (!m_pairs.contains(i)) {
            m_right[i]->setFocus(Qt::TabFocusReason);
            break;
        }
    }
}

void Matcher::chooseRight(int right)
{
    if (m_isLocked)
        return;
    const int owner = int(m_pairs.indexOf(right));
    if (m_chosen < 0) {
        if (owner >= 0)
            chooseLeft(owner);
        return;
    }
    if (owner >= 0)
        m_pairs[owner] = -1;
    if (owner != m_chosen)
        m_pairs[m_chosen] = right;
    const int done = std::exchange(m_chosen, -1);
    showPairs();
    const auto open = m_pairs.indexOf(-1);
    m_left[open >= 0 ? open : done]->setFocus(Qt::TabFocusReason);
    if (m_pairs[done] >= 0)
        announce(*this, tr("%1 with %2").arg(m_left[done]->plainText(), m_right[right]->plainText()));
    if (owner >= 0)
        announceAlone(owner);
    emit pairsChanged(m_pairs);
}

void Matcher::unpair()
{
    const int left = focusedRow(m_left), right = focusedRow(m_right);
    const int owner = left >= 0 ? left : int(m_pairs.indexOf(right));
    if (m_isLocked || owner < 0 || (left < 0 && right < 0) || m_pairs[owner] < 0)
        return;
    m_pairs[owner] = -1;
    m_chosen = -1;
    showPairs();
    announceAlone(owner);
    emit pairsChanged(m_pairs);
}

void Matcher::announceAlone(int left)
{
    announce(*this, tr("%1 has no partner now").arg(m_left[left]->plainText()));
}

void Matcher::showPairs()
{
    for (int i = 0; i < m_left.size(); ++i) {
        m_left[i]->setLifted(i == m_chosen);
        m_left[i]->setDimmed(!m_isLocked && m_pairs[i] >= 0 && i != m_chosen);
        m_left[i]->setAccessibleDescription(m_pairs[i] < 0 ? tr("no partner yet")
                                                           : tr("with %1").arg(m_right[m_pairs[i]]->plainText()));
    }
    for (int i = 0; i < m_right.size(); ++i) {
        const auto owner = m_pairs.indexOf(i);
        m_right[i]->setKey(owner < 0 ? QStringLiteral("·") : QString::number(owner + 1));
        m_right[i]->setDimmed(owner >= 0);
        m_right[i]->setAccessibleDescription(owner < 0 ? tr("free") : tr("with %1").arg(m_left[owner]->plainText()));
    }
}

void Matcher::changeSide(bool toRight)
{
    const QList<ChoiceRow*>& to = toRight ? m_right : m_left;
    const int index = focusedRow(toRight ? m_left : m_right);
    if (index >= 0 && !to.isEmpty())
        to[std::min(index, int(to.size()) - 1)]->setFocus(Qt::TabFocusReason);
}

void Matcher::keyPressEvent(QKeyEvent* event)
{
    if (m_left.isEmpty() || isCommandKey(*event))
        return QWidget::keyPressEvent(event);
    const int left = focusedRow(m_left), right = focusedRow(m_right);
    switch (event->key()) {
    case Qt::Key_Down: return moveRowFocus(right >= 0 ? m_right : m_left, 1);
    case Qt::Key_Up: return moveRowFocus(right >= 0 ? m_right : m_left, -1);
    case Qt::Key_Right: return changeSide(true);
    case Qt::Key_Left: return changeSide(false);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return unpair();
    case Qt::Key_Return:
    case Qt::Key_Enter: emit accepted(); return;
    case Qt::Key_Space:
        if (left >= 0)
            return chooseLeft(left);
        if (right >= 0)
            return chooseRight(right);
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
