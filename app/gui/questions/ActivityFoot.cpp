// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/ActivityFoot.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Buttons.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QResizeEvent>

namespace secondstack::gui {
namespace {

constexpr int kLongestName = 44;

QString shortened(const QString& name)
{
    return name.size() <= kLongestName ? name : name.left(kLongestName - 1).trimmed() + u'…';
}

} // namespace

ActivityFoot::ActivityFoot(QWidget* parent) : QWidget(parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_row->addStretch(1);
}

QPushButton* ActivityFoot::add(const QString& text, const QString& name)
{
    QPushButton* button = makeButton(text);
    button->setAutoDefault(true); // Enter presses it
    button->setObjectName(name);
    return button;
}

QPushButton* ActivityFoot::addPrevious(const QString& activity)
{
    QPushButton* button = add(QStringLiteral("‹ ") + shortened(activity), QStringLiteral("previousButton"));
    button->setAccessibleName(tr("Previous: %1").arg(activity));
    m_row->insertWidget(0, button);
    return button;
}

QPushButton* ActivityFoot::addAnother(const QString& text)
{
    QPushButton* button = add(text, {});
    m_row->addWidget(button);
    return button;
}

QPushButton* ActivityFoot::addMain()
{
    QPushButton* button = add({}, QStringLiteral("goOnButton"));
    setButtonKind(*button, ButtonKind::Primary);
    m_row->addWidget(button);
    return button;
}

void ActivityFoot::setMain(QPushButton& button, const QString& pattern, const QString& activity)
{
    setButtonText(button, pattern.arg(shortened(activity)) + QStringLiteral(" ›"));
    button.setAccessibleName(pattern.arg(activity));
}

QSize ActivityFoot::minimumSizeHint() const
{
    QSize widest = m_row->minimumSize();
    widest.setWidth(0);
    for (const QPushButton* button : findChildren<QPushButton*>())
        widest.setWidth(qMax(widest.width(), button->sizeHint().width()));
    return widest;
}

void ActivityFoot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    int needed = 0;
    for (const QPushButton* button : findChildren<QPushButton*>())
        needed += button->sizeHint().width() + m_row->spacing();
    m_row->setDirection(needed > event->size().width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace secondstack::gui
