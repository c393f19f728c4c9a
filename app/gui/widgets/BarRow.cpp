// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/BarRow.h"

#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace secondstack::gui {
namespace {

class ZeroLineBar final : public QWidget
{
public:
    explicit ZeroLineBar(double share) : m_share(std::clamp(share, -1.0, 1.0))
    {
        setMinimumWidth(80);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Theme::current().tokens();
        QPainter painter(this);
        const double zero = width() / 2.0, length = std::abs(m_share) * (width() / 2.0 - 2);
        const QRectF bar(m_share < 0 ? zero - length : zero, (height() - 16) / 2.0, length, 16);
        painter.fillRect(QRectF(zero - 0.5, 0, 1, height()), t.line);
        paintPanel(painter, bar, m_share < 0 ? t.node : t.python, t.line, 3, 0);
    }

private:
    double m_share;
};

} // namespace

BarRow::BarRow(const Contribution& contribution, QWidget* parent) : QWidget(parent)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(contribution.label));
    if (!contribution.detail.isEmpty())
        words->addWidget(makeLabel(contribution.detail, TextRole::SmallStrong));
    if (!contribution.reason.isEmpty())
        words->addWidget(makeLabel(contribution.reason, TextRole::Small));
    QLabel* number = makeLine(contribution.valueText, TextRole::BodyStrong);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    number->setMinimumWidth(Theme::current().px(52));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 10, 8);
    row->setSpacing(16);
    row->addLayout(words, 5);
    row->addWidget(new ZeroLineBar(contribution.limit > 0 ? contribution.value / contribution.limit : 0), 4);
    row->addWidget(number);
    setAccessibleName(
        QStringLiteral("%1: %2. %3").arg(contribution.label, contribution.valueText, contribution.detail));
    setAccessibleDescription(contribution.reason);
}

void BarRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::current().tokens().line);
}

} // namespace secondstack::gui
