// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/questions/QuestionView.h"

#include "app/gui/questions/AnswerEditor.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/questions/Solution.h"
#include "app/gui/state/Links.h"
#include "app/gui/state/Strings.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/Labels.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace curriculum;

namespace {

QString sourcesText(const Question& question)
{
    QString text;
    for (const Source& source : question.sources) {
        const QString title = toQString(source.section.empty() ? source.title : source.title + ", " + source.section);
        text += QStringLiteral("- %1: <%2>\n").arg(title, toQString(source.url));
    }
    return text;
}

Tone toneOf(const Response& response, const Grade& grade)
{
    if (grade.correct)
        return Tone::Good;
    return std::holds_alternative<DontKnow>(response) ? Tone::Warn : Tone::Bad;
}

QVBoxLayout* makeColumn()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(kGrid);
    return column;
}

} // namespace

QuestionView::QuestionView(const Question& question, const QuestionSetup& setup, QWidget* parent)
    : QWidget(parent)
    , m_question(question)
    , m_editor(makeAnswerEditor(question, setup.seed))
    , m_result(makeColumn())
    , m_verdict(makeLabel({}, TextRole::Heading))
    , m_feedback(makeColumn())
    , m_message(makeLabel({}, TextRole::SmallStrong))
    , m_hints(new KeyHints(keysFor(question)))
    , m_dontKnow(makeButton(tr("I don't know yet")))
    , m_check(makeButton(setup.checkText.isEmpty() ? tr("Check") : setup.checkText, ButtonKind::Primary))
    , m_again(makeButton(setup.againText))
    , m_next(makeButton(setup.nextText, ButtonKind::Primary))
{
    build(setup);
    setFocusProxy(m_editor);
    connect(m_editor, &AnswerEditor::changed, this, [this] {
        m_message->hide();
        emit responseChanged();
    });
    connect(m_editor, &AnswerEditor::accepted, this, &QuestionView::accept);
    connect(m_check, &QPushButton::clicked, this, &QuestionView::check);
    connect(m_dontKnow, &QPushButton::clicked, this, [this] { give(DontKnow{}); });
    connect(m_again, &QPushButton::clicked, this, &QuestionView::againRequested);
    connect(m_next, &QPushButton::clicked, this, &QuestionView::nextRequested);
    setStage(Stage::Asking);
}

void QuestionView::build(const QuestionSetup& setup)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(makeProse(toQString(m_question.stem)));
    if (setup.showsNode && !m_question.node.empty()) {
        auto* node = new CodeView;
        node->setCode(toQString(m_question.node), CodeLanguage::JavaScript);
        node->setTitle(tr("Node.js — you know this"));
        column->addWidget(node);
    }
    if (!m_question.code.empty() && !showsCode(m_question.type())) {
        auto* code = new CodeView;
        code->setCode(toQString(m_question.code), codeLanguageOf(m_question.codeLanguage));
        column->addWidget(code);
    }
    column->addWidget(m_editor);
    column->addLayout(m_result);
    column->addWidget(m_verdict);
    column->addLayout(m_feedback);
    column->addStretch(1);
    column->addWidget(m_message);
    column->addWidget(buildButtons());
    setTextTone(*m_message, Tone::Warn);
    m_message->hide();
    m_verdict->hide();
    m_verdict->setObjectName("verdictLabel");
    m_message->setObjectName("questionMessage");
}

QWidget* QuestionView::buildButtons()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_hints, 1);
    layout->addStretch(0);
    m_dontKnow->setObjectName("dontKnowButton");
    m_check->setObjectName("checkButton");
    m_again->setObjectName("againButton");
    m_next->setObjectName("nextButton");
    for (QPushButton* button : {m_dontKnow, m_check, m_again, m_next}) {
        button->setAutoDefault(true); // Enter presses it
        layout->addWidget(button, 0, Qt::AlignBottom);
    }
    return row;
}

Response QuestionView::response() const
{
    return m_editor->response();
}

void QuestionView::setResponse(const Response& response)
{
    m_editor->setResponse(response);
}

QWidget* QuestionView::verdict() const
{
    return m_verdict;
}

void QuestionView::setResult(QWidget* result)
{
    m_result->addWidget(result);
}

void QuestionView::setNextText(const QString& text)
{
    setButtonText(*m_next, text);
}

bool QuestionView::chooseNumber(int number)
{
    return m_stage == Stage::Asking && m_editor->chooseNumber(number);
}

void QuestionView::accept()
{
    if (m_stage == Stage::Asking)
        check();
    else if (m_stage == Stage::Graded)
        emit nextRequested();
}

void QuestionView::check()
{
    const QString missing = m_editor->missing();
    if (missing.isEmpty())
        give(m_editor->response());
    else
        showFailure(missing);
}

void QuestionView::give(const Response& response)
{
    if (m_stage != Stage::Asking)
        return;
    setStage(Stage::Waiting);
    emit answered(response);
}

void QuestionView::showFailure(const QString& why)
{
    setStage(Stage::Asking);
    m_message->setText(why);
    m_message->show();
    announce(*m_message, why);
}

void QuestionView::showGrade(const Response& response, const Grade& grade)
{
    recallGrade(response, grade);
    if (!m_editor->isAncestorOf(QApplication::focusWidget()))
        m_editor->setFocus(Qt::OtherFocusReason); // Enter goes on from here
    announce(*m_verdict, m_verdict->text());
}

void QuestionView::recallGrade(const Response& response, const Grade& grade)
{
    m_editor->showGrade(response, grade);
    setStage(Stage::Graded);
    m_verdict->setText(verdictText(response, grade));
    setTextTone(*m_verdict, toneOf(response, grade));
    m_verdict->show();
    showExplanation(grade);
}

void QuestionView::showSolution()
{
    m_editor->showGrade(DontKnow{}, {});
    setStage(Stage::Graded);
    showExplanation({});
}

void QuestionView::showExplanation(const Grade& grade)
{
    const auto add = [this](const QString& heading, QWidget* content) {
        m_feedback->addWidget(makeLabel(heading, TextRole::SmallStrong));
        m_feedback->addWidget(content);
    };
    if (QWidget* solution = grade.correct ? nullptr : makeSolution(m_question))
        add(tr("The right answer"), solution);
    if (!m_question.explanation.empty())
        m_feedback->addWidget(makeProse(toQString(m_question.explanation)));
    if (!m_question.whyItMatters.empty())
        add(tr("Why it matters"), makeProse(toQString(m_question.whyItMatters)));
    if (!m_question.sources.empty())
        add(tr("Where it is written"), makeProse(sourcesText(m_question), TextRole::Small));
}

void QuestionView::setStage(Stage stage)
{
    m_stage = stage;
    const bool isAsking = stage == Stage::Asking;
    m_editor->setLocked(!isAsking);
    m_hints->setVisible(stage != Stage::Graded);
    m_message->hide();
    for (QPushButton* button : {m_dontKnow, m_check}) {
        button->setVisible(stage != Stage::Graded);
        button->setEnabled(isAsking);
    }
    for (QPushButton* button : {m_again, m_next})
        button->setVisible(stage == Stage::Graded && !button->text().isEmpty());
}

} // namespace secondstack::gui
