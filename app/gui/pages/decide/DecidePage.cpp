// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/decide/DecidePage.h"

#include "app/gui/pages/decide/AnswersScreen.h"
#include "app/gui/pages/decide/StartScreen.h"
#include "app/gui/pages/decide/SurveyScreen.h"
#include "app/gui/pages/decide/VerdictScreen.h"
#include "app/gui/pages/shared/OfferUndo.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/widgets/EmptyState.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::Sitting;

namespace {

const QString kQuestions = QStringLiteral("questions");
const QString kAnswers = QStringLiteral("answers");

} // namespace

DecidePage::DecidePage(Session& session, QWidget* parent) : Page(parent), m_session(session), m_timer(session.clock())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(learner::Change::Verdict))
            markDirty();
    });
    readDraft();
}

void DecidePage::readDraft()
{
    const auto questionnaire = m_session.course().questionnaire();
    m_questionnaire = questionnaire ? *questionnaire : nullptr;
    if (m_questionnaire != nullptr)
        m_sitting = Sitting::fromText(*m_questionnaire, m_session.learner().drafts().get(learner::kSittingDraft));
}

void DecidePage::keepDraft()
{
    if (!m_sitting)
        return;
    m_sitting->addSeconds(m_timer.take());
    m_session.learner().drafts().set(learner::kSittingDraft, m_sitting->toText());
}

void DecidePage::begin(learner::AnswerSheet sheet)
{
    m_sitting.emplace(*m_questionnaire, Random::fromSystem().bits(), std::move(sheet));
}

// Answers that are not a verdict yet. Those of the latest verdict are one, until it is undone.
bool DecidePage::isPending() const
{
    if (!m_sitting || m_sitting->answered() == 0)
        return false;
    const learner::VerdictRecord* latest = m_session.state().verdicts().latest();
    return latest == nullptr || latest->sheet != m_sitting->sheet();
}

void DecidePage::open(const QString& argument)
{
    m_argument = argument;
    markDirty();
    const learner::VerdictRecord* latest = m_session.state().verdicts().latest();
    if (m_questionnaire == nullptr || (argument != kQuestions && argument != kAnswers))
        return;
    m_isRevision = false;
    if (argument == kQuestions && !isPending()) {
        if (m_sitting && m_sitting->answered() > 0)
            m_argument.clear(); // it has its verdict: going back in the history shows that
        else
            begin({});
    } else if (!isPending() && latest != nullptr) {
        begin(latest->sheet);
    }
    if (argument == kAnswers && m_sitting)
        m_sitting->goTo(m_sitting->steps().size());
}

void DecidePage::activated()
{
    if (m_takeFocus)
        m_takeFocus();
}

void DecidePage::deactivated()
{
    if (m_argument == kQuestions || m_argument == kAnswers)
        keepDraft();
    m_timer.stop();
}

void DecidePage::refresh()
{
    const auto questionnaire = m_session.course().questionnaire();
    if (!questionnaire)
        return showFailure(tr("The questionnaire cannot be read"), questionnaire.error(), tr("Try again"), [this] {
            readDraft();
            markDirty();
        });
    m_questionnaire = *questionnaire;
    const bool isAsked = m_argument == kQuestions || m_argument == kAnswers;
    const bool hasVerdict = m_session.state().verdicts().latest() != nullptr;
    if ((isAsked && m_sitting) || (!hasVerdict && isPending()))
        showSitting();
    else if (hasVerdict)
        showVerdict();
    else
        showStart();
}

void DecidePage::showScreen(QWidget* screen, const std::function<void()>& takeFocus)
{
    if (m_screen != nullptr) {
        m_screen->hide();
        m_screen->setParent(nullptr);
        m_screen->deleteLater(); // not at once: it may be the sender
    }
    m_screen = screen;
    m_takeFocus = takeFocus;
    layout()->addWidget(screen);
    screen->show();
    if (isVisible())
        takeFocus();
}

void DecidePage::showFailure(const QString& title, const Error& error, const QString& step,
                             const std::function<void()>& then)
{
    auto* state = new EmptyState(QStringLiteral("warning"), title, explanationFor(error));
    QPushButton* button = state->addStep(step);
    button->setObjectName(QStringLiteral("retryButton"));
    connect(button, &QPushButton::clicked, this, then);
    showScreen(state, [button] { button->setFocus(); });
}

