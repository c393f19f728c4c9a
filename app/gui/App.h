// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/MainWindow.h"
#include "app/gui/state/SampleRunner.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/SingleInstance.h"
#include "app/gui/state/Startup.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace secondstack::gui {

/// Puts the parts together: one open learner, one window, and the pages between them. The only place that knows all
/// pages. Changing the learner makes a new session and a new window.
class App final : public QObject
{
    Q_OBJECT

public:
    App(const Folders& folders, const learner::Course& course, const Clock& clock);
    ~App() override;

    /// Shows the window for a file that was opened, or the way to repair it.
    void show(Result<OpenedProfile> opened);

    void openOther(const QString& profileId);
    /// Makes a further learner and opens it.
    void createOther();
    /// Opens the current learner's file anew, e.g. after it was restored.
    void reopen();
    /// Closes the current learner's file, puts the backup in its place and opens that.
    void restore(const QString& backup);

    /// Null while a file waits for its repair.
    [[nodiscard]] Session* session() const { return m_session.get(); }
    [[nodiscard]] MainWindow* window() const { return m_window.get(); }
    [[nodiscard]] Preferences& preferences() { return m_preferences; }

private:
    void makeWindow();
    void showSession(OpenedProfile opened);
    void showRepair(const Error& error, const std::filesystem::path& profileFolder);
    void addPages();
    void addCommands();
    void connectSession();
    void openRestored(const QString& setAside);
    void showBadge();
    void undo();
    void redo();
    void rememberPlace(const Place& place);
    [[nodiscard]] Place firstPlace() const;
    void close();
    void closeSession();

    Folders m_folders;
    const learner::Course& m_course;
    const Clock& m_clock;
    Preferences m_preferences;
    SampleRunner m_runner;
    std::string m_profile;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace secondstack::gui
