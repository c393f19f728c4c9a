// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/exercise/ExercisePage.h"

#include "app/gui/pages/exercise/CodePane.h"
#include "app/gui/pages/exercise/EditorMenu.h"
#include "app/gui/pages/exercise/ExerciseHead.h"
#include "app/gui/pages/exercise/ExercisePanes.h"
#include "app/gui/pages/exercise/ExerciseRuns.h"
#include "app/gui/pages/exercise/FileReplacer.h"
#include "app/gui/pages/exercise/FilesNotice.h"
#include "app/gui/pages/exercise/HintBox.h"
#include "app/gui/pages/exercise/HistoryPane.h"
#include "app/gui/pages/exercise/ResultsPane.h"
#include "app/gui/pages/exercise/SidePane.h"
#include "app/gui/pages/exercise/SolutionPane.h"
#include "app/gui/pages/exercise/TaskPane.h"
#include "app/gui/pages/exercise/TryItPane.h"
#include "app/gui/pages/shared/Problems.h"
#include "app/gui/state/DayName.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Runners.h"
#include "app/gui/state/Session.h"
#include "app/gui/widgets/Banner.h"
#include "app/gui/widgets/Buttons.h"
#include "app/gui/widgets/EditorTabs.h"
#include "app/gui/widgets/EmptyState.h"
#include "app/gui/widgets/PlainText.h"
#include "app/gui/widgets/ScrollPage.h"
#include "core/learner/views/PathView.h"
#include "core/practice/grading/Tasks.h"

#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace secondstack::gui {

using learner::Change;
using practice::ProjectFiles;

ExercisePage::ExercisePage(Session& session, Runners& runners, Dialogs& dialogs, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_runners(runners)
    , m_runs(new ExerciseRuns(session, runners.exercises, this))
    , m_scroll(new ScrollPage)
    , m_head(new ExerciseHead(*m_scroll, dialogs))
    , m_notice(new FilesNotice)
    , m_panes(new ExercisePanes)
    , m_task(new TaskPane)
    , m_code(new CodePane)
    , m_history(new HistoryPane(session,
                                [this](auto then) {
                                    if (m_files)
                                        m_files->read(std::move(then));
                                }))
    , m_solution(new SolutionPane)
    , m_tryIt(new TryItPane(session, runners.apps, *m_code))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    buildHead();
    buildPanes();
    watchRuns();
    connect(&session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(Change::Activities | Change::Practice))
            markDirty();
    });
}

ExercisePage::~ExercisePage() = default;

QString ExercisePage::title() const
{
    return m_view.exercise != nullptr ? toQString(m_view.exercise->title) : tr("Exercise");
}

void ExercisePage::buildHead()
{
    connect(m_head, &ExerciseHead::resetRequested, this, [this] {
        m_runs->abandon(); // its results are of other files
        m_replacer->reset();
        showHead();
    });
    connect(m_head, &ExerciseHead::runRequested, this, &ExercisePage::run);
    connect(m_head, &ExerciseHead::stopRequested, m_runs, &ExerciseRuns::stop);
    connect(&m_head->editors(), &EditorMenu::aboutToOpen, this, [this] {
        m_files->saveNow();
        m_head->editors().setPlace(m_files->folder(), m_code->editor().currentPath());
    });
    connect(&m_head->editors(), &EditorMenu::messageRequested, this,
            [this](const QString& text) { emit messageRequested(text, {}, {}); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ExercisePage::run);
    }
}

