// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/RetakeCard.h"

#include "app/gui/pages/decide/DecisionWords.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Labels.h"
#include "core/learner/views/VerdictView.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace secondstack::gui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RetakeCard)
};

QString answerOf(const curriculum::SurveyQuestion* question, const std::optional<decision::Answer>& answer)
{
    if (!answer)
        return Words::tr("not asked");
    return question != nullptr ? answerText(*question, *answer) : QString::number(answer->level + 1);
}

QWidget* buildChange(const decision::QuestionChange& change, const curriculum::SurveyQuestion* question)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 2, 0, 2);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(question != nullptr ? toQString(question->label) : toQString(change.question)));
    words->addWidget(makeLabel(
        Words::tr("from “%1” to “%2”").arg(answerOf(question, change.before), answerOf(question, change.after)),
        TextRole::Small));
    line->addLayout(words, 1);
    line->addWidget(makeLine(pointsText(change.pointsAfter - change.pointsBefore), TextRole::BodyStrong));
    return row;
}

QString agreementText(const decision::Agreement& agreement)
{
    return Words::tr(
               "Of %1 questions answered with a level both times, %2 have the same answer and %3 are at most one level "
               "apart.")
        .arg(agreement.compared)
        .arg(agreement.same)
        .arg(agreement.withinOne);
}

} // namespace

QWidget* buildRetakeCard(const decision::Comparison& comparison, const learner::VerdictRecord& before,
                         const learner::VerdictRecord& after, const curriculum::Questionnaire& questionnaire)
{
    const QDate then = toQDate(dateOf(before.at));
    const QDate now = toQDate(dateOf(after.at));
    auto* card = new Card(then == now ? Words::tr("Compared with your answers before, of the same day")
                                      : Words::tr("Compared with your answers of %1").arg(longDayText(then)));
    card->setObjectName(QStringLiteral("retakeCard"));
    const auto* bandBefore = learner::bandIn(questionnaire, comparison.bandBefore);
    const auto* bandAfter = learner::bandIn(questionnaire, comparison.bandAfter);
    card->body()->addWidget(
        makeLabel(bandBefore == bandAfter
                      ? Words::tr("The verdict is the same, %1. The score moved by %2.")
                            .arg(quoted(bandAfter->title), pointsText(comparison.change))
                      : Words::tr("The verdict went from %1 to %2. The score moved by %3.")
                            .arg(quoted(bandBefore->title), quoted(bandAfter->title), pointsText(comparison.change))));
    std::vector<decision::QuestionChange> changes;
    std::ranges::copy_if(comparison.questions, std::back_inserter(changes), &decision::QuestionChange::answerChanged);
    std::ranges::stable_sort(changes, std::ranges::greater{}, [](const decision::QuestionChange& each) {
        return std::abs(each.pointsAfter - each.pointsBefore);
    });
    for (const decision::QuestionChange& change : changes)
        card->body()->addWidget(buildChange(change, questionnaire.findQuestion(change.question)));
    card->body()->addWidget(makeLabel(agreementText(comparison.agreement), TextRole::Small));
    return card;
}

} // namespace secondstack::gui
