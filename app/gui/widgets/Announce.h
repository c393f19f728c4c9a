// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QWidget>

namespace secondstack::gui {

/// Lets a screen reader say something that happened without moving the focus.
inline void announce(QWidget& widget, const QString& message)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&widget, message);
#else
    widget.setAccessibleDescription(message);
    QAccessibleEvent event(&widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

} // namespace secondstack::gui
