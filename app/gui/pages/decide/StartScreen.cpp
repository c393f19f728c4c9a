// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/StartScreen.h"

#include "app/gui/state/Places.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

namespace {

QWidget* buildCard(const QString& heading, const QString& text)
{
    auto* card = new Card(heading);
    card->body()->addWidget(makeLabel(text));
    card->body()->addStretch();
    return card;
}

} // namespace

StartScreen::StartScreen(const curriculum::Questionnaire& questionnaire, QWidget* parent)
    : QWidget(parent)
    , m_start(makeButton(tr("Start with the first question"), ButtonKind::Primary))
{
    auto* page = new ScrollPage;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    page->setEyebrow(tr("%1 questions about your work · five to ten minutes").arg(questionnaire.askedCount()));
    page->setTitle(toQString(questionnaire.title));
    m_start->setObjectName(QStringLiteral("startQuestionsButton"));
    page->addAction(m_start);
    connect(m_start, &QPushButton::clicked, this,
            [this] { emit placeRequested({kDecidePage, QStringLiteral("questions")}); });
    auto* tiles = new TileLayout(260);
    tiles->addWidget(
        buildCard(tr("Answer from your own work"),
                  tr("You choose one of five levels each time. “I don't know” is an answer, and so is “not sure”: "
                     "both widen the range of the verdict instead of guessing for you.")));
    tiles->addWidget(
        buildCard(tr("“Stay with Node.js” is a verdict"),
                  tr("FastAPI would be a second stack beside Node.js, not its replacement. The questions ask what "
                     "speaks for it and what speaks against, and either may win.")));
    tiles->addWidget(
        buildCard(tr("You see how it was counted"),
                  tr("The score stays hidden while you answer. Afterwards you see what every answer added, what "
                     "would flip the verdict, and the formula.")));
    page->body()->addLayout(tiles);
    QPushButton* compare = makeButton(tr("Look at both side by side first"), ButtonKind::Link);
    compare->setObjectName(QStringLiteral("compareFirstButton"));
    connect(compare, &QPushButton::clicked, this, [this] { emit placeRequested({kComparePage}); });
    page->body()->addWidget(compare, 0, Qt::AlignLeft);
}

void StartScreen::takeFocus()
{
    m_start->setFocus(Qt::OtherFocusReason);
}

} // namespace secondstack::gui
