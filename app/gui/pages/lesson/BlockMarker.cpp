// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/BlockMarker.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QEvent>

namespace secondstack::gui {
namespace {

constexpr int kWidth = 4;
constexpr int kDistance = 12; // from the block

} // namespace

BlockMarker::BlockMarker(QWidget* content) : QWidget(content)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void BlockMarker::mark(QWidget* block)
{
    if (m_block)
        m_block->removeEventFilter(this);
    m_block = block;
    setVisible(block != nullptr);
    if (block == nullptr)
        return;
    block->installEventFilter(this);
    place();
}

void BlockMarker::place()
{
    const QPoint corner = m_block->mapTo(parentWidget(), QPoint(-kDistance, 0));
    setGeometry(QRect(corner, QSize(kWidth, m_block->height())));
    raise();
}

bool BlockMarker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_block && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QWidget::eventFilter(watched, event);
}

void BlockMarker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBar(painter, rect(), Theme::current().tokens().accent);
}

} // namespace secondstack::gui
