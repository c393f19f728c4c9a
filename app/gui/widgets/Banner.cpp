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

constexpr int kWideFrom = 620;

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
    , m_words(new QHBoxLayout)
    , m_steps(new QHBoxLayout)
    , m_icon(new Glyph(20))
    , m_text(makeLabel(text))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(m_words, 1);
    m_words->setSpacing(12);
    QSizePolicy wide = m_text->sizePolicy();
    wide.setHorizontalPolicy(QSizePolicy::Expanding); // or steps that are not there narrow it
    m_text->setSizePolicy(wide);
    m_words->addWidget(m_text, 1);
    m_words->addLayout(m_steps);
    m_steps->setSpacing(kGrid);
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
    m_steps->addWidget(button, 0, Qt::AlignLeft);
    button->show(); // at once, for the focus to find it in a banner that is shown
    return button;
}

void Banner::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    paintPanel(painter, rect(), toneBackground(t, m_tone), toneColor(t, m_tone), kCardRadius);
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool hasRoom = width() >= Theme::current().px(kWideFrom);
    const auto direction = hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_words->direction())
        return;
    m_words->setDirection(direction);
    m_words->setAlignment(m_steps, hasRoom ? Qt::Alignment() : Qt::AlignLeft);
    m_words->update(); // its height is another one now
}

void Banner::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    announce(*this, m_text->text());
}

} // namespace secondstack::gui
