// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/IntervalBar.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <algorithm>

namespace secondstack::gui {

IntervalBar::IntervalBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void IntervalBar::setIntervals(const QList<Interval>& intervals, const QString& spoken)
{
    m_intervals = intervals;
    setAccessibleName(spoken);
    setToolTip(spoken.toHtmlEscaped());
    update();
}

void IntervalBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0, span = width() - 12.0;
    const auto x = [&](double share) { return 6 + std::clamp(share, 0.0, 1.0) * span; };
    painter.fillRect(QRectF(6, middle - 1, span, 2), t.line);
    for (const Interval& interval : m_intervals) {
        QColor band = toneColor(t, interval.tone);
        band.setAlphaF(0.35f);
        paintBar(painter, QRectF(x(interval.low), middle - 3.5, qMax(2.0, x(interval.high) - x(interval.low)), 7),
                 band);
    }
    for (const Interval& interval : m_intervals) {
        const QColor color = toneColor(t, interval.tone);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(x(interval.value), middle), 6, 6);
    }
}

} // namespace secondstack::gui
