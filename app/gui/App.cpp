// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/App.h"

#include "app/gui/LearnerWindow.h"
#include "app/gui/pages/recovery/CoursePage.h"
#include "app/gui/pages/recovery/RecoveryPage.h"
#include "app/gui/pages/recovery/RestorePage.h"
#include "app/gui/pages/recovery/WaitingPage.h"
#include "app/gui/shell/NoticeArea.h"
#include "app/gui/state/Background.h"
#include "app/gui/state/ErrorText.h"
#include "app/gui/state/Strings.h"
#include "app/gui/theme/Theme.h"
#include "app/process/Locations.h"
#include "app/process/QtProcessPort.h"

#include <QApplication>
#include <QEventLoopLocker>
#include <QFileInfo>
#include <QScreen>

namespace secondstack::gui {

namespace fs = std::filesystem;

namespace {

constexpr QSize kUsualSize{1280, 820};

practice::ToolSearch toolSearch(const Folders& folders)
{
    practice::ToolSearch search = process::toolSearch(folders.data);
    search.python.named = folders.python;
    search.node.named = folders.node;
    return search;
}

// An environment is not made of itself.
practice::ToolSearch baseSearch(const Folders& folders)
{
    practice::ToolSearch search = process::toolSearch({});
    search.python.named = folders.python;
    return search;
}

practice::EnvironmentOrder environmentOrder(const Folders& folders)
{
    return {.environment = practice::environmentIn(folders.data),
            .lock = process::shippedLock(),
            .script = process::shippedEnvironmentScript(),
            .base = {},
            .wheelhouse = {},
            .network = process::networkEnvironment()};
}

std::unique_ptr<practice::ProcessPort> makePort()
{
    return std::make_unique<process::QtProcessPort>();
}

} // namespace

App::App(const Folders& folders, const Clock& clock, Dialogs& dialogs)
    : m_folders(folders)
    , m_clock(clock)
    , m_dialogs(dialogs)
    , m_preferences(toQString(folders.config.string()))
    , m_runners{{toolSearch(folders), makePort, {.nodeModules = folders.nodeModules}},
                {toolSearch(folders), process::shippedGrader(), makePort},
                {toolSearch(folders), process::shippedGrader(), makePort}}
    , m_readiness{{baseSearch(folders), environmentOrder(folders), makePort}, {toolSearch(folders), makePort}}
{
    connect(&m_readiness.environment, &EnvironmentWork::made, this, [this] { m_runners.forgetTools(); });
    connect(&Theme::current(), &Theme::changed, this,
            [this] { m_preferences.setAppearance(Theme::current().appearance()); });
    makeWindow(); // while the files are read
}

App::~App()
{
    closeSession();
}

void App::closeSession()
{
    if (m_window && m_window->currentPage() == nullptr)
        return; // the first window, which waits for its pages
    if (m_window) {
        m_preferences.setWindowGeometry(m_window->saveGeometry());
        if (Page* page = m_window->currentPage())
            page->deactivated(); // it keeps what was typed last
    }
    m_window.reset(); // the pages refer to the session
    m_runners.endAll();
    m_session.reset();
}

void App::makeWindow()
{
    if (m_window)
        return;
    m_window = std::make_unique<MainWindow>();
    if (!m_window->restoreGeometry(m_preferences.windowGeometry()))
        m_window->resize(kUsualSize.boundedTo(m_window->screen()->availableSize()));
    connect(m_window.get(), &MainWindow::filesDropped, this,
            [this](const QStringList& files) { openCourse(files.first()); });
}

void App::start(Result<OpenedProfile> opened, Result<learner::Course> course)
{
    if (opened && opened->isOpenElsewhere) {
        if (course)
            m_course = std::make_unique<const learner::Course>(std::move(*course));
        return askOwner(*opened);
    }
    if (!course)
        return showCourseProblem(course.error());
    m_course = std::make_unique<const learner::Course>(std::move(*course));
    changeTo(std::move(opened));
}

template<typename T>
void App::doAside(std::function<Result<T>()> job, std::function<void(Result<T>&)> then)
{
    if (std::exchange(m_isBusy, true))
        return;
    inBackground(*this, std::move(job), [this, then = std::move(then)](Result<T>& outcome) {
        m_isBusy = false;
        then(outcome);
        for (const auto& next : std::exchange(m_waiting, {}))
            next();
    });
}

void App::open(Open work)
{
    if (m_instance && !m_isBusy)
        m_window->showMessage(tr("Opening…"));
    doAside<OpenedProfile>(std::move(work), [this](Result<OpenedProfile>& opened) { changeTo(std::move(opened)); });
}

void App::changeTo(Result<OpenedProfile> opened)
{
    if (opened && opened->isOpenElsewhere)
        return askOwner(*opened);
    if (opened)
        return show(std::move(*opened));
    if (m_instance)
        return showProblem(explanationFor(opened.error()));
    m_profileFolder.clear();
    showRepair(opened.error());
}

// The other window comes to the front, or it hangs: then somebody has to be told.
void App::askOwner(const OpenedProfile& opened)
{
    const bool isOwnCourse = m_folders.pack != process::shippedPack();
    std::error_code ignored;
    const QString pack = isOwnCourse ? toQString(fs::absolute(m_folders.pack, ignored).string()) : QString();
    const auto answered = [this, id = opened.id, folder = opened.folder, error = opened.file.error()](bool isThere) {
        if (m_instance && isThere)
            return m_window->showMessage(tr("This learner is open in another window, which is shown now."));
        if (m_instance)
            return showProblem(explanationFor(error));
        if (isThere) {
            QMetaObject::invokeMethod(qApp, &QApplication::quit, Qt::QueuedConnection);
            return;
        }
        m_profile = id;
        m_profileFolder = folder;
        showRepair(error);
    };
    SingleInstance::ask(opened.folder, m_instance ? QString() : pack, *this, answered);
}

void App::show(OpenedProfile opened)
{
    const QEventLoopLocker stay; // between the windows, there is none
    closeSession();
    m_profile = opened.id;
    m_profileFolder = opened.folder;
    m_instance = std::make_unique<SingleInstance>(opened.folder, std::move(opened.lock));
    connect(m_instance.get(), &SingleInstance::asked, this, [this](const QString& pack) {
        comeToFront();
        if (!pack.isEmpty())
            openCourse(pack);
    });
    showFile(std::move(opened.file));
}

void App::comeToFront()
{
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void App::showFile(Result<learner::ProfileFile> file)
{
    if (!file)
        showRepair(file.error());
    else if (m_course)
        showSession(std::move(*file));
    else {
        showWaiting(tr("Opening the course"));
        openCourse(toQString(m_folders.pack.string()));
    }
}

void App::showSession(learner::ProfileFile file)
{
    const QEventLoopLocker stay;
    closeSession();
    m_preferences.setLastProfile(toQString(m_profile));
    m_runners.setTrusted(m_folders.pack == process::shippedPack());
    m_session = std::make_unique<Session>(*m_course, m_clock, std::move(file), m_profileFolder);
    makeWindow();
    auto* filled = new LearnerWindow(*m_session, *m_window, m_runners, m_readiness, m_preferences, m_folders);
    // Queued: what asks is gone with the window.
    connect(filled, &LearnerWindow::profileRequested, this, &App::openOther, Qt::QueuedConnection);
    connect(filled, &LearnerWindow::newProfileRequested, this, &App::createOther, Qt::QueuedConnection);
    connect(filled, &LearnerWindow::restoreRequested, this, &App::restore, Qt::QueuedConnection);
    connect(filled, &LearnerWindow::courseRequested, this, &App::chooseCourse, Qt::QueuedConnection);
    connect(filled, &LearnerWindow::shippedCourseRequested, this, &App::openShippedCourse, Qt::QueuedConnection);
    filled->start();
    m_window->show();
}

// A window with one page and no way to another.
void App::showOnly(const QString& title, const std::function<Page*()>& make)
{
    const QEventLoopLocker stay;
    closeSession();
    makeWindow();
    const QString id = QStringLiteral("only");
    m_window->addPage({.id = id, .title = title, .icon = QStringLiteral("settings"), .make = make});
    m_window->start({id});
    m_window->show();
}

void App::showRepair(const Error& error)
{
    showOnly(tr("Repair"), [=, this] {
        auto* page = new RecoveryPage(error, m_profileFolder, m_folders.data, m_clock, m_dialogs);
        connect(page, &RecoveryPage::repaired, this, &App::reopen, Qt::QueuedConnection);
        connect(page, &RecoveryPage::profileRequested, this, &App::openOther, Qt::QueuedConnection);
        connect(page, &RecoveryPage::newProfileRequested, this, &App::createOther, Qt::QueuedConnection);
        return page;
    });
}

void App::showCourseProblem(const Error& error)
{
    showOnly(tr("Course"), [=, this] {
        auto* page = new CoursePage(error, m_folders.pack != process::shippedPack());
        connect(page, &CoursePage::shippedRequested, this, &App::openShippedCourse, Qt::QueuedConnection);
        connect(page, &CoursePage::otherRequested, this, &App::chooseCourse, Qt::QueuedConnection);
        connect(
            page, &CoursePage::retryRequested, this, [this] { openCourse(toQString(m_folders.pack.string())); },
            Qt::QueuedConnection);
        return page;
    });
}

// Above the page that is there, until it is read.
void App::showProblem(const QString& text)
{
    const QString id = QStringLiteral("problem");
    m_window->notices().post(
        {.id = id, .tone = Tone::Bad, .text = text, .stepText = tr("Close"), .step = [window = m_window.get(), id] {
             window->notices().withdraw(id);
         }});
}

void App::showWaiting(const QString& what)
{
    showOnly(what, [=] { return new WaitingPage(what); });
}

void App::openOther(const QString& profileId)
{
    if (!m_profile.empty() && profileId.toStdString() == m_profile)
        return reopen();
    open([folders = m_folders, id = profileId.toStdString(), &clock = m_clock] {
        return openProfile(folders, id, clock);
    });
}

void App::createOther()
{
    open([folders = m_folders, &clock = m_clock]() -> Result<OpenedProfile> {
        const auto id = Profiles{folders.data}.create(clock, Random::fromSystem());
        return id ? openProfile(folders, *id, clock) : fail(id.error());
    });
}

void App::reopen()
{
    if (m_instance)
        return openHeld([] {});
    open([folders = m_folders, id = m_profile, &clock = m_clock] { return openProfile(folders, id, clock); });
}

// Under the lock that is held already, so that nobody comes in between.
void App::openHeld(const std::function<void()>& then)
{
    if (m_isBusy) {
        m_waiting.push_back([=, this] { openHeld(then); });
        return;
    }
    showWaiting(tr("Opening your file"));
    doAside<learner::ProfileFile>(
        [file = databaseIn(m_profileFolder), &clock = m_clock] {
            return learner::openProfileFile(file, clock, Random::fromSystem());
        },
        [this, then](Result<learner::ProfileFile>& file) {
            showFile(std::move(file));
            then();
        });
}

// The file is closed for it; the lock on it stays.
void App::restore(const QString& backup)
{
    if (m_session)
        m_session->skipLastBackup();
    showOnly(tr("Restoring a backup"), [=, this] {
        auto* page = new RestorePage(backup.toStdString(), m_profileFolder, m_clock);
        connect(page, &RestorePage::abandoned, this, &App::reopen, Qt::QueuedConnection);
        connect(page, &RestorePage::restored, this, &App::openRestored, Qt::QueuedConnection);
        return page;
    });
}

void App::openRestored(const QString& setAside)
{
    openHeld([this, setAside] {
        if (!m_session || setAside.isEmpty())
            return;
        m_window->showMessage(tr("Restored. The file before is kept as %1").arg(QFileInfo(setAside).fileName()),
                              tr("Undo"), [this, setAside] {
                                  QMetaObject::invokeMethod(
                                      this, [=, this] { restore(setAside); }, Qt::QueuedConnection);
                              });
    });
}

void App::openCourse(const QString& pack)
{
    if (m_isBusy) {
        m_waiting.push_back([=, this] { openCourse(pack); });
        return;
    }
    doAside<learner::Course>(
        [path = fs::path(pack.toStdString())] { return learner::Course::open(path); },
        [this, pack](Result<learner::Course>& course) {
            if (course)
                useCourse(std::move(*course), pack.toStdString());
            else if (m_course && m_window)
                showProblem(
                    tr("%1 cannot be opened. %2").arg(QFileInfo(pack).fileName(), explanationFor(course.error())));
            else
                showCourseProblem(course.error());
        });
}

void App::useCourse(learner::Course course, const fs::path& pack)
{
    const bool hadSession = m_session != nullptr;
    const QEventLoopLocker stay;
    m_folders.pack = pack;
    if (hadSession)
        showWaiting(tr("Opening the course")); // the session reads the course that goes
    const bool isFirst = m_course == nullptr;
    m_course = std::make_unique<const learner::Course>(std::move(course));
    if (hadSession || isFirst)
        reopen();
}

void App::openShippedCourse()
{
    openCourse(toQString(process::shippedPack().string()));
}

void App::chooseCourse()
{
    m_dialogs.chooseOpenFile(*m_window, tr("Open a course file"),
                             tr("Courses (*.sstackpack)") + QStringLiteral(";;") + tr("All files (*)"),
                             [this](const QString& file) { openCourse(file); });
}

} // namespace secondstack::gui
