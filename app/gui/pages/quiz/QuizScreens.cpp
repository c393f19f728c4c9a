// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/quiz/QuizScreens.h"

#include "app/gui/questions/QuestionView.h"
#include "app/gui/state/Links.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/Markdown.h"
#include "app/gui/widgets/Pill.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;
using learner::QuizQuestion;
using learner::QuizStage;
using learner::QuizView;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuizScreens)
};

QString purposeText(const Activity& quiz)
{
    if (quiz.purpose == QuizPurpose::Recall)
        return Words::tr(
            "Before the day begins: what is there already, and what to look at again. \"I don't know yet\" is"
            " a good answer.");
    return Words::tr("Shows whether what the day taught has arrived. Every answer is explained, right or wrong.");
}

QString sizeText(const QuizView& view)
{
    return Words::tr("%1 questions, about %2").arg(view.questions.size()).arg(durationText(view.quiz->minutes));
}

QString markText(const QuizQuestion& question, int number)
{
    if (!question.correct)
        return QString::number(number);
    return *question.correct ? QStringLiteral("✓") : QStringLiteral("✗");
}

QString spokenMark(const QuizQuestion& question, int number, bool isCurrent)
{
    const QString state = isCurrent           ? Words::tr("this one")
                          : !question.correct ? Words::tr("to come")
                          : *question.correct ? Words::tr("right")
                                              : Words::tr("not right");
    return Words::tr("Question %1: %2").arg(number).arg(state);
}

Tone markTone(const QuizQuestion& question, bool isCurrent)
{
    if (question.correct)
        return *question.correct ? Tone::Good : Tone::Bad;
    return isCurrent ? Tone::Python : Tone::Neutral;
}

// One line; the button shortens it to its width.
QString stemLine(const Question& question)
{
    return plainFromMarkdown(toQString(question.stem)).simplified();
}

// What was answered, and what is to be said about it; only the solution where there was no answer, or where the
// question has changed so that it would be judged otherwise today.
QWidget* makeReview(const QuizQuestion& shown)
{
    const Question& question = *shown.question;
    auto* view = new QuestionView(question, {.seed = shown.seed});
    const auto grade = curriculum::grade(question, shown.response.value_or(DontKnow{}));
    if (shown.response && grade && grade->correct == shown.correct)
        view->recallGrade(*shown.response, *grade);
    else
        view->showSolution();
    view->setContentsMargins(24, 0, 0, kGrid);
    return view;
}

QString resultLine(const QuizQuestion& each, int number)
{
    const bool isUnknown = each.response && std::holds_alternative<DontKnow>(*each.response);
    const QString mark = !each.correct   ? Words::tr("not answered")
                         : *each.correct ? Words::tr("✓ right")
                         : isUnknown     ? Words::tr("not known yet")
                                         : Words::tr("✗ not right");
    return QStringLiteral("%1. %2 — %3").arg(number).arg(mark, stemLine(*each.question));
}

} // namespace

QString quizEyebrow(const QuizView& view)
{
    return Words::tr("Week %1 · Day %2 · %3")
        .arg(view.place.week)
        .arg(view.place.dayInWeek)
        .arg(toQString(view.quiz->title));
}

QString scoreText(const QuizView& view)
{
    return Words::tr("%1 of %2 right").arg(view.right).arg(view.questions.size());
}

QWidget* makeQuizIntro(const QuizView& view)
{
    auto* card = new Card(sizeText(view));
    card->body()->addWidget(makeLabel(purposeText(*view.quiz)));
    if (view.stage == QuizStage::Open && view.answered > 0)
        card->body()->addWidget(makeLabel(Words::tr("You have answered %1 of %2. The next one is question %3.")
                                              .arg(view.answered)
                                              .arg(view.questions.size())
                                              .arg(view.answered + 1),
                                          TextRole::BodyStrong));
    card->body()->addWidget(
        makeLabel(Words::tr("You can stop at any time: every answer is kept at once, and you come back to the"
                            " same question."),
                  TextRole::Muted));
    return card;
}

QWidget* makeSoFar(const QuizView& view, int current)
{
    auto* card = new Card(Words::tr("So far"));
    auto* row = new QWidget;
    auto* marks = new FlowLayout(row, 5, 5);
    for (int i = 0; i < static_cast<int>(view.questions.size()); ++i) {
        const QuizQuestion& question = view.questions[static_cast<std::size_t>(i)];
        const bool isCurrent = i == current;
        auto* mark = new Pill(markText(question, i + 1), markTone(question, isCurrent));
        mark->setAccessibleName(spokenMark(question, i + 1, isCurrent));
        mark->setToolTip(mark->accessibleName());
        marks->addWidget(mark);
    }
    card->body()->addWidget(row);
    const auto answered = std::count_if(view.questions.begin(), view.questions.end(),
                                        [](const QuizQuestion& each) { return each.correct.has_value(); });
    card->body()->addWidget(makeLabel(
        Words::tr("%1 right, %2 to look at again").arg(view.right).arg(answered - view.right), TextRole::Small));
    return card;
}

QWidget* makeNodeCard(const Question& question)
{
    auto* card = new Card(Words::tr("You know this as"));
    auto* code = new CodeView;
    code->setCode(toQString(question.node), CodeLanguage::JavaScript);
    code->setHeaderVisible(false);
    card->body()->addWidget(code);
    return card;
}

QWidget* makeResultList(const QuizView& view)
{
    auto* card = new Card(Words::tr("Question by question"));
    int number = 0;
    for (const QuizQuestion& each : view.questions) {
        ++number;
        if (each.question == nullptr)
            continue;
        auto* line = new Disclosure(resultLine(each, number), [each] { return makeReview(each); });
        line->button().setObjectName(toQString(each.question->id + "-result"));
        card->body()->addWidget(line);
    }
    return card;
}

} // namespace secondstack::gui
