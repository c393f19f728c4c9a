// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/SidePane.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace secondstack::gui {

SidePane::SidePane(QWidget* parent) : QFrame(parent), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && m_scroll->widget() != nullptr && m_scroll->widget()->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now);
    });
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, 1, 1, 1);
    frame->addWidget(m_scroll);
}

// The focus moves while the children are destroyed, when this is no SidePane any more.
SidePane::~SidePane()
{
    disconnect(qApp, nullptr, this, nullptr);
}

void SidePane::setContent(QWidget* content)
{
    delete m_scroll->takeWidget();
    if (content == nullptr)
        return;
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addWidget(content);
    m_scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() sets it
}

void SidePane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), tokens.surface, tokens.line, kCardRadius);
}

} // namespace secondstack::gui
