// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/LayoutButton.h"

#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"

#include <QLabel>
#include <QLayout>

namespace secondstack::gui {

LayoutButton::LayoutButton(QWidget* parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a button does not shrink by itself
}

QSize LayoutButton::sizeHint() const
{
    return layout()->sizeHint();
}

QSize LayoutButton::minimumSizeHint() const
{
    return layout()->minimumSize();
}

QLabel* LayoutButton::makeWords(const QString& text, TextRole role)
{
    QLabel* label = makeLabel(text, role);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

void LayoutButton::keyPressEvent(QKeyEvent* event)
{
    if (isEnter(*event) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace secondstack::gui
