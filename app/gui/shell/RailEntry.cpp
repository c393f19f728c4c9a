// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/shell/RailEntry.h"

#include "app/gui/theme/Icons.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Choosing.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/PlainText.h"

namespace secondstack::gui {
namespace {

QString badgeText(int count)
{
    return count > 999 ? QStringLiteral("999+") : QString::number(count);
}

} // namespace

RailEntry::RailEntry(QString id, const QString& title, QString iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(std::move(id))
    , m_iconName(std::move(iconName))
{
    setChoiceRole(*this, QAccessible::PageTab);
    setCheckable(true);
    setText(title);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RailEntry::setBadge(int count)
{
    m_badge = count;
    describe();
    update();
}

void RailEntry::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    describe();
    updateGeometry();
}

void RailEntry::describe()
{
    setAccessibleName(m_badge > 0 ? tr("%1, %n waiting", nullptr, m_badge).arg(text()) : text());
    setPlainToolTip(*this, m_isNarrow || m_badge > 0 ? accessibleName() : QString()); // a number alone says little
}

QSize RailEntry::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(TextRole::Body));
    const int height = metrics.height() + 18;
    return {m_isNarrow ? height : metrics.horizontalAdvance(text()) + Theme::current().px(64), height};
}

QSize RailEntry::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void RailEntry::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    QPainter painter(this);
    const QColor fill = isChecked() ? t.accentSoft : underMouse() ? t.raised : t.surface;
    const bool isFocused = hasFocus();
    paintPanel(painter, rect(), fill, isFocused ? t.accent : fill, kRadius, isFocused ? kFocusWidth : 0);
    const QColor color = isChecked() ? t.accent : t.muted;
    if (isChecked()) // a bar as well: in high contrast there is no tint
        paintBar(painter, QRectF(0, height() * 0.25, 3, height() * 0.5), t.accent);
    if (m_isNarrow) {
        const int size = theme.px(22);
        painter.drawPixmap((width() - size) / 2, (height() - size) / 2,
                           tintedPixmap(m_iconName, size, color, devicePixelRatioF()));
    } else {
        QFont font = theme.font(TextRole::Body);
        font.setPixelSize(theme.px(14));
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
        painter.setFont(font);
        painter.setPen(color);
        const int badge = m_badge > 0 ? theme.px(40) : 10;
        const QRect box = rect().adjusted(10, 0, -badge, 0);
        painter.drawText(box, Qt::AlignVCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
    }
    if (m_badge > 0)
        paintBadge(painter);
}

void RailEntry::paintBadge(QPainter& painter) const
{
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    QFont font = theme.font(TextRole::SmallStrong);
    font.setPixelSize(theme.px(m_isNarrow ? 10 : 12));
    painter.setFont(font);
    const QString text = badgeText(m_badge);
    const int boxHeight = painter.fontMetrics().height() + (m_isNarrow ? 2 : 6);
    const int boxWidth = qMax(boxHeight, painter.fontMetrics().horizontalAdvance(text) + (m_isNarrow ? 6 : 14));
    const QRect box = m_isNarrow ? QRect(width() - boxWidth - 1, 1, boxWidth, boxHeight)
                                 : QRect(width() - boxWidth - 10, (height() - boxHeight) / 2, boxWidth, boxHeight);
    if (t.raised != t.surface)
        paintPanel(painter, box, t.raised, t.raised, boxHeight / 2.0, 0);
    painter.setPen(t.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void RailEntry::keyPressEvent(QKeyEvent* event)
{
    if (isEnter(*event))
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace secondstack::gui
