// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/CodePair.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/CodeView.h"

#include <QEvent>

namespace secondstack::gui {
namespace {

constexpr int kGap = 12;
constexpr int kReadableColumns = 40;

} // namespace

// Placed by hand: a box layout would report the height of the direction it has, not of the one it will need.
CodePair::CodePair(QWidget* parent) : QWidget(parent), m_left(new CodeView(this)), m_right(new CodeView(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

bool CodePair::stacksAt(int width) const
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Code));
    const int readable = metrics.averageCharWidth() * kReadableColumns + 30;
    const int needed = qMin(qMax(m_left->fullWidth(), m_right->fullWidth()), readable);
    return (width - kGap) / 2 < needed;
}

int CodePair::heightForWidth(int width) const
{
    if (stacksAt(width))
        return m_left->heightForWidth(width) + kGap + m_right->heightForWidth(width);
    const int half = (width - kGap) / 2;
    return qMax(m_left->heightForWidth(half), m_right->heightForWidth(half));
}

QSize CodePair::sizeHint() const
{
    const int width = qMax(Theme::current().px(480), this->width());
    return {width, heightForWidth(width)};
}

QSize CodePair::minimumSizeHint() const
{
    return m_left->minimumSizeHint().expandedTo(m_right->minimumSizeHint());
}

void CodePair::place()
{
    if (isStacked()) {
        const int first = m_left->heightForWidth(width());
        m_left->setGeometry(0, 0, width(), first);
        m_right->setGeometry(0, first + kGap, width(), qMax(0, height() - first - kGap));
        return;
    }
    const int half = (width() - kGap) / 2;
    m_left->setGeometry(0, 0, half, height());
    m_right->setGeometry(half + kGap, 0, width() - half - kGap, height());
}

void CodePair::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

bool CodePair::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) { // the code or its size has changed
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

} // namespace secondstack::gui
