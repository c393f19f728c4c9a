// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/SurveyScreen.h"

#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/KeyCap.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/curriculum/FindById.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using decision::Answer;
using learner::SittingStep;

SurveyScreen::SurveyScreen(const curriculum::Questionnaire& questionnaire, learner::Sitting& sitting, bool isRevision,
                           QWidget* parent)
    : QWidget(parent)
    , m_questionnaire(questionnaire)
    , m_sitting(sitting)
    , m_isRevision(isRevision)
    , m_page(new ScrollPage)
    , m_progress(new ProgressBar(tr("Questions answered")))
    , m_form(new QuestionForm)
    , m_hints(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    m_page->installEventFilter(this);
    m_page->setTitle(toQString(questionnaire.title));
    m_page->body()->addWidget(m_progress);
    auto* card = new Card;
    card->body()->addWidget(m_form);
    m_page->body()->addWidget(card);
    m_page->body()->addWidget(buildButtons());
    m_page->body()->addLayout(m_hints);
    m_page->body()->addWidget(makeLabel(
        tr("Every answer is kept as you give it. You can leave at any time and go on later."), TextRole::Small));
    connect(m_form, &QuestionForm::chosenChanged, this, &SurveyScreen::take);
    connect(m_form, &QuestionForm::accepted, this, &SurveyScreen::goNext);
    connect(m_form, &QuestionForm::previousRequested, this, &SurveyScreen::goPrevious);
    showStep();
}

QWidget* SurveyScreen::buildButtons()
{
    m_previous = makeButton(tr("Previous"));
    m_previous->setObjectName(QStringLiteral("previousQuestionButton"));
    m_next = makeButton(m_isRevision ? tr("Keep this answer") : tr("Next"), ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("nextQuestionButton"));
    connect(m_previous, &QPushButton::clicked, this, &SurveyScreen::goPrevious);
    connect(m_next, &QPushButton::clicked, this, &SurveyScreen::goNext);
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_previous);
    row->addStretch();
    row->addWidget(m_next);
    return buttons;
}

namespace {

QList<Option> levelOptions(const curriculum::Levels& levels)
{
    QList<Option> options;
    for (std::size_t level = 0; level < levels.size(); ++level)
        options.append({QString::number(level), toQString(levels[level])});
    return options;
}

} // namespace

Asked SurveyScreen::asked() const
{
    const SittingStep& step = *m_sitting.current();
    if (step.kind == SittingStep::Kind::Fact) {
        const curriculum::Fact& fact = *m_questionnaire.findFact(step.id);
        Asked asked{.text = toQString(fact.text), .options = {}, .canBeUnknown = false};
        for (const auto& option : fact.options)
            asked.options.append({toQString(option.id), toQString(option.text)});
        return asked;
    }
    if (step.kind == SittingStep::Kind::Reask) {
        const auto& again = *curriculum::findById(m_questionnaire.again, step.id);
        return {.text = toQString(again.text),
                .options = levelOptions(again.levels),
                .canBeNotApplicable = m_questionnaire.findQuestion(again.of)->notApplicable};
    }
    const curriculum::SurveyQuestion& question = *m_questionnaire.findQuestion(step.id);
    return {.text = toQString(question.text),
            .help = toQString(question.help),
            .options = levelOptions(question.levels),
            .canBeNotApplicable = question.notApplicable};
}

Chosen SurveyScreen::given() const
{
    const SittingStep& step = *m_sitting.current();
    if (!m_sitting.isAnswered(step))
        return {};
    if (step.kind == SittingStep::Kind::Fact)
        return {.option = toQString(m_sitting.sheet().facts.at(step.id))};
    const Answer answer = m_sitting.sheet().answers.at(step.id);
    return {.option = answer.hasLevel() ? QString::number(answer.level) : QString{},
            .isUnknown = answer.kind == decision::AnswerKind::DontKnow,
            .isNotApplicable = answer.kind == decision::AnswerKind::NotApplicable,
            .isSure = answer.sure};
}

