// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/quiz/QuizPage.h"

#include "app/gui/pages/quiz/QuizScreens.h"
#include "app/gui/pages/shared/Problems.h"
#include "app/gui/questions/ActivityFoot.h"
#include "app/gui/questions/QuestionView.h"
#include "app/gui/questions/QuestionWords.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/Card.h"
#include "app/gui/widgets/CodeView.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/Keys.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/ProgressBar.h"
#include "app/gui/widgets/ScrollPage.h"
#include "app/gui/widgets/TileLayout.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using namespace std::chrono_literals;
using curriculum::Question;
using curriculum::Response;
using learner::Change;
using learner::QuizStage;

namespace {

constexpr int kNarrowestColumn = 400;
constexpr int kProgressWidth = 260;
constexpr int kWholeWidth = 1000;
constexpr int kSideWidth = 270;

// Wide enough for the Node.js code, as long as lines that are to be sorted or matched keep room for two columns.
int sideWidthFor(const Question& question)
{
    const bool needsRoom =
        question.type() == curriculum::QuestionType::Order || question.type() == curriculum::QuestionType::Match;
    CodeView code;
    code.setCode(toQString(question.node), CodeLanguage::JavaScript);
    const double wanted = 100.0 * (code.fullWidth() + 40) / Theme::current().px(100); // at 100 % text
    return qBound(kSideWidth, qRound(wanted), needsRoom ? 320 : 360);
}

} // namespace

QuizPage::QuizPage(Session& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_timer(session.clock())
    , m_scroll(new ScrollPage)
    , m_progress(buildProgress())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_scroll->addAction(m_progress);
    m_drafter.setSingleShot(true);
    m_drafter.setInterval(300ms);
    connect(&m_drafter, &QTimer::timeout, this, &QuizPage::keepDraft);
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Answers))
            markDirty();
    });
}

QWidget* QuizPage::buildProgress()
{
    m_progressText = makeLine({}, TextRole::Small);
    m_progressText->setAlignment(Qt::AlignRight);
    m_progressBar = new ProgressBar(tr("Questions answered"));
    auto* box = new QWidget;
    box->setMinimumWidth(kProgressWidth);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_progressText);
    column->addWidget(m_progressBar);
    return box;
}

QString QuizPage::title() const
{
    return m_view.quiz != nullptr ? toQString(m_view.quiz->title) : tr("Quiz");
}

void QuizPage::open(const QString& argument)
{
    if (argument == m_asked)
        return;
    keepDraft();
    m_asked = argument;
    m_screen = Screen::None;
    m_question = nullptr;
    m_view = learner::quizView(m_session.learner(), m_asked.toStdString());
    (void)m_timer.take(); // what was spent on the other quiz is not this one's
    markDirty();
}

void QuizPage::activated()
{
    m_timer.start();
    focusWork();
    m_scroll->scrollToTop();
}

void QuizPage::deactivated()
{
    m_timer.stop();
    keepDraft();
}

void QuizPage::focusWork()
{
    if (m_question != nullptr)
        m_question->setFocus(Qt::OtherFocusReason);
    else if (m_main != nullptr)
        m_main->setFocus(Qt::OtherFocusReason);
}

void QuizPage::refresh()
{
    m_view = learner::quizView(m_session.learner(), m_asked.toStdString());
    const Screen screen = screenFor();
    const bool isSameQuestion = screen == Screen::Question && m_screen == Screen::Question && m_question != nullptr
                                && (isFeedbackShown() || (!m_question->isGraded() && m_index == m_view.answered));
    if (isSameQuestion)
        showSide();
    else
        show(screen);
}

// The feedback of the last answer stays until the reader goes on, although the state is already past it.
bool QuizPage::isFeedbackShown() const
{
    if (m_question == nullptr || !m_question->isGraded())
        return false;
    return m_view.stage == QuizStage::Open
               ? m_view.answered == m_index + 1
               : m_view.stage == QuizStage::Finished && m_index + 1 == static_cast<int>(m_view.questions.size());
}

