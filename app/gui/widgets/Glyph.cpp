// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Glyph.h"

#include "app/gui/theme/Icons.h"
#include "app/gui/theme/Theme.h"

#include <QPainter>

namespace secondstack::gui {

Glyph::Glyph(int units, const QString& iconName, Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_units(units)
    , m_iconName(iconName)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &Glyph::updateGeometry);
}

void Glyph::setIcon(const QString& iconName, Tone tone)
{
    m_iconName = iconName;
    m_tone = tone;
    update();
}

QSize Glyph::sizeHint() const
{
    const int size = Theme::current().px(m_units);
    return {size, size};
}

void Glyph::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    if (m_iconName.isEmpty())
        appIcon().paint(&painter, rect());
    else
        painter.drawPixmap(
            0, 0, tintedPixmap(m_iconName, theme.px(m_units), toneColor(theme.tokens(), m_tone), devicePixelRatioF()));
}

} // namespace secondstack::gui
