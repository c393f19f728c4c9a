// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Dialogs.h"
#include "app/gui/state/ExerciseFiles.h"
#include "app/gui/state/ExerciseRunner.h"
#include "core/learner/views/ExerciseView.h"

#include <memory>

class QPushButton;

namespace secondstack::gui {

class CodePane;
class EditorMenu;
class ExercisePanes;
class ExerciseRuns;
class FileReplacer;
class HistoryPane;
class Pill;
class ScrollPage;
class Session;
class SolutionPane;
class TaskPane;

/// An exercise: the task, the learner's code, what the checks say of it, and afterwards the solution. 
class ExercisePage final : public Page
{
    Q_OBJECT

public:
    /// `runner` must outlive the page.
    ExercisePage(Session& session, ExerciseRunner& runner, Dialogs& dialogs = systemDialogs(),
                 QWidget* parent = nullptr);
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
    void showHints();
    void showSurroundings(const Result<GradingSurroundings>& surroundings);

    void run();
    void toggleRun();
    void finish(const GradingOutcome& outcome);
    void askConsent();
    void showUnable(const Error& error);
    void offerNext();
    void openHint(const QString& mistake, int step);
    void openSolution();
    void openLesson(const QString& lesson);

    [[nodiscard]] const curriculum::TypicalMistake* namedMistake(const std::string& id) const;

    Session& m_session;
    ExerciseRunner& m_runner;
    Dialogs& m_dialogs;

    QString m_asked;                                       // the argument of open()
    QString m_shown;                                       // what is built
    const curriculum::ExerciseContent* m_content = nullptr; // of the course; nullptr when it cannot be shown
    learner::ExerciseView m_view;
    std::unique_ptr<ExerciseFiles> m_files;
    FileReplacer* m_replacer = nullptr; // of m_files
    ExerciseRuns* m_runs;

    ScrollPage* m_scroll;
    Pill* m_protection;
    EditorMenu* m_editorMenu;
    QPushButton* m_reset;
    QPushButton* m_run;
    ExercisePanes* m_panes;
    TaskPane* m_task;
    CodePane* m_code;
    HistoryPane* m_history;
    SolutionPane* m_solution;
    QWidget* m_message = nullptr; // in place of the work
};

} // namespace secondstack::gui
