// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/TileLayout.h"

#include "app/gui/theme/Theme.h"

#include <algorithm>
#include <numeric>

namespace secondstack::gui {
namespace {

int heightOf(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

TileLayout::TileLayout(int narrowest, QWidget* parent, int gap) : QLayout(parent), m_narrowest(narrowest)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

TileLayout::~TileLayout()
{
    qDeleteAll(m_items);
}

void TileLayout::setShares(const QList<int>& shares)
{
    m_shares = shares;
    invalidate();
}

void TileLayout::addLayout(QLayout* layout)
{
    addChildLayout(layout);
    addItem(layout);
}

void TileLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int TileLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem* TileLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* TileLayout::takeAt(int index)
{
    if (index < 0 || index >= m_items.size())
        return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

int TileLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize TileLayout::sizeHint() const
{
    const int column = Theme::current().px(m_narrowest);
    const int items = qMax(1, int(shown().size()));
    const int width = items * (column + spacing()) - spacing();
    return {width, heightForWidth(width)};
}

QSize TileLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem* item : shown())
        width = qMax(width, item->minimumSize().width());
    return {width, 0};
}

void TileLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect, true);
}

QList<QLayoutItem*> TileLayout::shown() const
{
    QList<QLayoutItem*> items;
    std::ranges::copy_if(m_items, std::back_inserter(items), [](QLayoutItem* item) { return !item->isEmpty(); });
    return items;
}

int TileLayout::columnsFor(int width, qsizetype items) const
{
    int narrowest = Theme::current().px(m_narrowest);
    for (const QLayoutItem* item : shown())
        narrowest = qMax(narrowest, item->minimumSize().width());
    const int most = qBound(1, (width + spacing()) / (narrowest + spacing()), qMax(1, int(items)));
    const int rows = (int(items) + most - 1) / most;
    return rows > 0 ? (int(items) + rows - 1) / rows : 1;
}

QList<int> TileLayout::widthsOf(int width, int columns, qsizetype items) const
{
    const int room = width - (columns - 1) * spacing();
    QList<int> widths(columns, room / columns);
    if (columns == items && m_shares.size() == items) {
        const int all = std::accumulate(m_shares.begin(), m_shares.end(), 0);
        for (int i = 0; i < columns; ++i)
            widths[i] = room * m_shares[i] / all;
    }
    widths.last() += room - std::accumulate(widths.begin(), widths.end(), 0);
    return widths;
}

int TileLayout::arrange(const QRect& rect, bool isForReal) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const QList<QLayoutItem*> items = shown();
    const int columns = columnsFor(inner.width(), items.size());
    const QList<int> widths = widthsOf(inner.width(), columns, items.size());
    int top = inner.top();
    for (qsizetype first = 0; first < items.size(); first += columns) {
        const qsizetype inRow = qMin(qsizetype(columns), items.size() - first);
        int height = 0;
        for (qsizetype i = 0; i < inRow; ++i)
            height = qMax(height, heightOf(*items[first + i], widths[i]));
        int left = inner.left();
        for (qsizetype i = 0; i < inRow && isForReal; ++i) {
            items[first + i]->setGeometry(QRect(left, top, widths[i], height));
            left += widths[i] + spacing();
        }
        top += height + (first + inRow < items.size() ? spacing() : 0);
    }
    return top - rect.top() + contentsMargins().bottom();
}

} // namespace secondstack::gui
