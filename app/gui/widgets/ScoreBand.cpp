// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/ScoreBand.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Painting.h"

#include <algorithm>

namespace secondstack::gui {
namespace {

constexpr int kSide = 6;
constexpr int kBarHeight = 14;

} // namespace

ScoreBand::ScoreBand(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void ScoreBand::setScore(const Score& score)
{
    m_score = score;
    setAccessibleName(score.summary.isEmpty() ? score.valueText : score.summary);
    update();
}

QSize ScoreBand::sizeHint() const
{
    const Theme& theme = Theme::current();
    const int number = QFontMetrics(theme.font(TextRole::BodyStrong)).height();
    return {theme.px(420), number + 14 + kBarHeight + 14 + 2 * QFontMetrics(theme.font(TextRole::Small)).height()};
}

QSize ScoreBand::minimumSizeHint() const
{
    return {Theme::current().px(240), sizeHint().height()};
}

double ScoreBand::xOf(double value) const
{
    const double span = qMax(1e-9, m_score.maximum - m_score.minimum);
    const double share = std::clamp((value - m_score.minimum) / span, 0.0, 1.0);
    return kSide + share * (width() - 2 * kSide);
}

void ScoreBand::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Tokens& t = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics numbers(theme.font(TextRole::BodyStrong));
    const double top = numbers.height() + 12;
    const QRectF bar(kSide, top, width() - 2 * kSide, kBarHeight);

    paintPanel(painter, bar, t.raised, t.line, kBarHeight / 2.0, 1);
    for (const ScoreZone& zone : m_score.zones) {
        QColor fill = toneColor(t, zone.tone);
        fill.setAlphaF(zone.tone == Tone::Neutral ? 0.0f : 0.28f);
        painter.save();
        painter.setClipRect(QRectF(xOf(zone.from), top, xOf(zone.to) - xOf(zone.from), kBarHeight));
        paintPanel(painter, bar, fill, fill, kBarHeight / 2.0, 0);
        painter.restore();
        if (zone.from > m_score.minimum)
            painter.fillRect(QRectF(xOf(zone.from) - 0.5, top, 1, kBarHeight), t.muted);
    }
    QColor interval = t.python;
    interval.setAlphaF(0.55f);
    paintBar(painter, QRectF(xOf(m_score.low), top, qMax(2.0, xOf(m_score.high) - xOf(m_score.low)), kBarHeight),
             interval);
    const double marker = xOf(m_score.value);
    paintBar(painter, QRectF(marker - 2, top - 9, 4, kBarHeight + 18), t.text);

    painter.setFont(theme.font(TextRole::BodyStrong));
    painter.setPen(t.text);
    const int textWidth = numbers.horizontalAdvance(m_score.valueText) + 4;
    const double left = std::clamp(marker - textWidth / 2.0, 0.0, double(qMax(0, width() - textWidth)));
    painter.drawText(QRectF(left, 0, textWidth, numbers.height()), Qt::AlignCenter, m_score.valueText);
    paintLabels(painter, top + kBarHeight + 12);
}

void ScoreBand::paintLabels(QPainter& painter, double top) const
{
    const Theme& theme = Theme::current();
    painter.setFont(theme.font(TextRole::Small));
    painter.setPen(theme.tokens().muted);
    for (const ScoreZone& zone : m_score.zones) {
        const QRectF box(xOf(zone.from) + 2, top, xOf(zone.to) - xOf(zone.from) - 4, height() - top);
        const Qt::Alignment side = zone.from <= m_score.minimum ? Qt::AlignLeft
                                   : zone.to >= m_score.maximum ? Qt::AlignRight
                                                                : Qt::AlignHCenter;
        painter.drawText(box, int(side | Qt::AlignTop) | Qt::TextWordWrap | Qt::TextDontClip, zone.label);
    }
}

} // namespace secondstack::gui
