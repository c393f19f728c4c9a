// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/Banner.h"

#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Glyph.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace secondstack::gui {
namespace {

QString iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("check");
    case Tone::Warn:
    case Tone::Bad: return QStringLiteral("warning");
    default: return QStringLiteral("info");
    }
}

} // namespace

Banner::Banner(Tone tone, const QString& text, QWidget* parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_row(new QHBoxLayout(this))
    , m_icon(new Glyph(20))
    , m_text(makeLabel(text))
{
    m_row->setContentsMargins(14, 10, 14, 10);
    m_row->setSpacing(12);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    setMessage(tone, text);
}

void Banner::setMessage(Tone tone, const QString& text)
{
    m_tone = tone;
    m_icon->setIcon(iconFor(tone), tone);
    m_text->setText(text);
    setAccessibleName(text);
    update();
    if (isVisible())
        announce(*this, text);
}

QPushButton* Banner::addStep(const QString& text)
{
    QPushButton* button = makeButton(text);
    m_row->addWidget(button);
    button->show(); // at once, for the focus to find it in a banner that is shown
    return button;
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), toneBackground(t, m_tone), toneColor(t, m_tone), kCardRadius);
}

void Banner::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    announce(*this, m_text->text());
}

} // namespace secondstack::gui