void ExercisePage::buildPanes()
{
    auto* task = new SidePane;
    task->setContent(m_task);
    m_panes->add(ExercisePanes::Task, tr("Task"), task);
    m_panes->add(ExercisePanes::Code, tr("Code"), m_code);
    m_panes->add(ExercisePanes::TryIt, tr("Try it"), m_tryIt);
    m_panes->add(ExercisePanes::History, tr("Earlier runs"), m_history);
    m_panes->add(ExercisePanes::Solution, tr("Solution"), m_solution);
    m_scroll->body()->addWidget(m_notice);
    m_scroll->body()->addWidget(m_panes, 1);
    connect(m_panes, &ExercisePanes::chosen, this, [this](ExercisePanes::Pane pane) {
        if (pane == ExercisePanes::Solution)
            openSolution();
    });
    connect(&m_task->hints(), &HintBox::stepRequested, this, &ExercisePage::openHint);
    connect(&m_task->hints(), &HintBox::lessonRequested, this, &ExercisePage::openLesson);
    connect(m_code, &CodePane::removed, this, [this](const QString& path, const std::function<void()>& takeBack) {
        emit messageRequested(tr("Deleted: %1").arg(path), tr("Undo"), takeBack);
    });
    connect(m_tryIt, &TryItPane::setUpRequested, this, &ExercisePage::goToSetUp);
    connect(m_tryIt, &TryItPane::placeRequested, this, [this](const QString& file, int line) {
        m_panes->show(ExercisePanes::Code);
        m_code->showLine(file, line);
    });
    connect(m_history, &HistoryPane::replayRequested, this, [this](const ProjectFiles& files, const QString& when) {
        m_panes->show(ExercisePanes::Code);
        m_runs->abandon();
        m_replacer->replay(files, when);
        showHead();
    });
}

void ExercisePage::watchRuns()
{
    ResultsPane& results = m_code->results();
    connect(m_runs, &ExerciseRuns::started, &results, &ResultsPane::showRunning);
    connect(m_runs, &ExerciseRuns::heard, &results, &ResultsPane::add);
    connect(m_runs, &ExerciseRuns::stopped, &results, &ResultsPane::showStopped);
    connect(m_runs, &ExerciseRuns::finished, this, &ExercisePage::finish);
    connect(m_runs, &ExerciseRuns::consentNeeded, this, &ExercisePage::askConsent);
    connect(m_runs, &ExerciseRuns::failed, this, &ExercisePage::showUnable);
    for (const auto signal : {&ExerciseRuns::started, &ExerciseRuns::stopped, &ExerciseRuns::consentNeeded})
        connect(m_runs, signal, this, &ExercisePage::showHead);
    connect(&results, &ResultsPane::stopRequested, m_runs, &ExerciseRuns::stop);
    connect(&results, &ResultsPane::placeRequested, m_code, &CodePane::showLine);
    connect(&results, &ResultsPane::lessonRequested, this, &ExercisePage::openLesson);
    connect(&results, &ResultsPane::hintRequested, this, [this] {
        m_panes->show(ExercisePanes::Task);
        m_task->hints().focusNext();
    });
}

void ExercisePage::open(const QString& argument)
{
    if (argument == m_asked)
        return;
    m_asked = argument;
    m_isJustOpened = true;
    (void)m_runs->timer().take(); // what was spent on the other exercise is not this one's
    markDirty();
}

void ExercisePage::activated()
{
    m_runs->timer().start();
    (m_message != nullptr ? m_message : static_cast<QWidget*>(m_code))->setFocus(Qt::OtherFocusReason);
}

void ExercisePage::deactivated()
{
    m_runs->timer().stop();
    if (m_files)
        m_files->saveNow();
}

void ExercisePage::refresh()
{
    m_view = exerciseView(m_session.learner(), m_asked.toStdString());
    if (m_shown != m_asked)
        load();
    if (m_content != nullptr)
        showState();
}

