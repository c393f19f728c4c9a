// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/App.h"

#include "app/gui/pages/compare/ComparePage.h"
#include "app/gui/pages/decide/DecidePage.h"
#include "app/gui/pages/lesson/LessonPage.h"
#include "app/gui/pages/path/PathPage.h"
#include "app/gui/pages/progress/ProgressPage.h"
#include "app/gui/pages/quiz/QuizPage.h"
#include "app/gui/pages/recovery/RecoveryPage.h"
#include "app/gui/pages/recovery/RestorePage.h"
#include "app/gui/pages/settings/SettingsPage.h"
#include "app/gui/pages/today/TodayPage.h"
#include "app/gui/pages/welcome/WelcomePage.h"
#include "app/gui/questions/KeyNotes.h"
#include "app/gui/shell/Rail.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Places.h"
#include "app/gui/state/Search.h"
#include "app/gui/theme/Theme.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"
#include "core/learner/reading/ReadingEvents.h"
#include "core/learner/views/TodayView.h"

#include <QApplication>
#include <QFileInfo>
#include <QScreen>

namespace secondstack::gui {

namespace {

constexpr const char* kPlaceDraft = "place";
constexpr QSize kUsualSize{1280, 820};

} // namespace

App::App(const Folders& folders, const learner::Course& course, const Clock& clock)
    : m_folders(folders)
    , m_course(course)
    , m_clock(clock)
    , m_preferences(toQString(folders.config.string()))
    , m_runner(process::toolSearch(folders.data), [] { return std::make_unique<process::QtProcessPort>(); })
{
    connect(&Theme::current(), &Theme::changed, this,
            [this] { m_preferences.setAppearance(Theme::current().appearance()); });
}

App::~App()
{
    close();
}

void App::close()
{
    closeSession();
    m_instance.reset();
}

void App::closeSession()
{
    if (m_window)
        m_preferences.setWindowGeometry(m_window->saveGeometry());
    m_window.reset(); // the pages refer to the session
    m_session.reset();
}

void App::makeWindow()
{
    m_window = std::make_unique<MainWindow>();
    if (!m_window->restoreGeometry(m_preferences.windowGeometry()))
        m_window->resize(kUsualSize.boundedTo(m_window->screen()->availableSize()));
}

void App::show(Result<OpenedProfile> opened)
{
    close();
    if (!opened) {
        showRepair(opened.error(), {});
        return;
    }
    m_profile = opened->id;
    m_instance = std::make_unique<SingleInstance>(opened->folder);
    if (!m_instance->take()) {
        QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
        return;
    }
    if (opened->file)
        showSession(std::move(*opened));
    else
        showRepair(opened->file.error(), opened->folder);
}

void App::showSession(OpenedProfile opened)
{
    m_preferences.setLastProfile(toQString(opened.id));
    m_session = std::make_unique<Session>(m_course, m_clock, std::move(*opened.file), opened.folder);
    makeWindow();
    addPages();
    addCommands();
    connectSession();
    m_window->setSearch(searchProvider(*m_session));
    m_window->rail().setFooter(m_session->isReadOnly() ? tr("Read-only") : tr("Offline · all saved"));
    showBadge();
    m_window->start(firstPlace());
    m_window->show();
    if (m_session->isReadOnly())
        m_window->showMessage(tr("This file was written by a newer version of the app, or may not be changed."
                                 " You can read everything; nothing will be saved."));
}

void App::showRepair(const Error& error, const std::filesystem::path& profileFolder)
{
    makeWindow();
    m_window->addPage({.id = QStringLiteral("recovery"),
                       .title = tr("Repair"),
                       .icon = QStringLiteral("settings"),
                       .make = [=, this] {
                           auto* page = new RecoveryPage(error, profileFolder, m_clock);
                           connect(page, &RecoveryPage::repaired, this, &App::reopen, Qt::QueuedConnection);
                           return page;
                       }});
    m_window->start({QStringLiteral("recovery")});
    m_window->show();
}

// The file is closed for it; the lock on it stays.
void App::restore(const QString& backup)
{
    const std::filesystem::path folder = m_session->folder();
    closeSession();
    makeWindow();
    m_window->addPage({.id = QStringLiteral("restore"),
                       .title = tr("Restoring a backup"),
                       .icon = QStringLiteral("settings"),
                       .make = [=, this] {
                           auto* page = new RestorePage(backup.toStdString(), folder, m_clock);
                           connect(page, &RestorePage::abandoned, this, &App::reopen, Qt::QueuedConnection);
                           connect(page, &RestorePage::restored, this, &App::openRestored, Qt::QueuedConnection);
                           return page;
                       }});
    m_window->start({QStringLiteral("restore")});
    m_window->show();
}

void App::openRestored(const QString& setAside)
{
    reopen();
    if (!m_session || setAside.isEmpty())
        return;
    m_window->showMessage(
        tr("Restored. The file before is kept as %1").arg(QFileInfo(setAside).fileName()), tr("Undo"),
        [this, setAside] { QMetaObject::invokeMethod(this, [=, this] { restore(setAside); }, Qt::QueuedConnection); });
}

void App::addPages()
{
    Session& session = *m_session;
    const QString decide = tr("Decide");
    const QString me = tr("Me");
    m_window->addPage({.id = kTodayPage, .title = tr("Today"), .icon = QStringLiteral("today"), .make = [&] {
                           return new TodayPage(session);
                       }});
    m_window->addPage({.id = kPathPage, .title = tr("Path"), .icon = QStringLiteral("path"), .make = [&] {
                           return new PathPage(session);
                       }});
    m_window->addPage(
        {.id = kDecidePage, .title = tr("Should I?"), .icon = QStringLiteral("decide"), .group = decide, .make = [&] {
             return new DecidePage(session);
         }});
    m_window->addPage(
        {.id = kComparePage, .title = tr("Compare"), .icon = QStringLiteral("compare"), .group = decide, .make = [&] {
             return new ComparePage(session, &m_runner);
         }});
    m_window->addPage(
        {.id = kProgressPage, .title = tr("Progress"), .icon = QStringLiteral("progress"), .group = me, .make = [&] {
             return new ProgressPage(session);
         }});
    m_window->addPage({.id = kSettingsPage,
                       .title = tr("Settings"),
                       .icon = QStringLiteral("settings"),
                       .group = me,
                       .make = [this, &session]() -> Page* {
                           auto* page = new SettingsPage(session, m_preferences, m_folders);
                           connect(page, &SettingsPage::profileRequested, this, &App::openOther, Qt::QueuedConnection);
                           connect(page, &SettingsPage::newProfileRequested, this, &App::createOther,
                                   Qt::QueuedConnection);
                           connect(page, &SettingsPage::restoreRequested, this, &App::restore, Qt::QueuedConnection);
                           connect(page, &SettingsPage::shortcutsRequested, m_window.get(),
                                   [this] { m_window->commands().run(QStringLiteral("keys")); });
                           return page;
                       }});
    m_window->addPage({.id = kLessonPage,
                       .title = tr("Lesson"),
                       .icon = QStringLiteral("path"),
                       .make = [&] { return new LessonPage(session, m_runner); },
                       .isInRail = false,
                       .railId = kPathPage});
    m_window->addPage({.id = kQuizPage,
                       .title = tr("Quiz"),
                       .icon = QStringLiteral("path"),
                       .make = [&] { return new QuizPage(session); },
                       .isInRail = false,
                       .railId = kPathPage});
    m_window->addPage({.id = kWelcomePage,
                       .title = tr("Welcome"),
                       .icon = QStringLiteral("today"),
                       .make = [&] { return new WelcomePage(session); },
                       .isInRail = false,
                       .railId = kTodayPage});
}

void App::addCommands()
{
    CommandList& commands = m_window->commands();
    addKeyNotes(commands);
    commands.add({.id = QStringLiteral("redo"),
                  .title = tr("Redo what was undone"),
                  .group = tr("Everywhere"),
                  .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
                  .run = [this] { redo(); }});
    commands.add(
        {.id = QStringLiteral("backup"), .title = tr("Make a backup now"), .group = tr("Everywhere"), .run = [this] {
             m_session->backUp([this](const Result<storage::BackupFile>& made) {
                 m_window->showMessage(made ? tr("Backup made") : explanationFor(made.error()));
             });
         }});
}

void App::connectSession()
{
    connect(m_session.get(), &Session::changed, m_window.get(), [this](learner::Changes) { showBadge(); });
    connect(m_session.get(), &Session::damaged, m_window.get(), [this](const Error& error) {
        m_window->showMessage(explanationFor(error), tr("Backups"),
                              [this] { m_window->navigator().go({kSettingsPage, QStringLiteral("data")}); });
    });
    connect(m_instance.get(), &SingleInstance::asked, m_window.get(), [this] {
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    });
    connect(m_window.get(), &MainWindow::undoRequested, this, &App::undo);
    connect(&m_window->navigator(), &Navigator::placeChanged, this, &App::rememberPlace);
    m_session->lookAfterFile();
}

void App::showBadge()
{
    m_window->rail().setBadge(kTodayPage, learner::todayView(m_session->learner()).activitiesLeftToday);
}

namespace {

QString nameOfCommand(const std::string& eventType)
{
    if (eventType == learner::kLessonCompleted)
        return App::tr("lesson done");
    if (eventType == learner::kAnswerGiven)
        return App::tr("answer");
    if (eventType == learner::kQuizStarted)
        return App::tr("start of the quiz");
    if (eventType == learner::kVerdictReached)
        return App::tr("verdict");
    if (eventType == learner::kPlanAccepted)
        return App::tr("plan");
    if (eventType == learner::kProfileNamed)
        return App::tr("name");
    return App::tr("last change");
}

} // namespace

void App::undo()
{
    const auto type = m_session->learner().undoable();
    if (!type) {
        m_window->showMessage(tr("There is nothing to undo since the app was started."));
        return;
    }
    m_session->learner().undo([this, name = nameOfCommand(*type)](const Result<learner::Recorded>& undone) {
        if (undone)
            m_window->showMessage(tr("Undone: %1").arg(name), tr("Redo"), [this] { redo(); });
        else
            m_window->showMessage(explanationFor(undone.error()));
    });
}

void App::redo()
{
    const auto type = m_session->learner().redoable();
    if (!type) {
        m_window->showMessage(tr("There is nothing to redo."));
        return;
    }
    m_session->learner().redo([this, name = nameOfCommand(*type)](const Result<learner::Recorded>& redone) {
        m_window->showMessage(redone ? tr("Done again: %1").arg(name) : explanationFor(redone.error()));
    });
}

void App::rememberPlace(const Place& place)
{
    const QString day = toQDate(m_session->learner().plan().today()).toString(Qt::ISODate);
    m_session->learner().drafts().set(
        kPlaceDraft, (day + QLatin1Char(' ') + place.page + QLatin1Char(' ') + place.argument).toStdString());
}

// Within a day, where one stopped; on a new day, Today.
Place App::firstPlace() const
{
    if (m_session->state().eventCount() == 0)
        return {kWelcomePage};
    const QStringList parts = toQString(m_session->learner().drafts().get(kPlaceDraft)).split(QLatin1Char(' '));
    const QString day = toQDate(m_session->learner().plan().today()).toString(Qt::ISODate);
    if (parts.size() != 3 || parts[0] != day || parts[1] == kWelcomePage)
        return {kTodayPage};
    return {parts[1], parts[2]};
}

void App::openOther(const QString& profileId)
{
    close();
    show(openProfile(m_folders, profileId.toStdString(), m_clock));
}

void App::createOther()
{
    const auto id = Profiles{m_folders.data}.create(m_clock, Random::fromSystem());
    if (id)
        openOther(toQString(*id));
    else
        m_window->showMessage(explanationFor(id.error()));
}

void App::reopen()
{
    openOther(toQString(m_profile));
}

} // namespace secondstack::gui
