// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Dialogs.h"
#include "app/gui/state/ExerciseFiles.h"
#include "app/gui/state/ExerciseRunner.h"
#include "core/learner/views/ExerciseView.h"

#include <memory>

namespace secondstack::gui {

class CodePane;
class ExerciseHead;
class ExercisePanes;
class ExerciseRuns;
class FileReplacer;
class FilesNotice;
class HistoryPane;
class ScrollPage;
class Session;
class SolutionPane;
class TaskPane;
class TryItPane;
struct Runners;

/// An exercise: the task, the learner's code, what the checks say of it, and afterwards the solution.
class ExercisePage final : public Page
{
    Q_OBJECT

public:
    /// `runners` must outlive the page.
    ExercisePage(Session& session, Runners& runners, Dialogs& dialogs = systemDialogs(), QWidget* parent = nullptr);
    ~ExercisePage() override;

    [[nodiscard]] QString title() const override;
    void open(const QString& argument) override;
    void activated() override;
    void deactivated() override;

protected:
    void refresh() override;

private:
    void buildHead();
    void buildPanes();
    void watchRuns();
    void watchReplacer();

    void load();
    void showMissing(const Error* error);
    void showFiles(const Result<practice::Workspace::Opened>& opened);
    void showHead();
    void showState();
    void showSurroundings(const Result<GradingSurroundings>& surroundings);

    void run();
    void finish(const GradingOutcome& outcome);
    void askConsent();
    void showUnable(const Error& error);
    void offerNext();
    void goToSetUp();
    void openHint(const QString& mistake, int step);
    void openSolution();
    void openLesson(const QString& lesson);

    Session& m_session;
    Runners& m_runners;

    QString m_asked;                                        // the argument of open()
    QString m_shown;                                        // what is built
    const curriculum::ExerciseContent* m_content = nullptr; // of the course; nullptr when it cannot be shown
    learner::ExerciseView m_view;
    std::unique_ptr<ExerciseFiles> m_files;
    FileReplacer* m_replacer = nullptr; // of m_files
    ExerciseRuns* m_runs;
    bool m_isJustOpened = false;
    bool m_runsAgain = false; // when the run that is under way has ended

    ScrollPage* m_scroll;
    ExerciseHead* m_head;
    FilesNotice* m_notice;
    ExercisePanes* m_panes;
    TaskPane* m_task;
    CodePane* m_code;
    HistoryPane* m_history;
    SolutionPane* m_solution;
    TryItPane* m_tryIt;
    QWidget* m_message = nullptr; // in place of the work
};

} // namespace secondstack::gui
