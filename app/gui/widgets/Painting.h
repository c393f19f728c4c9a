// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>

namespace secondstack::gui {

/// A rounded rectangle with an inner border of `width` pixels, crisp at every scale factor.
inline void paintPanel(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
                       double width = 1)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

/// A bar with round ends and no border.
inline void paintBar(QPainter& painter, const QRectF& rect, const QColor& fill)
{
    const double radius = qMin(rect.width(), rect.height()) / 2;
    paintPanel(painter, rect, fill, fill, radius, 0);
}

} // namespace secondstack::gui