QuizPage::Screen QuizPage::screenFor() const
{
    if (m_screen == Screen::Question && isFeedbackShown())
        return Screen::Question;
    switch (m_view.stage) {
    case QuizStage::Missing: return Screen::Missing;
    case QuizStage::Untaken: return Screen::Intro;
    case QuizStage::Finished: return Screen::Result;
    case QuizStage::Open: break;
    }
    // Who comes to a quiz that is open is asked first; after taking back the last answer one is in it already.
    return m_screen == Screen::None || m_screen == Screen::Intro ? Screen::Intro : Screen::Question;
}

void QuizPage::show(Screen screen)
{
    m_screen = screen;
    m_question = nullptr;
    m_side = nullptr;
    m_main = nullptr;
    m_start = nullptr;
    m_problem = nullptr;
    m_scroll->clearBody();
    showHead();
    switch (screen) {
    case Screen::Intro: showIntro(); break;
    case Screen::Question: showQuestion(); break;
    case Screen::Result: showResult(); break;
    case Screen::Missing:
    case Screen::None: showMissing(); break;
    }
    if (isVisible())
        focusWork();
    m_scroll->scrollToTop();
}

void QuizPage::showHead()
{
    m_progress->setVisible(m_screen == Screen::Question);
    m_scroll->setEyebrow(m_view.quiz != nullptr ? quizEyebrow(m_view) : QString());
    m_scroll->setTitle(m_screen == Screen::Result ? scoreText(m_view) : title());
}

void QuizPage::showMissing()
{
    const auto* activity = m_session.course().pack().findActivity(m_asked.toStdString());
    const bool isAnnounced = activity != nullptr && !activity->isReady();
    auto* state = isAnnounced ? makeAnnouncedState(*activity)
                              : new EmptyState(QStringLiteral("book"), tr("There is no such quiz"),
                                               tr("The course has changed since this place was remembered."));
    m_main = addPathStep(*state, *this);
    m_scroll->body()->addWidget(state);
}

void QuizPage::showIntro()
{
    m_scroll->body()->addWidget(makeQuizIntro(m_view));
    m_problem = makeProblemLine();
    m_scroll->body()->addWidget(m_problem);
    auto* foot = new ActivityFoot;
    m_main = foot->addMain();
    m_main->setObjectName("startQuizButton");
    m_main->setText(m_view.stage == QuizStage::Open ? tr("Continue") : tr("Start"));
    m_start = m_main;
    connect(m_start, &QPushButton::clicked, this, &QuizPage::start);
    m_scroll->body()->addWidget(foot);
}

void QuizPage::start()
{
    const auto started = [page = QPointer(this), quiz = m_asked,
                          enable = disableMeanwhile(*m_start)](const Result<learner::Recorded>& recorded) {
        if (!page || page->m_asked != quiz)
            return;
        if (recorded) {
            page->m_screen = Screen::Question;
            page->markDirty();
        } else if (page->m_start != nullptr) {
            enable();
            showProblem(*page->m_problem, recorded.error());
        }
    };
    (void)m_timer.take(); // reading the introduction is no answering time
    m_session.learner().quiz().start(m_asked.toStdString(), started);
}

void QuizPage::showQuestion()
{
    m_index = m_view.answered;
    const learner::QuizQuestion& shown = m_view.questions[static_cast<std::size_t>(m_index)];
    const Question& question = *shown.question;
    m_scroll->setTitle(taskText(question.type()));
    QuestionSetup setup;
    setup.seed = shown.seed;
    setup.showsNode = false;
    setup.nextText = m_index + 1 < static_cast<int>(m_view.questions.size()) ? tr("Next") : tr("See the result");
    m_question = new QuestionView(question, setup);
    m_question->setObjectName(toQString(question.id));
    connect(m_question, &QuestionView::answered, this, &QuizPage::answer);
    connect(m_question, &QuestionView::nextRequested, this, &QuizPage::goOn);
    connect(m_question, &QuestionView::responseChanged, &m_drafter, qOverload<>(&QTimer::start));
    restoreDraft();

    auto* card = new Card;
    card->body()->addWidget(m_question);
    auto* side = new QVBoxLayout;
    side->setSpacing(12);
    if (!question.node.empty())
        side->addWidget(makeNodeCard(question));
    m_side = new QVBoxLayout;
    side->addLayout(m_side);
    side->addStretch(1);
    auto* row = new TileLayout(kNarrowestColumn);
    row->addWidget(card);
    row->addLayout(side);
    const int narrow = sideWidthFor(question);
    row->setShares({kWholeWidth - narrow, narrow});
    m_scroll->body()->addLayout(row);
    showSide();
}