void DecidePage::showStart()
{
    m_timer.stop();
    auto* start = new StartScreen(*m_questionnaire);
    connect(start, &StartScreen::placeRequested, this, &Page::placeRequested);
    showScreen(start, [start] { start->takeFocus(); });
}

void DecidePage::showSitting()
{
    m_timer.start();
    if (m_sitting->current() != nullptr)
        showQuestions();
    else
        showAnswers();
}

void DecidePage::showQuestions()
{
    auto* survey = new SurveyScreen(*m_questionnaire, *m_sitting, m_isRevision);
    connect(survey, &SurveyScreen::answered, this, &DecidePage::keepDraft);
    connect(survey, &SurveyScreen::moved, this, [this] {
        keepDraft();
        if (m_sitting->current() == nullptr)
            showAnswers();
    });
    showScreen(survey, [survey] { survey->takeFocus(); });
}

void DecidePage::showAnswers()
{
    m_isRevision = false;
    m_answers = new AnswersScreen(*m_questionnaire, *m_sitting);
    connect(m_answers, &AnswersScreen::stepChosen, this, [this](const QString& id) {
        m_isRevision = m_sitting->isComplete();
        m_sitting->goTo(id.toStdString());
        showQuestions();
    });
    connect(m_answers, &AnswersScreen::settled, this, [this] {
        keepDraft();
        showAnswers();
    });
    connect(m_answers, &AnswersScreen::verdictRequested, this, &DecidePage::conclude);
    showScreen(m_answers, [answers = m_answers] { answers->takeFocus(); });
}

void DecidePage::showVerdict()
{
    m_timer.stop();
    auto view = learner::verdictView(m_session.learner());
    if (!view)
        return showFailure(tr("The questionnaire has changed since you answered it"), view.error(),
                           tr("Answer it again"), [this] { beginAnew(); });
    auto* verdict = new VerdictScreen(m_session.learner(), *m_questionnaire, std::move(*view),
                                      isPending() ? m_sitting->answered() : 0);
    connect(verdict, &VerdictScreen::placeRequested, this, &Page::placeRequested);
    connect(verdict, &VerdictScreen::changeRequested, this, [this] { emit placeRequested({kDecidePage, kAnswers}); });
    connect(verdict, &VerdictScreen::continueRequested, this,
            [this] { emit placeRequested({kDecidePage, kQuestions}); });
    connect(verdict, &VerdictScreen::retakeRequested, this, &DecidePage::beginAnew);
    connect(verdict, &VerdictScreen::discardRequested, this, &DecidePage::discard);
    showScreen(verdict, [verdict] { verdict->takeFocus(); });
}

void DecidePage::beginAnew()
{
    if (isPending())
        discard();
    begin({});
    m_argument = kQuestions; // going back in the history may have left it at this place, with the verdict shown
    markDirty();
    emit placeRequested({kDecidePage, kQuestions});
}

void DecidePage::discard()
{
    const std::string before = m_sitting->toText();
    m_sitting.reset();
    m_session.learner().drafts().set(learner::kSittingDraft, {});
    markDirty();
    emit messageRequested(tr("The answers you had begun are discarded"), tr("Undo"), [page = QPointer(this), before] {
        if (!page)
            return;
        page->m_session.learner().drafts().set(learner::kSittingDraft, before);
        page->readDraft();
        page->markDirty();
    });
}

void DecidePage::conclude()
{
    keepDraft();
    m_answers->setBusy(true);
    m_session.learner().decision().conclude(m_sitting->sheet(), m_sitting->seconds(),
                                            [page = QPointer(this)](const Result<learner::Recorded>& recorded) {
                                                if (page)
                                                    page->concluded(recorded);
                                            });
}

void DecidePage::concluded(const Result<learner::Recorded>& recorded)
{
    if (!recorded) {
        if (m_answers)
            m_answers->showError(explanationFor(recorded.error()));
        return;
    }
    // The draft stays: it is no longer pending, and it is there again when the verdict is undone.
    m_timer.stop();
    keepDraft();
    m_sitting->forgetSeconds();
    keepDraft();
    m_argument.clear();
    markDirty();
    if (isVisible()) // who has gone elsewhere meanwhile stays there
        emit placeRequested({kDecidePage});
    offerUndo(*this, m_session, tr("Verdict saved"), *recorded);
}

} // namespace secondstack::gui
