// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/WeekBars.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QHelpEvent>
#include <QToolTip>

namespace secondstack::gui {

WeekBars::WeekBars(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void WeekBars::setDays(const QList<DayBar>& days)
{
    m_days = days;
    QStringList spoken;
    for (const DayBar& day : days)
        spoken << QStringLiteral("%1 %2").arg(day.label, day.valueText);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize WeekBars::sizeHint() const
{
    return {Theme::current().px(40) * qMax(1, int(m_days.size())), Theme::current().px(84)};
}

QSize WeekBars::minimumSizeHint() const
{
    return {Theme::current().px(24) * qMax(1, int(m_days.size())), sizeHint().height()};
}

void WeekBars::paintEvent(QPaintEvent*)
{
    if (m_days.isEmpty())
        return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setFont(theme.font(TextRole::Small));
    const int labelHeight = painter.fontMetrics().height() + 4;
    const double room = height() - labelHeight, slot = double(width()) / double(m_days.size());
    const double barWidth = qMin(double(theme.px(28)), slot * 0.6);
    double most = 1e-9;
    for (const DayBar& day : m_days)
        most = qMax(most, day.value);
    for (qsizetype i = 0; i < m_days.size(); ++i) {
        const double left = double(i) * slot;
        const double barHeight = m_days[i].value > 0 ? qMax(4.0, room * m_days[i].value / most) : 3;
        const QRectF bar(left + (slot - barWidth) / 2, room - barHeight, barWidth, barHeight);
        const QColor fill = m_days[i].value > 0 ? theme.tokens().accent : theme.tokens().line;
        paintPanel(painter, bar, fill, fill, qMin(4.0, barHeight / 2), 0);
        painter.setPen(theme.tokens().muted);
        painter.drawText(QRectF(left, room + 2, slot, labelHeight), Qt::AlignCenter, m_days[i].label);
    }
}

bool WeekBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_days.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto index = qBound(qsizetype(0), help->x() * m_days.size() / qMax(1, width()), m_days.size() - 1);
    const QString text = QStringLiteral("%1: %2").arg(m_days[index].label, m_days[index].valueText);
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
    return true;
}

} // namespace secondstack::gui
