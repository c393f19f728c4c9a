// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/VerdictScreen.h"

#include "app/gui/pages/decide/ComputationTable.h"
#include "app/gui/pages/decide/DecisionWords.h"
#include "app/gui/pages/decide/FlipCard.h"
#include "app/gui/pages/decide/RetakeCard.h"
#include "app/gui/pages/shared/ActivityText.h"
#include "app/gui/state/Places.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/BarRow.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Pill.h"
#include "app/gui/widgets/ScoreBand.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace secondstack::gui {

using learner::NextStep;

VerdictScreen::VerdictScreen(learner::Learner& learner, const curriculum::Questionnaire& questionnaire,
                             learner::VerdictView view, int pending, QWidget* parent)
    : QWidget(parent)
    , m_learner(learner)
    , m_questionnaire(questionnaire)
    , m_view(std::move(view))
    , m_page(new ScrollPage)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    buildHead();
    buildSteps();
    addPending(pending);
    addKnockouts();
    m_page->body()->addWidget(makeLabel(toQString(m_view.band->summary)));
    auto* tiles = new TileLayout(300);
    tiles->setShares({5, 3});
    tiles->addWidget(buildStrength());
    tiles->addWidget(buildFlipCard(m_view, m_questionnaire));
    m_page->body()->addLayout(tiles);
    m_page->body()->addWidget(buildContributions());
    addComparison();
    addRetake();
}

void VerdictScreen::takeFocus()
{
    m_main->setFocus(Qt::OtherFocusReason);
}

void VerdictScreen::buildHead()
{
    const QString day = longDayText(toQDate(dateOf(m_view.record.at)));
    const int minutes = m_view.record.seconds / 60;
    m_page->setEyebrow(tr("Your answers of %1 · %2 questions · %3")
                           .arg(day)
                           .arg(m_questionnaire.askedCount())
                           .arg(minutes > 0 ? durationText(minutes) : tr("under a minute")));
    m_page->setTitle(toQString(m_view.band->headline));
}

void VerdictScreen::buildSteps()
{
    const auto add = [this](const QString& text, const char* name, ButtonKind kind) {
        QPushButton* button = makeButton(text, kind);
        button->setObjectName(QString::fromLatin1(name));
        m_page->addAction(button);
        return button;
    };
    QPushButton* change = add(tr("Change an answer"), "changeAnswerButton", ButtonKind::Secondary);
    connect(change, &QPushButton::clicked, this, &VerdictScreen::changeRequested);
    const bool isPlan = m_view.nextStep == NextStep::Plan;
    if (isPlan) {
        m_main = add(tr("Plan my weeks"), "planButton", ButtonKind::Primary);
    } else {
        QPushButton* plan = add(tr("Plan my weeks anyway"), "planButton", ButtonKind::Secondary);
        connect(plan, &QPushButton::clicked, this,
                [this] { emit placeRequested({kPathPage, QStringLiteral("plan")}); });
        m_main = add(m_view.nextStep == NextStep::Keep ? tr("Compare in depth") : tr("Look at both side by side"),
                     "compareButton", ButtonKind::Primary);
    }
    const Place place =
        isPlan ? Place{kPathPage, QStringLiteral("plan")}
               : Place{kComparePage, m_view.nextStep == NextStep::Keep ? QStringLiteral("points") : QString{}};
    connect(m_main, &QPushButton::clicked, this, [this, place] { emit placeRequested(place); });
}

void VerdictScreen::addPending(int pending)
{
    if (pending == 0)
        return;
    auto* banner = new Banner(Tone::Neutral, tr("There are answers without a verdict yet: %1.").arg(pending));
    QPushButton* resume = banner->addStep(tr("Go on"));
    resume->setObjectName(QStringLiteral("continueSittingButton"));
    connect(resume, &QPushButton::clicked, this, &VerdictScreen::continueRequested);
    QPushButton* discard = banner->addStep(tr("Discard"));
    discard->setObjectName(QStringLiteral("discardSittingButton"));
    connect(discard, &QPushButton::clicked, this, &VerdictScreen::discardRequested);
    m_page->body()->addWidget(banner);
}

void VerdictScreen::addKnockouts()
{
    for (const learner::KnockoutView& each : m_view.knockouts) {
        auto* card = new Card(toQString(each.knockout->title));
        card->setKind(CardKind::Emphasised);
        card->setTrailing(new Pill(tr("no score outvotes this"), Tone::Warn));
        card->body()->addWidget(makeLabel(toQString(each.knockout->text)));
        card->body()->addWidget(makeLabel(
            each.without == m_view.band ? tr("Without it, the verdict would be the same.")
                                        : tr("Without it, the verdict would be %1.").arg(quoted(each.without->title)),
            TextRole::BodyStrong));
        if (!each.sure)
            card->body()->addWidget(makeLabel(tr("It hangs on an answer that you were not sure of."), TextRole::Small));
        m_page->body()->addWidget(card);
    }
    for (const curriculum::Knockout* each : m_view.possibleKnockouts)
        m_page->body()->addWidget(
            new Banner(Tone::Warn, tr("One of your open answers could still bring this up: %1. Find that out first.")
                                       .arg(toQString(each->title))));
}

