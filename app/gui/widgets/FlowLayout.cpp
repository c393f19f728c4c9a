// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/FlowLayout.h"

#include <algorithm>

namespace secondstack::gui {

FlowLayout::FlowLayout(QWidget* parent, int gap, int lineGap, Qt::Alignment alignment)
    : QLayout(parent)
    , m_lineGap(lineGap)
    , m_alignment(alignment)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int width = 0, height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool isForReal) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    QList<QLayoutItem*> line;
    int top = inner.top(), lineWidth = 0, lineHeight = 0;
    const auto finishLine = [&] {
        int left = m_alignment & Qt::AlignRight ? inner.left() + inner.width() - lineWidth : inner.left();
        for (QLayoutItem* item : line) {
            const QSize size = item->sizeHint().boundedTo(QSize(inner.width(), QLAYOUTSIZE_MAX));
            if (isForReal)
                item->setGeometry(QRect(QPoint(left, top + (lineHeight - size.height()) / 2), size));
            left += size.width() + spacing();
        }
        line.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        const int needed = lineWidth + (line.isEmpty() ? 0 : spacing()) + size.width();
        if (!line.isEmpty() && needed > inner.width()) {
            finishLine();
            top += lineHeight + m_lineGap;
            lineWidth = lineHeight = 0;
        }
        lineWidth += (line.isEmpty() ? 0 : spacing()) + size.width();
        lineHeight = std::max(lineHeight, size.height());
        line.append(item);
    }
    finishLine();
    const QMargins margins = contentsMargins();
    return top + lineHeight - rect.top() + margins.bottom();
}

} // namespace secondstack::gui
