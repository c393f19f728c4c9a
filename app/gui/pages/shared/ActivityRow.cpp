// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/ActivityRow.h"

#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/pages/shared/StatusSign.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/TileLayout.h"

#include <QHBoxLayout>
#include <QLabel>

namespace secondstack::gui {

using learner::ActivityStatus;

namespace {

constexpr int kNarrowestWords = 230;

QLayout* buildWords(const learner::ActivityView& view)
{
    const bool isNext = view.status == ActivityStatus::Next;
    const bool isQuiet = view.status == ActivityStatus::Done || view.status == ActivityStatus::Announced;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(LayoutButton::makeWords(toQString(view.activity->title), isNext    ? TextRole::BodyStrong
                                                                              : isQuiet ? TextRole::Muted
                                                                                        : TextRole::Body));
    const QString detail = detailText(*view.activity);
    if (!detail.isEmpty() && view.status != ActivityStatus::Done)
        words->addWidget(LayoutButton::makeWords(detail, TextRole::Small));
    return words;
}

QLayout* buildKindAndLength(const learner::ActivityView& view)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    QLabel* kind = LayoutButton::makeWords(kindText(*view.activity), TextRole::Small);
    QLabel* length = LayoutButton::makeWords(lengthText(view), TextRole::Small);
    length->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(kind, 3);
    line->addWidget(length, 2);
    return line;
}

void fill(QWidget& row, const learner::ActivityView& view)
{
    const QString title = toQString(view.activity->title);
    row.setAccessibleName(
        QStringList{title, kindText(*view.activity), lengthText(view), statusText(view.status)}.join(", "));
    row.setAccessibleDescription(detailText(*view.activity));
    auto* line = new QHBoxLayout(&row);
    line->setContentsMargins(kGrid, 9, kGrid, 9);
    line->setSpacing(14);
    line->addWidget(new StatusSign(view.status), 0, Qt::AlignVCenter);
    auto* tiles = new TileLayout(kNarrowestWords, nullptr, 4);
    tiles->addLayout(buildWords(view));
    tiles->addLayout(buildKindAndLength(view));
    tiles->setShares({11, 7});
    line->addLayout(tiles, 1);
}

void paintLine(QPainter& painter, const QWidget& row)
{
    painter.fillRect(QRect(0, row.height() - 1, row.width(), 1), Theme::current().tokens().line);
}

} // namespace

ActivityRow::ActivityRow(const learner::ActivityView& view, QWidget* parent) : LayoutButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    fill(*this, view);
}

void ActivityRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    if (underMouse() || isDown())
        paintPanel(painter, rect(), tokens.raised, tokens.raised, kRadius, 0);
    paintLine(painter, *this);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        paintPanel(painter, rect(), Qt::transparent, tokens.accent, kRadius, kFocusWidth);
    }
}

StillActivityRow::StillActivityRow(const learner::ActivityView& view, QWidget* parent) : QWidget(parent)
{
    fill(*this, view);
}

void StillActivityRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLine(painter, *this);
}

} // namespace secondstack::gui