void ExercisePage::load()
{
    m_shown = m_asked;
    m_content = nullptr;
    m_code->close();
    m_files.reset();
    m_runs->setExercise(m_asked.toStdString());
    const auto content = m_session.course().exercise(m_asked.toStdString());
    m_scroll->setTitle(title());
    m_scroll->setEyebrow(m_view.place.day != nullptr
                             ? tr("%1 · Exercise").arg(dayName(m_session.course().pack(), *m_view.place.day))
                             : QString());
    delete std::exchange(m_message, nullptr);
    m_panes->setVisible(content.has_value());
    if (!content)
        return showMissing(&content.error());
    m_content = *content;
    m_task->setExercise(*m_content);
    m_solution->setExercise(*m_content);
    m_code->results().showIdle(tr("Run the tests with Ctrl+Enter. Each check says here whether it holds."));
    m_files =
        std::make_unique<ExerciseFiles>(m_session.folder() / "exercises" / m_asked.toStdString(), m_content->starter);
    connect(m_files.get(), &ExerciseFiles::replaced, m_code, &CodePane::update);
    m_notice->watch(*m_files);
    watchReplacer();
    m_files->open([this](const Result<practice::Workspace::Opened>& opened) { showFiles(opened); });
    const practice::Profile profile = practice::profileFor(m_content->exercise.kind);
    m_runners.exercises.prepare(profile, *m_files, [this](const auto& known) { showSurroundings(known); });
    connect(m_code, &CodePane::edited, m_files.get(), [this, profile] { m_runners.exercises.keepWarm(profile); });
    m_tryIt->setExercise(m_asked.toStdString(), m_content->exercise.app);
    m_panes->setOffered(ExercisePanes::TryIt, !m_content->exercise.app.empty());
    m_panes->show(ExercisePanes::Code);
}

void ExercisePage::watchReplacer()
{
    m_replacer = new FileReplacer(m_session, m_asked.toStdString(), *m_files);
    connect(m_replacer, &FileReplacer::failed, m_notice, &FilesNotice::showError);
    connect(m_replacer, &FileReplacer::replaced, this,
            [this](const QString& message, const std::function<void()>& takeBack) {
                m_code->results().showIdle(message);
                emit messageRequested(message, tr("Undo"), takeBack);
            });
    connect(m_replacer, &FileReplacer::takenBack, this, [this] {
        m_code->results().showIdle(tr("Your files are back."));
        emit messageRequested(tr("Your files are back."), {}, {});
    });
}

void ExercisePage::showMissing(const Error* error)
{
    const bool isAnnounced = m_view.exercise != nullptr && !m_view.exercise->isReady();
    EmptyState* state = isAnnounced ? makeAnnouncedState(*m_view.exercise)
                                    : new EmptyState(QStringLiteral("practice"), tr("This exercise cannot be shown"),
                                                     explanationFor(*error));
    addPathStep(*state, *this);
    m_message = state;
    m_scroll->body()->addWidget(state);
    showHead();
}

void ExercisePage::showFiles(const Result<practice::Workspace::Opened>& opened)
{
    if (!opened)
        return showUnable(opened.error());
    m_code->setFiles(*m_files, opened->files, m_content->exercise.files);
    if (std::exchange(m_isJustOpened, false) && isVisible())
        m_code->setFocus(Qt::OtherFocusReason); // when the page was shown there was no editor yet
    connect(m_files.get(), &ExerciseFiles::changedOutside, this, [this] {
        m_runsAgain = m_runs->isRunning(); // that run is of older files
        if (m_head->editors().checksOnSave() && isVisible())
            run();
    });
    if (!opened->isStarterNewer)
        return;
    Banner& banner = m_code->results().showProblem(
        Tone::Python, tr("The course has a newer version of the files to begin with. Yours stay as they are."));
    connect(banner.addStep(tr("Begin with the new ones")), &QPushButton::clicked, m_replacer, &FileReplacer::reset);
}

void ExercisePage::showHead()
{
    m_head->setOffered(m_content != nullptr);
    m_head->setRunning(m_runs->isRunning());
}

void ExercisePage::showState()
{
    m_task->showView(m_view);
    m_history->setTimeline(m_view.record.timeline);
    m_panes->setOffered(ExercisePanes::Solution, m_view.maySeeSolution());
    setPlainToolTip(m_panes->chip(ExercisePanes::Solution),
                    m_view.maySeeSolution() ? QString()
                                            : tr("Opens when all checks have held, or after three tries with a hint."));
    showHead();
}

