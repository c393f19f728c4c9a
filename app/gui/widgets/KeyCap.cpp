// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/KeyCap.h"

#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QHBoxLayout>

namespace secondstack::gui {
namespace {

QFont capFont()
{
    QFont font = Theme::current().font(TextRole::Code);
    font.setPixelSize(Theme::current().px(12));
    return font;
}

} // namespace

KeyCap::KeyCap(const QString& key, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(key);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(capFont());
    const int height = metrics.height() + Theme::current().px(3);
    return {qMax(height, metrics.horizontalAdvance(text()) + Theme::current().px(10)), height};
}

void KeyCap::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::current().tokens();
    QPainter painter(this);
    // A thicker lower edge makes it a key.
    paintPanel(painter, rect(), t.line, t.line, 4, 0);
    paintPanel(painter, QRectF(rect()).adjusted(0, 0, 0, -1), t.surface, t.line, 4);
    painter.setFont(capFont());
    painter.setPen(t.text);
    painter.drawText(rect().adjusted(0, 0, 0, -1), Qt::AlignCenter, text());
}

KeyHints::KeyHints(const QList<KeyHint>& hints, QWidget* parent) : QWidget(parent)
{
    auto* flow = new FlowLayout(this, kGrid + 4, 4);
    QStringList spoken;
    for (const KeyHint& hint : hints) {
        auto* group = new QWidget;
        auto* row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        for (const QString& key : hint.keys)
            row->addWidget(new KeyCap(key));
        row->addWidget(makeLine(hint.meaning, TextRole::Small));
        flow->addWidget(group);
        spoken << QStringLiteral("%1: %2").arg(hint.keys.join(u' '), hint.meaning);
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")));
}

} // namespace secondstack::gui
