// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/LessonQuestion.h"

#include "app/gui/pages/shared/RunView.h"
#include "app/gui/questions/QuestionView.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/curriculum/Programs.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace secondstack::gui {

using namespace curriculum;

namespace {

const Program* predictionOf(const std::vector<Program>& programs)
{
    const auto found = std::ranges::find(programs, ProgramKind::Prediction, &Program::kind);
    return found != programs.end() ? &*found : nullptr;
}

QString outputOf(const Question& question, const Response& response)
{
    const auto* chosen = std::get_if<ChosenOptions>(&response);
    const curriculum::Option* option =
        chosen != nullptr && !chosen->ids.empty() ? question.options()->find(chosen->ids.front()) : nullptr;
    return option != nullptr ? toQString(option->text) : QString();
}

} // namespace

LessonQuestion::LessonQuestion(const LessonContext& context, const Question& question, learner::AnswerPlace place,
                               const QString& heading, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_question(question)
    , m_place(place)
    , m_card(new Card(heading))
    , m_holder(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    if (isPrediction())
        m_card->setKind(CardKind::Emphasised);
    showLastTime();
    m_card->body()->addLayout(m_holder);
    ask();
}

void LessonQuestion::showLastTime()
{
    const learner::LastAnswer* last = m_context.session.state().quizzes().lastAnswer(m_question.id);
    if (last == nullptr)
        return;
    const QString day = dayText(toQDate(last->day), toQDate(m_context.session.learner().plan().today()));
    m_card->setTrailing(
        makeLine(last->correct ? tr("✓ right on %1").arg(day) : tr("✗ not right on %1").arg(day), TextRole::Small));
}

void LessonQuestion::ask()
{
    clearLayout(*m_holder);
    QuestionSetup setup;
    setup.checkText = isPrediction() ? tr("Run it") : QString();
    setup.againText = isPrediction() ? tr("Predict again") : tr("Try again");
    m_view = new QuestionView(m_question, setup);
    m_view->setObjectName(toQString(m_question.id));
    m_holder->addWidget(m_view);
    setFocusProxy(m_view);
    connect(m_view, &QuestionView::answered, this, &LessonQuestion::answer);
    connect(m_view, &QuestionView::nextRequested, this, &LessonQuestion::finished);
    connect(m_view, &QuestionView::againRequested, this, [this] {
        ask();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void LessonQuestion::keyPressEvent(QKeyEvent* event)
{
    if (isRunKey(*event) && isPrediction() && !m_view->isGraded())
        m_view->accept();
    else
        QWidget::keyPressEvent(event);
}

void LessonQuestion::answer(const Response& response)
{
    const auto shown = [self = QPointer(this), view = QPointer(m_view), response](const Result<Grade>& grade) {
        if (!self || !view)
            return;
        if (!grade) {
            view->showFailure(explanationFor(grade.error()));
            return;
        }
        view->showGrade(response, *grade);
        if (self->isPrediction())
            self->runIt(response);
    };
    m_context.session.learner().quiz().answerInLesson(m_context.lesson, m_place, m_question.id, response,
                                                      m_context.timer.take(), shown);
}

void LessonQuestion::runIt(const Response& response)
{
    const std::vector<Program> programs = programsOf(m_question);
    const Program* program = predictionOf(programs);
    if (program == nullptr)
        return;
    RunRequest request{*program, {}, outputOf(m_question, rightResponse(m_question))};
    if (std::holds_alternative<ChosenOptions>(response))
        request.predicted = outputOf(m_question, response);
    auto* run = new RunView(m_context.runner);
    m_view->setResult(run);
    run->run(request);
}

} // namespace secondstack::gui