void ExercisePage::showSurroundings(const Result<GradingSurroundings>& surroundings)
{
    m_head->setSurroundings(surroundings);
    if (surroundings)
        m_code->setPython(surroundings->python);
    else
        showUnable(surroundings.error());
}

void ExercisePage::run()
{
    if (!m_files || m_runs->isRunning())
        return;
    m_panes->show(ExercisePanes::Code);
    m_code->clearProblems();
    m_files->read([this](const Result<ProjectFiles>& files) {
        if (files)
            m_runs->start(*files);
        else
            showUnable(files.error());
    });
}

void ExercisePage::finish(const GradingOutcome& outcome)
{
    const practice::Verdict& verdict = outcome.verdict;
    m_code->results().showOutcome(outcome,
                                  verdict.mistake ? m_content->exercise.findMistake(verdict.mistake->id) : nullptr);
    m_code->showProblems(verdict, m_runs->graded());
    showHead();
    if (std::exchange(m_runsAgain, false) && m_head->editors().checksOnSave() && isVisible())
        return run();
    if (verdict.passed)
        offerNext();
}

void ExercisePage::offerNext()
{
    const auto* next = learner::neighboursOf(m_session.course().pack(), m_asked.toStdString()).next;
    QPushButton* why = m_code->results().addNext(tr("See why, and the solution"));
    why->setObjectName("seeSolutionButton");
    connect(why, &QPushButton::clicked, &m_panes->chip(ExercisePanes::Solution), &QAbstractButton::click);
    if (next == nullptr)
        return;
    QPushButton* go = m_code->results().addNext(tr("Next: %1").arg(toQString(next->title)));
    connect(go, &QPushButton::clicked, this,
            [this, next] { emit placeRequested(placeOf(*next, *m_session.course().pack().dayOf(next->id))); });
}

void ExercisePage::askConsent()
{
    Banner& banner = m_code->results().showProblem(
        Tone::Warn, tr("The checks come with a course file, and this computer has no sandbox to run them in. They would"
                       " run with your rights: they could read and change your files and use the network."));
    QPushButton* allow = banner.addStep(tr("Run them all the same"));
    allow->setObjectName("allowRunButton");
    connect(allow, &QPushButton::clicked, this, [this] {
        m_runners.setTrusted(true);
        run();
    });
}

void ExercisePage::showUnable(const Error& error)
{
    Banner& banner = m_code->results().showProblem(Tone::Bad, explanationFor(error));
    QPushButton* again = banner.addStep(tr("Try again"));
    again->setObjectName("tryAgainButton");
    connect(again, &QPushButton::clicked, this, [this] {
        m_runners.forgetTools();
        m_shown.clear();
        markDirty();
    });
    if (error.kind == ErrorKind::Unavailable) {
        QPushButton* help = banner.addStep(tr("Set it up"));
        help->setObjectName("setUpCodeButton");
        connect(help, &QPushButton::clicked, this, &ExercisePage::goToSetUp);
    }
    showHead();
}

void ExercisePage::goToSetUp()
{
    m_shown.clear(); // who comes back may have set it up
    markDirty();
    emit placeRequested({kReadyPage});
}

void ExercisePage::openHint(const QString& mistake, int step)
{
    m_session.learner().practice().openHint(m_asked.toStdString(), mistake.toStdString(), step,
                                            [self = QPointer(this)](const Result<learner::Recorded>& recorded) {
                                                if (self && !recorded)
                                                    self->m_notice->showError(recorded.error());
                                            });
}

void ExercisePage::openSolution()
{
    m_session.learner().practice().openSolution(m_asked.toStdString(), [](const Result<learner::Recorded>&) {});
    m_files->read([solution = QPointer(m_solution)](const Result<ProjectFiles>& files) {
        if (solution && files)
            solution->setOwn(*files);
    });
}

void ExercisePage::openLesson(const QString& lesson)
{
    if (const curriculum::Activity* activity = m_session.course().pack().findActivity(lesson.toStdString()))
        emit placeRequested(placeOf(*activity, *m_session.course().pack().dayOf(activity->id)));
}

} // namespace secondstack::gui