void QuizPage::showSide()
{
    const int count = static_cast<int>(m_view.questions.size());
    clearLayout(*m_side);
    m_side->addWidget(makeSoFar(m_view, m_index));
    m_progressText->setText(tr("%1 of %2").arg(m_index + 1).arg(count));
    m_progressBar->setRange(0, count);
    m_progressBar->setValue(m_index + (m_question->isGraded() ? 1 : 0));
}

void QuizPage::answer(const Response& response)
{
    keepDraft();
    const auto graded = [page = QPointer(this), view = QPointer(m_question),
                         response](const Result<curriculum::Grade>& grade) {
        if (!page || !view)
            return;
        if (!grade) {
            view->showFailure(explanationFor(grade.error()));
            return;
        }
        view->showGrade(response, *grade);
        // After the layout: the line that says right or wrong has a place only then.
        QTimer::singleShot(0, view, [page, view] {
            if (page)
                page->m_scroll->ensureWidgetVisible(view->verdict(), 0, page->height() / 3);
        });
    };
    m_session.learner().quiz().answer(m_asked.toStdString(), response, m_timer.take(), graded);
}

void QuizPage::goOn()
{
    m_drafter.stop();
    m_session.learner().drafts().set(draftKey(), {});
    m_question = nullptr; // the feedback is read
    m_view = learner::quizView(m_session.learner(), m_asked.toStdString());
    show(screenFor());
}

void QuizPage::showResult()
{
    m_scroll->body()->addWidget(
        makeLabel(m_view.right == static_cast<int>(m_view.questions.size())
                      ? tr("Everything right. The next activity builds on this.")
                      : tr("Unfold a question to see what was asked and why the answer is what it is."),
                  TextRole::Muted));
    m_scroll->body()->addWidget(makeResultList(m_view));
    m_problem = makeProblemLine();
    m_scroll->body()->addWidget(m_problem);
    auto* foot = new ActivityFoot;
    m_start = foot->addAnother(tr("Again"));
    m_start->setObjectName("againButton");
    connect(m_start, &QPushButton::clicked, this, &QuizPage::start);
    m_main = foot->addMain();
    const auto* next = m_view.next;
    ActivityFoot::setMain(*m_main, tr("Next: %1"), next != nullptr ? toQString(next->title) : tr("Today"));
    connect(m_main, &QPushButton::clicked, this, [this, next] {
        emit placeRequested(next != nullptr ? placeOf(*next, *m_session.course().pack().dayOf(next->id))
                                            : Place{kTodayPage});
    });
    m_scroll->body()->addWidget(foot);
}

void QuizPage::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == 0;
    if (m_question != nullptr && isPlain) {
        if (isEnter(*event)) {
            if (!event->isAutoRepeat()) // held a little long, it would go past the feedback
                m_question->accept();
            return;
        }
        if (event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9
            && m_question->chooseNumber(event->key() - Qt::Key_0))
            return;
    }
    Page::keyPressEvent(event);
}

std::string QuizPage::draftKey() const
{
    return "quiz-answer:" + m_asked.toStdString();
}

// Kept until the reader goes on to the next question, so that an answer that is taken back can be corrected.
void QuizPage::keepDraft()
{
    m_drafter.stop();
    if (m_question == nullptr || m_question->isGraded())
        return;
    m_session.learner().drafts().set(draftKey(),
                                     m_question->question().id + '\n' + learner::textOf(m_question->response()));
}

void QuizPage::restoreDraft()
{
    const std::string draft = m_session.learner().drafts().get(draftKey());
    const std::string head = m_question->question().id + '\n';
    if (draft.starts_with(head))
        m_question->setResponse(learner::responseIn(std::string_view(draft).substr(head.size())));
}

} // namespace secondstack::gui
