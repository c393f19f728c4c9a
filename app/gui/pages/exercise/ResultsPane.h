// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ExerciseRunner.h"
#include "app/gui/theme/Tokens.h"
#include "core/curriculum/Exercise.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class Pill;
class ProgressBar;

/// Below the editor: what the checks say, one by one as they come.
class ResultsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPane(QWidget* parent = nullptr);

    void showIdle(const QString& text);
    void showRunning();
    void add(const practice::CheckResult& check);
    /// The run is over. `mistake` is the one that was named, as the exercise describes it; nullptr when there is none.
    void showOutcome(const GradingOutcome& outcome, const curriculum::TypicalMistake* mistake);
    void showStopped();
    /// It could not run. The page adds what can be done about it.
    [[nodiscard]] Banner& showProblem(Tone tone, const QString& text);

    /// After a run that passed: the way on.
    [[nodiscard]] QPushButton* addNext(const QString& text);

signals:
    void stopRequested();
    void placeRequested(const QString& file, int line);
    void hintRequested();
    void lessonRequested(const QString& lesson);

private:
    void clear();
    void count();
    void addProblem(const practice::GradingProblem& problem);
    void addMistake(const curriculum::TypicalMistake& mistake, bool isAdvice);
    void addPrinted(const std::string& printed);
    void setRunning(bool isRunning);
    void showWhatMatters();

    QLabel* m_heading;
    Pill* m_failed;
    Pill* m_passed;
    Pill* m_notRun;
    ProgressBar* m_bar;
    QPushButton* m_stop;
    QLabel* m_time;
    QScrollArea* m_scroll;
    QVBoxLayout* m_top;  ///< what was wrong with the whole run
    QVBoxLayout* m_rows; ///< a row for each check
    QVBoxLayout* m_foot;
    QLabel* m_caption;
    QWidget* m_firstFailed = nullptr; ///< its row
    int m_failedCount = 0;
    int m_passedCount = 0;
    int m_notRunCount = 0;
    QStringList m_said; ///< by the run that just ended, for those who do not see it
};

} // namespace secondstack::gui
