// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/Page.h"

#include <QTimer>

namespace secondstack::gui {

Page::Page(QWidget* parent) : QWidget(parent) {}

void Page::open(const QString&) {}

void Page::activated() {}

void Page::deactivated() {}

void Page::markDirty()
{
    m_isDirty = true;
    if (!isVisible() || m_isScheduled)
        return;
    m_isScheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_isScheduled = false;
        if (isVisible())
            refreshIfNeeded();
    });
}

void Page::enter(const QString& argument)
{
    open(argument);
    refreshIfNeeded();
}

void Page::refreshIfNeeded()
{
    if (!m_isDirty)
        return;
    m_isDirty = false; // before refresh(), which may find new reasons
    refresh();
}

} // namespace secondstack::gui
