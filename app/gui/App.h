// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/MainWindow.h"
#include "app/gui/state/Dialogs.h"
#include "app/gui/state/Readiness.h"
#include "app/gui/state/Runners.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/SingleInstance.h"
#include "app/gui/state/Startup.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace secondstack::gui {

class Page;

/// What is open: a course, a learner's file with its lock, and the window for them. Changing one of them makes a new
/// session and a new window. Files are opened on another thread; until they are, the window says so.
class App final : public QObject
{
    Q_OBJECT

public:
    App(const Folders& folders, const Clock& clock, Dialogs& dialogs = systemDialogs());
    ~App() override;

    /// Shows the window for what was opened, or what is in the way and the ways out. A file that another window has
    /// open is left to that one.
    void start(Result<OpenedProfile> opened, Result<learner::Course> course);

    void openOther(const QString& profileId);
    /// Makes a further learner and opens it.
    void createOther();
    /// Opens the current learner's file anew, e.g. after it was repaired.
    void reopen();
    /// Closes the current learner's file, puts the backup in its place and opens that.
    void restore(const QString& backup);

    /// Goes on with this course, a folder or a file. When it cannot be read, everything stays as it is.
    void openCourse(const QString& pack);

    /// Null while there is nothing to work on: a file waits for its repair, or is being opened.
    [[nodiscard]] Session* session() const { return m_session.get(); }
    /// Not shown before start() has something to show in it.
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Preferences& preferences() { return m_preferences; }

private:
    using Open = std::function<Result<OpenedProfile>()>;

    /// Does `job` on another thread; drops it while another one is under way, so that what is pressed twice happens
    /// once.
    template<typename T>
    void doAside(std::function<Result<T>()> job, std::function<void(Result<T>&)> then);

    void open(Open work);
    void changeTo(Result<OpenedProfile> opened);
    void askOwner(const OpenedProfile& opened);
    void openHeld(const std::function<void()>& then);
    void show(OpenedProfile opened);
    void showFile(Result<learner::ProfileFile> file);
    void showSession(learner::ProfileFile file);
    void showRepair(const Error& error);
    void showCourseProblem(const Error& error);
    void showProblem(const QString& text);
    void showWaiting(const QString& what);
    void showOnly(const QString& title, const std::function<Page*()>& make);
    void openRestored(const QString& setAside);
    void useCourse(learner::Course course, const std::filesystem::path& pack);
    void openShippedCourse();
    void chooseCourse();
    void comeToFront();
    void makeWindow();
    void closeSession();

    Folders m_folders;
    const Clock& m_clock;
    Dialogs& m_dialogs;
    Preferences m_preferences;
    Runners m_runners;
    Readiness m_readiness;
    std::string m_profile;
    std::filesystem::path m_profileFolder;
    std::unique_ptr<const learner::Course> m_course;
    std::unique_ptr<SingleInstance> m_instance; ///< with the lock on m_profileFolder
    std::unique_ptr<Session> m_session;
    bool m_isBusy = false;
    std::vector<std::function<void()>> m_waiting; ///< what must happen, and came while something else was under way
    std::unique_ptr<MainWindow> m_window;
};

} // namespace secondstack::gui
