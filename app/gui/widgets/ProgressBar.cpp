// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ProgressBar.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <QTimerEvent>

namespace secondstack::gui {
namespace {

constexpr int kFrame = 40; // ms
constexpr int kPhases = 50;

} // namespace

ProgressBar::ProgressBar(const QString& accessibleName, QWidget* parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ProgressBar::sizeHint() const
{
    return {Theme::current().px(160), 8};
}

QSize ProgressBar::minimumSizeHint() const
{
    return {40, 8};
}

void ProgressBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    const QRectF track(0, (height() - 8) / 2.0, width(), 8);
    const bool isTinted = t.raised != t.surface;
    paintPanel(painter, track, t.raised, t.line, 4, isTinted ? 0 : 1);
    QRectF fill = track;
    if (maximum() <= minimum()) {
        fill.setWidth(track.width() / 3);
        const double share = Theme::current().isMotionReduced() ? 0.5 : double(m_phase) / kPhases;
        fill.moveLeft((track.width() - fill.width()) * share);
    } else {
        const double share = double(value() - minimum()) / (maximum() - minimum());
        if (share <= 0)
            return;
        fill.setWidth(qMax(8.0, track.width() * share));
    }
    paintBar(painter, fill, t.accent);
}

void ProgressBar::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return QProgressBar::timerEvent(event);
    if (maximum() > minimum() || Theme::current().isMotionReduced())
        return;
    m_phase = (m_phase + 1) % kPhases;
    update();
}

void ProgressBar::showEvent(QShowEvent* event)
{
    QProgressBar::showEvent(event);
    if (maximum() <= minimum())
        m_timer.start(kFrame, this);
}

void ProgressBar::hideEvent(QHideEvent* event)
{
    QProgressBar::hideEvent(event);
    m_timer.stop();
}

} // namespace secondstack::gui
