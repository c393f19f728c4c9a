// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Pill.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

namespace secondstack::gui {

Pill::Pill(const QString& text, Tone tone, QWidget* parent) : QLabel(parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(TextRole::SmallStrong));
    return {metrics.horizontalAdvance(text()) + Theme::current().px(18), metrics.height() + Theme::current().px(4)};
}

QSize Pill::minimumSizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(TextRole::SmallStrong));
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * 8 + Theme::current().px(18)), sizeHint().height()};
}

void Pill::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const QColor color = toneColor(theme.tokens(), m_tone), fill = toneBackground(theme.tokens(), m_tone);
    QPainter painter(this);
    const bool isTinted = fill != theme.tokens().surface;
    paintPanel(painter, rect(), fill, color, height() / 2.0 - 1, isTinted ? 0 : 1);
    painter.setFont(theme.font(TextRole::SmallStrong));
    painter.setPen(color);
    const QRect inner = rect().adjusted(theme.px(6), 0, -theme.px(6), 0);
    painter.drawText(inner, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

} // namespace secondstack::gui
