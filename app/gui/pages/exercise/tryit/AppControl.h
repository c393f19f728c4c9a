// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/AppRunner.h"

#include <QBasicTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Disclosure;
class OutputView;

/// Start and Stop of a learner's app, what it does at the moment and why it does not, and its log.
class AppControl final : public QWidget
{
    Q_OBJECT

public:
    explicit AppControl(QWidget* parent = nullptr);

    void showState(const AppState& state);

    /// The code is another one than what runs.
    void setOutdated(bool isOutdated);

    void addLog(const QString& text);
    void clearLog();

    /// The log, folded; the caller gives it a place.
    [[nodiscard]] QWidget* log() const;

signals:
    void startRequested();
    void stopRequested();
    void allowRequested();     ///< run without a sandbox
    void lookAgainRequested(); ///< for Python, and start
    void setUpRequested();     ///< show how Python is set up
    void placeRequested(const QString& file, int line);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void showButtons(const AppState& state);
    void showProblem(const practice::GradingProblem& problem);
    void showError(const Error& error);
    void showConsent();
    [[nodiscard]] QPushButton* addStep(const QString& text, const QString& objectName);

    QLabel* m_text;
    QVBoxLayout* m_details;
    QPushButton* m_start;
    QPushButton* m_stop;
    QLabel* m_outdated;
    Disclosure* m_logFold;
    OutputView* m_log;
    QString m_logText;
    QBasicTimer m_logTimer;
    AppState::Phase m_phase = AppState::Phase::NotStarted;
    bool m_isOutdated = false;
};

} // namespace secondstack::gui
