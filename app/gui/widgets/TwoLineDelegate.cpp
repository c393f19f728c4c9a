// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/TwoLineDelegate.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QAbstractItemView>

namespace secondstack::gui {
namespace {

constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

struct Lines
{
    QString first;
    QString second;
};

Lines linesOf(const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {text.section(u'\n', 0, 0), text.section(u'\n', 1)};
}

int heightOf(TextRole role, const QString& text, int width)
{
    const QFontMetrics metrics(Theme::current().font(role));
    return metrics.boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), kFlags, text).height();
}

} // namespace

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    const Lines lines = linesOf(index);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        const bool hasFocus = option.state & QStyle::State_HasFocus;
        paintPanel(*painter, option.rect, t.accentSoft, t.accent, kRadius, hasFocus ? 2 : 1);
    }
    QRect box = option.rect.adjusted(kGrid, kGrid, -kGrid, -kGrid);
    painter->setFont(theme.font(TextRole::Body));
    painter->setPen(t.text);
    painter->drawText(box, kFlags, lines.first);
    box.setTop(box.top() + heightOf(TextRole::Body, lines.first, box.width()));
    painter->setFont(theme.font(TextRole::Small));
    painter->setPen(t.muted);
    painter->drawText(box, kFlags, lines.second);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view != nullptr ? view->viewport()->width() : option.rect.width()) - 2 * kGrid;
    const Lines lines = linesOf(index);
    return {0,
            heightOf(TextRole::Body, lines.first, width) + heightOf(TextRole::Small, lines.second, width) + 2 * kGrid};
}

} // namespace secondstack::gui
