// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Card.h"

#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QBoxLayout>
#include <QLabel>

#include <memory>

namespace secondstack::gui {

Card::Card(const QString& heading, QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(20, 18, 20, 18);
    m_body->setSpacing(kGrid);
    if (!heading.isEmpty())
        setHeading(heading);
}

void Card::setHeading(const QString& heading)
{
    ensureHead();
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Card::setKind(CardKind kind)
{
    m_kind = kind;
    update();
}

void Card::setTrailing(QWidget* widget)
{
    ensureHead();
    while (m_head->count() > 1) {
        const std::unique_ptr<QLayoutItem> before(m_head->takeAt(1));
        delete before->widget();
    }
    m_head->addWidget(widget, 0, Qt::AlignRight | Qt::AlignVCenter);
}

void Card::ensureHead()
{
    if (m_head)
        return;
    m_head = new QHBoxLayout;
    m_heading = makeLabel({}, TextRole::Heading);
    m_head->addWidget(m_heading, 1);
    m_body->insertLayout(0, m_head);
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    switch (m_kind) {
    case CardKind::Surface: paintPanel(painter, rect(), t.surface, t.line, kCardRadius); break;
    case CardKind::Emphasised: paintPanel(painter, rect(), t.surface, t.accent, kCardRadius, 1.5); break;
    // In high contrast nothing is tinted, so the box keeps an outline.
    case CardKind::Raised:
        paintPanel(painter, rect(), t.raised, t.raised == t.surface ? t.line : t.raised, kCardRadius);
        break;
    }
}

} // namespace secondstack::gui
