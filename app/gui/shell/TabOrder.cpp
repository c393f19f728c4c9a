// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/TabOrder.h"

#include <QLayout>
#include <QWidget>

#include <algorithm>

namespace secondstack::gui {

namespace {

using Widgets = QList<QWidget*>;

void addFocusable(const QWidget& parent, Widgets& found);

// One that takes Tab keeps it for its parts, too. One that hands its focus on is no stop, its proxy is.
void addFocusable(QWidget* widget, Widgets& found)
{
    const bool isItself = widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr;
    if (isItself)
        found.append(widget);
    if (!isItself || (widget->focusPolicy() & Qt::TabFocus) == 0)
        addFocusable(*widget, found);
}

void addFocusable(const QLayout& layout, Widgets& found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget())
            addFocusable(widget, found);
        else if (const QLayout* inner = item->layout())
            addFocusable(*inner, found);
    }
}

void addFocusable(const QWidget& parent, Widgets& found)
{
    if (const QLayout* layout = parent.layout()) {
        addFocusable(*layout, found);
        return;
    }
    for (QWidget* child : parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!child->isWindow())
            addFocusable(child, found);
    }
}

Widgets focusableIn(const QWidget& root)
{
    Widgets found;
    addFocusable(root, found);
    return found;
}

bool isStop(const QWidget& widget, const QWidget& root)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisibleTo(&root);
}

// The place of what has the focus; of what is around it, when it is a part of that. Behind all others otherwise.
qsizetype placeOf(const QWidget* focus, const Widgets& widgets)
{
    for (; focus != nullptr; focus = focus->parentWidget()) {
        const auto found = std::ranges::find(widgets, focus);
        if (found != widgets.end())
            return found - widgets.begin();
    }
    return widgets.size();
}

} // namespace

QWidget* firstTabStop(const QWidget& root)
{
    const Widgets widgets = focusableIn(root);
    const auto found = std::ranges::find_if(widgets, [&](const QWidget* each) { return isStop(*each, root); });
    return found == widgets.end() ? nullptr : *found;
}

bool moveFocus(const QWidget& root, bool forward)
{
    Widgets widgets = focusableIn(root);
    if (!forward)
        std::ranges::reverse(widgets);
    const qsizetype from = placeOf(root.window()->focusWidget(), widgets);
    for (qsizetype step = 1; step <= widgets.size(); ++step) {
        // Behind all others is before the first one.
        QWidget* next = widgets[from == widgets.size() ? step - 1 : (from + step) % widgets.size()];
        if (!isStop(*next, root))
            continue;
        next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

} // namespace secondstack::gui
