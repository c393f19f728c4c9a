// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/LearnerWindow.h"

#include "app/gui/pages/compare/ComparePage.h"
#include "app/gui/pages/decide/DecidePage.h"
#include "app/gui/pages/exercise/ExercisePage.h"
#include "app/gui/pages/lesson/LessonPage.h"
#include "app/gui/pages/path/PathPage.h"
#include "app/gui/pages/practice/PracticePage.h"
#include "app/gui/pages/progress/ProgressPage.h"
#include "app/gui/pages/quiz/QuizPage.h"
#include "app/gui/pages/ready/ReadyPage.h"
#include "app/gui/pages/settings/SettingsPage.h"
#include "app/gui/pages/today/TodayPage.h"
#include "app/gui/pages/welcome/WelcomePage.h"
#include "app/gui/questions/KeyNotes.h"
#include "app/gui/shell/MainWindow.h"
#include "app/gui/shell/NoticeArea.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Readiness.h"
#include "app/gui/state/Runners.h"
#include "app/gui/state/Search.h"
#include "app/process/Locations.h"
#include "core/learner/reading/ReadingEvents.h"
#include "core/learner/views/TodayView.h"

#include <QApplication>
#include <QPointer>

#include <algorithm>

namespace secondstack::gui {

using namespace std::chrono_literals;

namespace {

constexpr const char* kPlaceDraft = "place";
constexpr auto kSlowSave = 300ms;
constexpr auto kLookAfterFile = 1s; // the first page comes first, and who only looks in can leave at once
constexpr Millis kLongestWait = 1h; // a timer stands still while the computer sleeps

QString nameOfCommand(const std::string& eventType)
{
    if (eventType == learner::kLessonCompleted)
        return LearnerWindow::tr("lesson done");
    if (eventType == learner::kAnswerGiven)
        return LearnerWindow::tr("answer");
    if (eventType == learner::kQuizStarted)
        return LearnerWindow::tr("start of the quiz");
    if (eventType == learner::kVerdictReached)
        return LearnerWindow::tr("verdict");
    if (eventType == learner::kPlanAccepted)
        return LearnerWindow::tr("plan");
    if (eventType == learner::kProfileNamed)
        return LearnerWindow::tr("name");
    return LearnerWindow::tr("last change");
}

Millis untilMidnight(const WallTime& now)
{
    return dateOf(now) + std::chrono::days{1} - (now.utc + now.offset);
}

} // namespace

LearnerWindow::LearnerWindow(Session& session, MainWindow& window, Runners& runners, Readiness& readiness,
                             Preferences& preferences, const Folders& folders)
    : QObject(&window)
    , m_session(session)
    , m_window(window)
    , m_runners(runners)
    , m_readiness(readiness)
    , m_preferences(preferences)
    , m_folders(folders)
{
    addWorkPages();
    addOtherPages();
    addCommands();
    addCourseCommands();
    watchSession();
    watchDate();
    m_window.setSearch(searchProvider(m_session));
    connect(&m_window, &MainWindow::undoRequested, this, &LearnerWindow::undo);
    connect(&m_window.navigator(), &Navigator::placeChanged, this, &LearnerWindow::rememberPlace);
}

void LearnerWindow::start()
{
    showBadge();
    showSaving();
    if (m_session.isReadOnly())
        m_window.notices().post({.id = QStringLiteral("readOnly"), .tone = Tone::Warn, .text = readOnlyText()});
    m_window.start(firstPlace());
    QTimer::singleShot(kLookAfterFile, this, [this] { m_session.lookAfterFile(); });
}

void LearnerWindow::addWorkPages()
{
    const QString decide = tr("Decide");
    m_window.addPage({.id = kTodayPage, .title = tr("Today"), .icon = QStringLiteral("today"), .make = [this] {
                          return new TodayPage(m_session);
                      }});
    m_window.addPage({.id = kPathPage, .title = tr("Path"), .icon = QStringLiteral("path"), .make = [this] {
                          return new PathPage(m_session);
                      }});
    m_window.addPage({.id = kPracticePage, .title = tr("Practice"), .icon = QStringLiteral("practice"), .make = [this] {
                          return new PracticePage(m_session);
                      }});
    m_window.addPage({.id = kDecidePage,
                      .title = tr("Should I?"),
                      .icon = QStringLiteral("decide"),
                      .group = decide,
                      .make = [this] { return new DecidePage(m_session); }});
    m_window.addPage({.id = kComparePage,
                      .title = tr("Compare"),
                      .icon = QStringLiteral("compare"),
                      .group = decide,
                      .make = [this] { return new ComparePage(m_session, &m_runners.samples); }});
    m_window.addPage({.id = kLessonPage,
                      .title = tr("Lesson"),
                      .icon = QStringLiteral("path"),
                      .make = [this] { return new LessonPage(m_session, m_runners.samples); },
                      .isInRail = false,
                      .railId = kPathPage});
    m_window.addPage({.id = kQuizPage,
                      .title = tr("Quiz"),
                      .icon = QStringLiteral("path"),
                      .make = [this] { return new QuizPage(m_session); },
                      .isInRail = false,
                      .railId = kPathPage});
    m_window.addPage({.id = kExercisePage,
                      .title = tr("Exercise"),
                      .icon = QStringLiteral("practice"),
                      .make = [this] { return new ExercisePage(m_session, m_runners); },
                      .isInRail = false,
                      .railId = kPracticePage});
}

void LearnerWindow::addOtherPages()
{
    const QString me = tr("Me");
    m_window.addPage(
        {.id = kProgressPage, .title = tr("Progress"), .icon = QStringLiteral("progress"), .group = me, .make = [this] {
             return new ProgressPage(m_session);
         }});
    m_window.addPage({.id = kSettingsPage,
                      .title = tr("Settings"),
                      .icon = QStringLiteral("settings"),
                      .group = me,
                      .make = [this]() -> Page* {
                          auto* page = new SettingsPage(m_session, m_preferences, m_folders, &m_runners.samples);
                          connect(page, &SettingsPage::profileRequested, this, &LearnerWindow::profileRequested);
                          connect(page, &SettingsPage::newProfileRequested, this, &LearnerWindow::newProfileRequested);
                          connect(page, &SettingsPage::restoreRequested, this, &LearnerWindow::restoreRequested);
                          connect(page, &SettingsPage::shortcutsRequested, this,
                                  [this] { m_window.commands().run(QStringLiteral("keys")); });
                          return page;
                      }});
    m_window.addPage({.id = kReadyPage,
                      .title = tr("Ready to fly?"),
                      .icon = QStringLiteral("settings"),
                      .make = [this] { return new ReadyPage(m_readiness, patient()); },
                      .isInRail = false,
                      .railId = kSettingsPage});
    m_window.addPage({.id = kWelcomePage,
                      .title = tr("Welcome"),
                      .icon = QStringLiteral("today"),
                      .make = [this]() -> Page* {
                          auto* page = new WelcomePage(m_session);
                          connect(page, &WelcomePage::courseRequested, this, &LearnerWindow::courseRequested);
                          return page;
                      },
                      .isInRail = false,
                      .railId = kTodayPage});
}

doctor::Patient LearnerWindow::patient() const
{
    return {.data = m_folders.data,
            .pack = m_folders.pack,
            .isTrusted = m_folders.pack == process::shippedPack(),
            .lock = process::shippedLock(),
            .script = process::shippedEnvironmentScript(),
            .grader = process::shippedGrader()};
}

void LearnerWindow::addCommands()
{
    CommandList& commands = m_window.commands();
    addKeyNotes(commands);
    commands.add({.id = QStringLiteral("redo"),
                  .title = tr("Redo what was undone"),
                  .group = tr("Everywhere"),
                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                  .run = [this] { redo(); }});
    commands.add(
        {.id = QStringLiteral("backup"), .title = tr("Make a backup now"), .group = tr("Everywhere"), .run = [this] {
             m_session.backUp([window = QPointer(&m_window)](const Result<storage::BackupFile>& made) {
                 if (window && made)
                     window->showMessage(tr("Backup made"));
             });
         }});
    commands.add({.id = QStringLiteral("ready"),
                  .title = tr("Ready to fly? Try what works without a network"),
                  .group = tr("Everywhere"),
                  .run = [this] { m_window.navigator().go({kReadyPage}); }});
}

void LearnerWindow::addCourseCommands()
{
    CommandList& commands = m_window.commands();
    commands.add(
        {.id = QStringLiteral("course"), .title = tr("Open a course file…"), .group = tr("Everywhere"), .run = [this] {
             emit courseRequested();
         }});
    if (m_folders.pack != process::shippedPack())
        commands.add({.id = QStringLiteral("shippedCourse"),
                      .title = tr("Use the course that ships with the app"),
                      .group = tr("Everywhere"),
                      .run = [this] { emit shippedCourseRequested(); }});
}

void LearnerWindow::watchSession()
{
    connect(&m_session, &Session::changed, this, &LearnerWindow::showBadge);
    connect(&m_session, &Session::changed, this, [this](learner::Changes changes) {
        if (changes.touch(learner::Change::Profile) && !m_session.isSaving())
            showSaving();
    });
    connect(&m_session, &Session::backedUp, this, &LearnerWindow::showBackupProblem);
    connect(&m_session, &Session::damaged, this, [this](const Error& error) {
        m_window.notices().post({.id = QStringLiteral("damaged"),
                                 .tone = Tone::Bad,
                                 .text = explanationFor(error),
                                 .stepText = tr("Backups"),
                                 .step = [this] { m_window.navigator().go({kSettingsPage, QStringLiteral("data")}); }});
    });
    m_slowSave.setSingleShot(true);
    m_slowSave.setInterval(kSlowSave);
    connect(&m_slowSave, &QTimer::timeout, this, &LearnerWindow::showSaving);
    connect(&m_session, &Session::savingChanged, this, [this] {
        if (!m_session.isSaving())
            showSaving();
        else if (!m_slowSave.isActive())
            m_slowSave.start();
    });
}

void LearnerWindow::showSaving()
{
    const QString id = QStringLiteral("saving");
    const auto& problem = m_session.savingProblem();
    m_slowSave.stop();
    if (m_session.isReadOnly())
        return showFooter(tr("Read-only"));
    showFooter(problem                ? tr("Offline · not saved")
               : m_session.isSaving() ? tr("Offline · saving…")
                                      : tr("Offline · all saved"));
    if (problem && !m_window.notices().has(id))
        m_window.notices().post({.id = id,
                                 .tone = Tone::Bad,
                                 .text = tr("What you did last is not saved. %1").arg(explanationFor(*problem))});
    else if (!problem && !m_session.isSaving())
        m_window.notices().withdraw(id);
}

void LearnerWindow::showFooter(const QString& saving)
{
    const QString name = toQString(m_session.state().profile().name());
    m_window.rail().setFooter(name.isEmpty() ? saving : QStringLiteral("%1\n%2").arg(name, saving));
}

void LearnerWindow::showBackupProblem()
{
    const QString id = QStringLiteral("backup");
    if (const auto& problem = m_session.backupProblem())
        m_window.notices().post({.id = id,
                                 .tone = Tone::Warn,
                                 .text = tr("No backup could be made. %1").arg(explanationFor(*problem)),
                                 .stepText = tr("Backups"),
                                 .step = [this] { m_window.navigator().go({kSettingsPage, QStringLiteral("data")}); }});
    else
        m_window.notices().withdraw(id);
}

// At midnight, and when one comes back to the window, which may be days later.
void LearnerWindow::watchDate()
{
    const auto look = [this] {
        m_session.lookAtDate();
        m_midnight.start(std::min(untilMidnight(m_session.clock().now()), kLongestWait));
    };
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, look);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [look](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            look();
    });
    look();
}

