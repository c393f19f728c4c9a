// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/EmptyState.h"

#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/Labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_steps(new QHBoxLayout)
{
    QLabel* heading = makeLabel(title, TextRole::Heading);
    QLabel* sentence = makeLabel(text, TextRole::Muted);
    heading->setAlignment(Qt::AlignHCenter);
    sentence->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 32, 20, 32);
    column->setSpacing(kGrid);
    column->addWidget(new Glyph(40, iconName), 0, Qt::AlignHCenter);
    column->addWidget(heading);
    column->addWidget(sentence);
    column->addSpacing(kGrid);
    column->addLayout(m_steps);
    m_steps->setAlignment(Qt::AlignHCenter);
    setAccessibleName(title);
}

QPushButton* EmptyState::addStep(const QString& text, ButtonKind kind)
{
    QPushButton* button = makeButton(text, kind);
    m_steps->addWidget(button);
    return button;
}

} // namespace secondstack::gui