QString SurveyScreen::criterion() const
{
    const SittingStep& step = *m_sitting.current();
    if (step.kind == SittingStep::Kind::Fact)
        return tr("Your situation");
    const auto* again = curriculum::findById(m_questionnaire.again, step.id);
    return toQString(m_questionnaire.findQuestion(again != nullptr ? again->of : step.id)->criterion);
}

void SurveyScreen::showStep()
{
    const auto count = static_cast<int>(m_sitting.steps().size());
    const QString eyebrow = tr("Question %1 of %2 · %3").arg(m_sitting.at() + 1).arg(count).arg(criterion());
    m_page->setEyebrow(eyebrow);
    m_progress->setRange(0, count);
    m_progress->setValue(m_sitting.answered());
    const Asked question = asked();
    m_form->ask(question, given());
    showHints(question);
    m_previous->setEnabled(m_sitting.at() > 0 && !m_isRevision);
    m_previous->setVisible(!m_isRevision);
    m_next->setEnabled(m_sitting.isAnswered(*m_sitting.current()));
    m_page->scrollToTop();
    announce(*this, eyebrow);
}

void SurveyScreen::takeFocus()
{
    m_form->takeFocus();
}

void SurveyScreen::showHints(const Asked& question)
{
    QList<KeyHint> hints{{{tr("1–%1").arg(question.options.size())}, tr("choose")}};
    if (question.canBeUnknown)
        hints << KeyHint{{tr("D")}, tr("don't know")} << KeyHint{{tr("U")}, tr("not sure")};
    if (question.canBeNotApplicable)
        hints << KeyHint{{tr("N")}, tr("does not apply")};
    hints << KeyHint{{tr("Enter")}, tr("next")};
    if (m_sitting.at() > 0 && !m_isRevision)
        hints << KeyHint{{tr("Backspace")}, tr("previous")};
    clearLayout(*m_hints);
    m_hints->addWidget(new KeyHints(hints));
}

void SurveyScreen::take()
{
    const SittingStep step = *m_sitting.current();
    const Chosen chosen = m_form->chosen();
    if (chosen.isEmpty())
        m_sitting.forget(step);
    else if (step.kind == SittingStep::Kind::Fact)
        m_sitting.state(step.id, chosen.option.toStdString());
    else if (chosen.isUnknown)
        m_sitting.answer(step.id, Answer::dontKnow());
    else if (chosen.isNotApplicable)
        m_sitting.answer(step.id, Answer::notApplicable());
    else if (chosen.isSure)
        m_sitting.answer(step.id, Answer::at(chosen.option.toInt()));
    else
        m_sitting.answer(step.id, Answer::notSure(chosen.option.toInt()));
    m_next->setEnabled(!chosen.isEmpty());
    m_progress->setValue(m_sitting.answered());
    emit answered();
}

void SurveyScreen::goNext()
{
    if (!m_next->isEnabled())
        return;
    m_sitting.goTo(m_isRevision ? m_sitting.steps().size() : m_sitting.at() + 1);
    if (m_sitting.current() != nullptr) {
        showStep();
        takeFocus();
    }
    emit moved();
}

void SurveyScreen::goPrevious()
{
    if (m_sitting.at() == 0 || m_isRevision)
        return;
    m_sitting.goTo(m_sitting.at() - 1);
    showStep();
    takeFocus();
    emit moved();
}

// Alt+Left is the window's way back, but among questions it goes to the one before.
bool SurveyScreen::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Left && key->modifiers() == Qt::AltModifier && m_sitting.at() > 0 && !m_isRevision) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

// What nobody inside the page took; a scroll area would take the arrow for itself.
bool SurveyScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isBack =
        key->key() == Qt::Key_Backspace || (key->key() == Qt::Key_Left && key->modifiers() == Qt::AltModifier);
    if (isBack)
        goPrevious();
    else if (isEnter(*key) && !key->isAutoRepeat())
        goNext();
    return isBack || isEnter(*key);
}

} // namespace secondstack::gui
