// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/shared/ActivityRow.h"

#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/pages/shared/StatusSign.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Painting.h"
#include "app/gui/widgets/TileLayout.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace secondstack::gui {

using learner::ActivityStatus;

namespace {

constexpr int kNarrowestWords = 230;

} // namespace

ActivityRow::ActivityRow(const learner::ActivityView& view, Mode mode, QWidget* parent)
    : LayoutButton(parent)
    , m_mode(mode)
{
    const QString title = toQString(view.activity->title);
    setAccessibleName(
        QStringList{title, kindText(*view.activity), lengthText(view), statusText(view.status)}.join(", "));
    setAccessibleDescription(detailText(*view.activity));
    setFocusPolicy(mode == Mode::Button ? Qt::StrongFocus : Qt::NoFocus);
    if (mode == Mode::Button)
        setCursor(Qt::PointingHandCursor);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kGrid, 9, kGrid, 9);
    row->setSpacing(14);
    row->addWidget(new StatusSign(view.status), 0, Qt::AlignVCenter);
    auto* tiles = new TileLayout(kNarrowestWords, nullptr, 4);
    tiles->addLayout(buildWords(view));
    tiles->addLayout(buildKindAndLength(view));
    tiles->setShares({11, 7});
    row->addLayout(tiles, 1);
}

QLayout* ActivityRow::buildWords(const learner::ActivityView& view)
{
    const bool isNext = view.status == ActivityStatus::Next;
    const bool isQuiet = view.status == ActivityStatus::Done || view.status == ActivityStatus::Announced;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeWords(toQString(view.activity->title), isNext    ? TextRole::BodyStrong
                                                                : isQuiet ? TextRole::Muted
                                                                          : TextRole::Body));
    const QString detail = detailText(*view.activity);
    if (!detail.isEmpty() && view.status != ActivityStatus::Done)
        words->addWidget(makeWords(detail, TextRole::Small));
    return words;
}

QLayout* ActivityRow::buildKindAndLength(const learner::ActivityView& view)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    QLabel* kind = makeWords(kindText(*view.activity), TextRole::Small);
    QLabel* length = makeWords(lengthText(view), TextRole::Small);
    length->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    line->addWidget(kind, 3);
    line->addWidget(length, 2);
    return line;
}

void ActivityRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Theme::current().tokens();
    QPainter painter(this);
    if (m_mode == Mode::Button && (underMouse() || isDown()))
        paintPanel(painter, rect(), tokens.raised, tokens.raised, kRadius, 0);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        paintPanel(painter, rect(), Qt::transparent, tokens.accent, kRadius, kFocusWidth);
    }
}

} // namespace secondstack::gui
