// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Dialogs.h"
#include "app/gui/state/Session.h"
#include "app/gui/state/Startup.h"
#include "core/doctor/Doctor.h"

#include <QObject>
#include <QTimer>

namespace secondstack::gui {

class MainWindow;
struct Place;
struct Readiness;
struct Runners;

/// Fills a window for one open learner: the pages, what the whole window says and does, and the place one stopped at.
/// The only place that knows all pages. What needs another file or another course is only asked for.
class LearnerWindow final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `window`.
    LearnerWindow(Session& session, MainWindow& window, Runners& runners, Readiness& readiness,
                  Preferences& preferences, const Folders& folders);

    /// Shows the place one stopped at today.
    void start();

signals:
    void profileRequested(const QString& id);
    void newProfileRequested();
    void restoreRequested(const QString& backup);
    void courseRequested();
    void shippedCourseRequested();

private:
    void addWorkPages();
    void addOtherPages();
    void addCommands();
    void addCourseCommands();
    void watchSession();
    void watchDate();
    void showBadge();
    void showSaving();
    void showFooter(const QString& saving);
    void showBackupProblem();
    void showError(const Error& error);
    void undo();
    void redo();
    void rememberPlace(const Place& place);
    [[nodiscard]] Place firstPlace() const;
    [[nodiscard]] doctor::Patient patient() const;

    Session& m_session;
    MainWindow& m_window;
    Runners& m_runners;
    Readiness& m_readiness;
    Preferences& m_preferences;
    Folders m_folders;
    QTimer m_slowSave; ///< only what takes a while is worth a word
    QTimer m_midnight;
};

} // namespace secondstack::gui