void LearnerWindow::showBadge()
{
    m_window.rail().setBadge(kTodayPage, learner::todayView(m_session.learner()).activitiesLeftToday);
}

// A message is gone in seconds; who wants to read the whole of it gets it to stay.
void LearnerWindow::showError(const Error& error)
{
    m_window.showMessage(headlineFor(error), tr("Details"), [this, error] {
        const QString id = QStringLiteral("error");
        m_window.notices().post(
            {.id = id, .tone = Tone::Bad, .text = explanationFor(error), .stepText = tr("Close"), .step = [this, id] {
                 m_window.notices().withdraw(id);
             }});
    });
}

void LearnerWindow::undo()
{
    const auto type = m_session.learner().undoable();
    if (!type) {
        m_window.showMessage(tr("There is nothing to undo since the app was started."));
        return;
    }
    m_session.learner().undo(
        [self = QPointer(this), name = nameOfCommand(*type)](const Result<learner::Recorded>& undone) {
            if (!self)
                return;
            if (undone)
                self->m_window.showMessage(tr("Undone: %1").arg(name), tr("Redo"), [self] { self->redo(); });
            else
                self->showError(undone.error());
        });
}

void LearnerWindow::redo()
{
    const auto type = m_session.learner().redoable();
    if (!type) {
        m_window.showMessage(tr("There is nothing to redo."));
        return;
    }
    m_session.learner().redo(
        [self = QPointer(this), name = nameOfCommand(*type)](const Result<learner::Recorded>& redone) {
            if (!self)
                return;
            if (redone)
                self->m_window.showMessage(tr("Done again: %1").arg(name));
            else
                self->showError(redone.error());
        });
}

void LearnerWindow::rememberPlace(const Place& place)
{
    const QString day = toQDate(m_session.learner().plan().today()).toString(Qt::ISODate);
    const QString text = day + QLatin1Char(' ') + place.page + QLatin1Char(' ') + place.argument;
    m_session.learner().drafts().set(kPlaceDraft, text.toStdString());
}

// Within a day, where one stopped; on a new day, Today.
Place LearnerWindow::firstPlace() const
{
    if (m_session.state().eventCount() == 0)
        return {kWelcomePage};
    const QStringList parts = toQString(m_session.learner().drafts().get(kPlaceDraft)).split(QLatin1Char(' '));
    const QString day = toQDate(m_session.learner().plan().today()).toString(Qt::ISODate);
    if (parts.size() != 3 || parts[0] != day || parts[1] == kWelcomePage || !m_window.knows(parts[1]))
        return {kTodayPage};
    return {parts[1], parts[2]};
}

} // namespace secondstack::gui
