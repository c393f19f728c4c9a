// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/TabOrder.h"

#include <QLayout>
#include <QWidget>

namespace secondstack::gui {

namespace {

void addFocusable(const QWidget& widget, QList<QWidget*>& found);

void addFocusable(QWidget* widget, QList<QWidget*>& found)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        found.append(widget);
    else
        addFocusable(*widget, found);
}

void addFocusable(const QLayout& layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget())
            addFocusable(widget, found);
        else if (const QLayout* inner = item->layout())
            addFocusable(*inner, found);
    }
}

void addFocusable(const QWidget& widget, QList<QWidget*>& found)
{
    if (const QLayout* layout = widget.layout()) {
        addFocusable(*layout, found);
        return;
    }
    for (QWidget* child : widget.findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        addFocusable(child, found);
}

} // namespace

void putTabOrder(const QWidget& page)
{
    QList<QWidget*> found;
    addFocusable(page, found);
    for (qsizetype i = 1; i < found.size(); ++i)
        QWidget::setTabOrder(found[i - 1], found[i]);
}

} // namespace secondstack::gui
