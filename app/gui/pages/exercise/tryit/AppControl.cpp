// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/tryit/AppControl.h"

#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "app/gui/widgets/Announce.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/Disclosure.h"
#include "app/gui/widgets/FlowLayout.h"
#include "app/gui/widgets/Labels.h"
#include "app/gui/widgets/OutputView.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ScrollPage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace secondstack::gui {

using Phase = AppState::Phase;

namespace {

constexpr qsizetype kMostLog = 60'000; // characters: the latest count
constexpr int kLogPause = 100;         // milliseconds between two pictures of a log that runs on

QString textFor(const AppState& state)
{
    switch (state.phase) {
    case Phase::NotStarted: return AppControl::tr("Start your app to send it requests. It runs on this machine only.");
    case Phase::Starting: return AppControl::tr("Your app starts…");
    case Phase::Running:
        return state.protection == practice::Protection::Sandbox
                   ? AppControl::tr("Your app runs on this machine only, in a sandbox without a network.")
                   : AppControl::tr("Your app runs on this machine without a sandbox, with your rights.");
    case Phase::Stopping: return AppControl::tr("Your app stops…");
    case Phase::NeedsConsent:
        return AppControl::tr("This exercise comes with a course file, and this computer has no sandbox to run it in."
                              " It would run with your rights: it could read and change your files and use the"
                              " network.");
    case Phase::Failed:
        return state.problem ? withVisibleControls(toQString(state.problem->message))
                             : explanationFor(state.error.value_or(Error{}));
    case Phase::TooLong:
        return AppControl::tr("Your app was stopped after 30 minutes. Start it again when you need it.");
    }
    return {};
}

Tone toneFor(Phase phase)
{
    switch (phase) {
    case Phase::Failed: return Tone::Bad;
    case Phase::NeedsConsent:
    case Phase::TooLong: return Tone::Warn;
    default: return Tone::Neutral;
    }
}

} // namespace

AppControl::AppControl(QWidget* parent)
    : QWidget(parent)
    , m_text(makeLabel({}, TextRole::Small))
    , m_details(new QVBoxLayout)
    , m_start(makeButton(tr("Start")))
    , m_stop(makeButton(tr("Stop")))
    , m_outdated(makeLabel(tr("Your code changed. Restart to try it."), TextRole::Small))
    , m_log(new OutputView)
{
    m_logFold = new Disclosure(tr("Log of your app"), [this] { return m_log; });
    m_log->setParent(m_logFold);
    m_log->hide();
    auto* buttons = new QWidget;
    auto* row = new FlowLayout(buttons);
    row->addWidget(m_start);
    row->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_text);
    column->addLayout(m_details);
    column->addWidget(m_outdated);
    column->addWidget(buttons);
    m_text->setObjectName("appState");
    m_start->setObjectName("startAppButton");
    m_stop->setObjectName("stopAppButton");
    m_outdated->setObjectName("appOutdated");
    setTextTone(*m_outdated, Tone::Warn);
    connect(m_start, &QPushButton::clicked, this, &AppControl::startRequested);
    connect(m_stop, &QPushButton::clicked, this, &AppControl::stopRequested);
    showState(AppState{});
}

QWidget* AppControl::log() const
{
    return m_logFold;
}

void AppControl::showState(const AppState& state)
{
    const bool isNew = state.phase != m_phase;
    m_phase = state.phase;
    m_text->setText(textFor(state));
    setTextTone(*m_text, toneFor(state.phase));
    clearLayout(*m_details);
    if (state.problem)
        showProblem(*state.problem);
    if (state.error)
        showError(*state.error);
    if (state.phase == Phase::NeedsConsent)
        showConsent();
    showButtons(state);
    if (isNew)
        announce(*this, m_text->text());
}

void AppControl::showButtons(const AppState& state)
{
    const bool hadFocus = m_start->hasFocus() || m_stop->hasFocus();
    setButtonText(*m_start, state.isActive() ? tr("Restart") : tr("Start"));
    m_start->setVisible(state.phase != Phase::NeedsConsent && (!state.isActive() || m_isOutdated));
    m_stop->setVisible(state.isActive());
    m_stop->setEnabled(state.phase != Phase::Stopping);
    m_outdated->setVisible(state.phase == Phase::Running && m_isOutdated);
    if (hadFocus) // what was pressed may have gone away
        (m_stop->isHidden() ? m_start : m_stop)->setFocus(Qt::OtherFocusReason);
}

void AppControl::setOutdated(bool isOutdated)
{
    if (isOutdated == m_isOutdated)
        return;
    m_isOutdated = isOutdated;
    AppState state;
    state.phase = m_phase;
    showButtons(state);
    if (!m_outdated->isHidden())
        announce(*this, m_outdated->text());
}

void AppControl::showProblem(const practice::GradingProblem& problem)
{
    if (!problem.file.empty()) {
        const QString file = toQString(problem.file);
        const QString place = problem.line > 0 ? tr("%1, line %2").arg(file).arg(problem.line) : file;
        QPushButton* go = addStep(withVisibleControls(place), QStringLiteral("problemPlaceButton"));
        connect(go, &QPushButton::clicked, this,
                [this, file, line = problem.line] { emit placeRequested(file, line); });
    }
    if (problem.traceback.empty())
        return;
    const auto make = [text = toQString(problem.traceback)] {
        auto* view = new OutputView;
        view->setRun({}, text);
        return view;
    };
    m_details->addWidget(new Disclosure(tr("Traceback"), make));
}

void AppControl::showError(const Error& error)
{
    if (error.kind != ErrorKind::Unavailable)
        return;
    connect(addStep(tr("Look again"), QStringLiteral("lookAgainButton")), &QPushButton::clicked, this,
            &AppControl::lookAgainRequested);
    connect(addStep(tr("Set it up"), QStringLiteral("setUpCodeButton")), &QPushButton::clicked, this,
            &AppControl::setUpRequested);
}

void AppControl::showConsent()
{
    connect(addStep(tr("Run it all the same"), QStringLiteral("allowAppButton")), &QPushButton::clicked, this,
            &AppControl::allowRequested);
}

QPushButton* AppControl::addStep(const QString& text, const QString& objectName)
{
    auto* step = makeButton(text, ButtonKind::Link);
    step->setObjectName(objectName);
    m_details->addWidget(step, 0, Qt::AlignLeft);
    return step;
}

void AppControl::addLog(const QString& text)
{
    m_logText += text;
    m_logText = m_logText.right(kMostLog);
    if (!m_logTimer.isActive())
        m_logTimer.start(kLogPause, this);
}

void AppControl::timerEvent(QTimerEvent*)
{
    m_logTimer.stop();
    m_log->setRun({}, m_logText);
}

void AppControl::clearLog()
{
    m_logText.clear();
    m_log->setRun({}, {});
}

} // namespace secondstack::gui
