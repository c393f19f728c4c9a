// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/GoToLineBar.h"

#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace secondstack::gui {

GoToLineBar::GoToLineBar(QWidget* parent) : QWidget(parent), m_line(new QSpinBox)
{
    m_line->setAccessibleName(tr("Go to line"));
    QPushButton* go = makeButton(tr("Go"), ButtonKind::Quiet);
    QPushButton* close = makeButton(tr("Close"), ButtonKind::Quiet);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(makeLine(tr("Go to line"), TextRole::Small));
    row->addWidget(m_line);
    row->addWidget(go);
    row->addWidget(close);
    row->addStretch(1);
    connect(go, &QPushButton::clicked, this, [this] { emit lineChosen(m_line->value()); });
    connect(close, &QPushButton::clicked, this, &GoToLineBar::closed);
    hide();
}

void GoToLineBar::open(int currentLine, int lastLine)
{
    m_line->setRange(1, lastLine);
    m_line->setValue(currentLine);
    show();
    m_line->selectAll();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void GoToLineBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (isEnter(*event) && !isCommandKey(*event))
        emit lineChosen(m_line->value());
    else
        QWidget::keyPressEvent(event);
}

} // namespace secondstack::gui
