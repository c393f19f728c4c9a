// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/AnswersScreen.h"

#include "app/gui/pages/decide/DecisionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/curriculum/FindById.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::SittingStep;

AnswersScreen::AnswersScreen(const curriculum::Questionnaire& questionnaire, learner::Sitting& sitting, QWidget* parent)
    : QWidget(parent)
    , m_questionnaire(questionnaire)
    , m_sitting(sitting)
    , m_verdict(makeButton(tr("See the verdict"), ButtonKind::Primary))
    , m_error(new Banner(Tone::Bad, {}))
{
    auto* page = new ScrollPage;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    page->setEyebrow(toQString(questionnaire.title));
    page->setTitle(tr("Your answers"));
    m_verdict->setObjectName(QStringLiteral("seeVerdictButton"));
    page->addAction(m_verdict);
    connect(m_verdict, &QPushButton::clicked, this, &AnswersScreen::verdictRequested);
    m_error->hide();
    page->body()->addWidget(m_error);
    const auto disagreements = m_sitting.disagreements();
    m_verdict->setEnabled(m_sitting.isComplete() && disagreements.empty());
    m_first = m_verdict;
    if (!disagreements.empty())
        m_first = page; // no choice: Enter, pressed once more from habit, would settle it unread
    for (const decision::Disagreement& each : disagreements)
        addDisagreement(*page->body(), each);
    addAnswers(*page->body());
}

void AnswersScreen::setBusy(bool isBusy)
{
    m_verdict->setEnabled(!isBusy);
}

void AnswersScreen::showError(const QString& text)
{
    m_error->setMessage(Tone::Bad, text);
    m_error->show();
    setBusy(false);
}

void AnswersScreen::takeFocus()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void AnswersScreen::addDisagreement(QVBoxLayout& body, const decision::Disagreement& disagreement)
{
    const auto& question = *m_questionnaire.findQuestion(disagreement.question);
    const auto& again = *curriculum::findById(m_questionnaire.again, disagreement.reask);
    auto* card = new Card(tr("Which is true?"));
    card->setKind(CardKind::Emphasised);
    card->body()->addWidget(makeLabel(
        tr("The same thing was asked twice in other words, and your two answers do not agree."), TextRole::Muted));
    const auto addChoice = [&](const std::string& text, const QString& answer, const decision::Answer& holds,
                               int number) {
        card->body()->addWidget(makeLabel(toQString(text)));
        QPushButton* button = makeButton(tr("“%1” is true").arg(answer));
        button->setObjectName(QStringLiteral("holds%1Button").arg(number));
        card->body()->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, disagreement, holds] {
            m_sitting.settle(disagreement, holds);
            emit settled();
        });
    };
    curriculum::SurveyQuestion secondWords = question;
    secondWords.levels = again.levels;
    addChoice(question.text, answerText(question, disagreement.first), disagreement.first, 1);
    addChoice(again.text, answerText(secondWords, disagreement.second), disagreement.second, 2);
    QPushButton* neither = makeButton(tr("Neither: answer it again"), ButtonKind::Link);
    neither->setObjectName(QStringLiteral("holdsNeitherButton"));
    connect(neither, &QPushButton::clicked, this,
            [this, id = toQString(disagreement.question)] { emit stepChosen(id); });
    card->body()->addWidget(neither, 0, Qt::AlignLeft);
    body.addWidget(card);
}

void AnswersScreen::addAnswers(QVBoxLayout& body)
{
    body.addWidget(makeLabel(tr("Change whatever does not fit; the rest stays as it is."), TextRole::Muted));
    auto* card = new Card;
    card->body()->setSpacing(4);
    for (const SittingStep& step : m_sitting.steps()) {
        if (step.kind != SittingStep::Kind::Reask)
            card->body()->addWidget(buildRow(step));
    }
    body.addWidget(card);
}

QWidget* AnswersScreen::buildRow(const SittingStep& step)
{
    QString label;
    QString answer = tr("not answered yet");
    if (step.kind == SittingStep::Kind::Fact) {
        const auto& fact = *m_questionnaire.findFact(step.id);
        label = toQString(fact.text);
        if (m_sitting.isAnswered(step))
            answer = toQString(curriculum::findById(fact.options, m_sitting.sheet().facts.at(step.id))->text);
    } else {
        const auto& question = *m_questionnaire.findQuestion(step.id);
        label = toQString(question.label);
        if (m_sitting.isAnswered(step))
            answer = answerText(question, m_sitting.sheet().answers.at(step.id));
    }
    QPushButton* change = makeButton(m_sitting.isAnswered(step) ? tr("Change") : tr("Answer"), ButtonKind::Link);
    change->setObjectName(QStringLiteral("change-%1-Button").arg(toQString(step.id)));
    change->setAccessibleName(tr("Change: %1. Now: %2").arg(label, answer));
    connect(change, &QPushButton::clicked, this, [this, id = toQString(step.id)] { emit stepChosen(id); });
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    line->setSpacing(16);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(label));
    words->addWidget(makeLabel(answer, TextRole::Small));
    line->addLayout(words, 1);
    line->addWidget(change, 0, Qt::AlignVCenter);
    return row;
}

} // namespace secondstack::gui
