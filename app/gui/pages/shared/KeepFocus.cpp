// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/KeepFocus.h"

#include <QApplication>

namespace secondstack::gui {

KeepFocus::KeepFocus(QWidget& page) : m_page(page)
{
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || !page.isAncestorOf(focus))
        return;
    m_before = focus;
    m_name = focus->objectName();
}

KeepFocus::~KeepFocus()
{
    const bool isStillThere = m_before && m_page.isAncestorOf(m_before);
    if (isStillThere || m_name.isEmpty())
        return;
    if (auto* successor = m_page.findChild<QWidget*>(m_name))
        successor->setFocus(Qt::OtherFocusReason);
}

} // namespace secondstack::gui