namespace {

Tone toneOf(decision::Band band)
{
    switch (band) {
    case decision::Band::Stay:
    case decision::Band::LeaningStay: return Tone::Node;
    case decision::Band::LeaningAdd:
    case decision::Band::Add: return Tone::Python;
    case decision::Band::Balanced:
    case decision::Band::NotNow: break;
    }
    return Tone::Neutral;
}

QList<ScoreZone> zonesOf(const curriculum::Questionnaire& questionnaire, const learner::ScoreRange& range)
{
    QList<ScoreZone> zones;
    double from = range.low;
    for (std::size_t i = 0; i < decision::kScoredBands; ++i) {
        const auto band = static_cast<decision::Band>(i);
        const double to = i < decision::kEdges.size() ? decision::kEdges[i] : range.high;
        zones.append({from, to, toneOf(band), toQString(learner::bandIn(questionnaire, band)->title)});
        from = to;
    }
    return zones;
}

} // namespace

QWidget* VerdictScreen::buildStrength() const
{
    const decision::Score& score = m_view.verdict.score;
    auto* card = new Card(tr("How strong is the case?"));
    card->setTrailing(new Pill(toQString(m_view.scored->title), toneOf(score.band)));
    auto* scale = new ScoreBand;
    scale->setScore({.minimum = m_view.range.low,
                     .maximum = m_view.range.high,
                     .value = score.value,
                     .low = score.low,
                     .high = score.high,
                     .valueText = pointsText(score.value),
                     .summary = tr("The score is %1, between %2 and %3: %4.")
                                    .arg(pointsText(score.value), pointsText(score.low), pointsText(score.high),
                                         toQString(m_view.scored->title)),
                     .zones = zonesOf(m_questionnaire, m_view.range)});
    card->body()->addWidget(scale);
    card->body()->addWidget(makeLabel(stability(), TextRole::Muted));
    card->body()->addWidget(makeLabel(firmness(), TextRole::Muted));
    if (m_view.band != m_view.scored)
        card->body()->addWidget(makeLabel(tr("The score alone would say %1; the condition above decides before it.")
                                              .arg(quoted(m_view.scored->title)),
                                          TextRole::Muted));
    card->body()->addStretch();
    auto* how =
        new Disclosure(tr("How is this computed?"), [this] { return buildComputation(m_view, m_questionnaire); });
    how->button().setObjectName(QStringLiteral("computationButton"));
    card->body()->addWidget(how);
    return card;
}

QString VerdictScreen::stability() const
{
    const decision::Score& score = m_view.verdict.score;
    if (m_view.open.empty())
        return tr("You were sure of every answer, so the score is one point and not a range.");
    const QString range = tr("Depending on how your open answers turn out, the score lies between %1 and %2.")
                              .arg(pointsText(score.low), pointsText(score.high));
    if (score.isSettled())
        return tr("%1 That stays within %2: the verdict is stable.").arg(range, quoted(m_view.scored->title));
    QStringList first;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, m_view.open.size()); ++i)
        first << quoted(m_view.open[i].question->label);
    return tr("%1 That is anywhere between %2 and %3. What would help most to find out: %4.")
        .arg(range, quoted(m_view.lowest->title), quoted(m_view.highest->title), first.join(tr(" and ")));
}

QString VerdictScreen::firmness() const
{
    const QString importance =
        m_view.verdict.robustness >= 1
            ? tr("No change of importance, however large, would flip it.")
            : tr("If every question mattered up to %1 more or less, each its own way, it would stand.")
                  .arg(percentText(std::floor(100 * m_view.verdict.robustness) / 100));
    const decision::Disturbance disturbance;
    return tr("%1 In %2 trials with answers and importance a little different, %3 came out the same.")
        .arg(importance, QLocale{}.toString(disturbance.draws), percentText(m_view.verdict.acceptability.kept));
}

QWidget* VerdictScreen::buildContributions()
{
    auto* card = new Card(tr("What spoke for and against"));
    card->setTrailing(makeLine(tr("points out of 100"), TextRole::Small));
    card->body()->setSpacing(0);
    const double limit = std::abs(m_view.contributions.front().points);
    for (const learner::ContributionView& each : m_view.contributions)
        card->body()->addWidget(new BarRow({.label = toQString(each.question->label),
                                            .detail = tr("You: %1").arg(answerText(*each.question, each.answer)),
                                            .reason = toQString(each.question->why),
                                            .value = each.points,
                                            .limit = limit,
                                            .valueText = pointsText(each.points)}));
    card->body()->addSpacing(kGrid);
    card->body()->addWidget(makeLabel(
        tr("To the right, blue: towards adding FastAPI. To the left, green: towards Node.js alone."), TextRole::Small));
    return card;
}

void VerdictScreen::addComparison()
{
    const auto& all = m_learner.state().verdicts().all();
    if (const auto comparison = m_learner.decision().compareWithPrevious())
        m_page->body()->addWidget(buildRetakeCard(*comparison, all[all.size() - 2], all.back(), m_questionnaire));
}

void VerdictScreen::addRetake()
{
    QPushButton* again = makeButton(tr("Answer everything again"));
    again->setObjectName(QStringLiteral("retakeButton"));
    connect(again, &QPushButton::clicked, this, &VerdictScreen::retakeRequested);
    m_page->body()->addWidget(again, 0, Qt::AlignLeft);
}

} // namespace secondstack::gui
