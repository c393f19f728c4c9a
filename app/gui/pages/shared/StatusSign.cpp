// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/StatusSign.h"

#include "app/gui/theme/Icons.h"
#include "app/gui/theme/Theme.h"

#include <QPainter>

namespace secondstack::gui {

using learner::ActivityStatus;

namespace {

constexpr int kSize = 18;

void paintDashedCircle(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.4, Qt::CustomDashLine));
    QPen pen = painter.pen();
    pen.setDashPattern({1.6, 2.2});
    painter.setPen(pen);
    const double inset = rect.width() * 0.22;
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
}

} // namespace

StatusSign::StatusSign(ActivityStatus status, QWidget* parent) : QWidget(parent), m_status(status)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize StatusSign::sizeHint() const
{
    const int size = Theme::current().px(kSize);
    return {size, size};
}

void StatusSign::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    const auto paintIcon = [&](const QString& name, const QColor& color) {
        painter.drawPixmap(0, 0, tintedPixmap(name, width(), color, devicePixelRatioF()));
    };
    switch (m_status) {
    case ActivityStatus::Done: paintIcon(QStringLiteral("check"), tokens.good); break;
    case ActivityStatus::Next: paintIcon(QStringLiteral("play"), tokens.accent); break;
    case ActivityStatus::Open: paintIcon(QStringLiteral("circle"), tokens.text); break;
    case ActivityStatus::Announced: paintDashedCircle(painter, rect(), tokens.muted); break;
    }
}

} // namespace secondstack::gui
