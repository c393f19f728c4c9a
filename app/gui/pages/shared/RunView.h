// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/SampleRunner.h"
#include "app/gui/theme/Tokens.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class OutputView;

/// What to run, and what to hold the output against.
struct RunRequest
{
    curriculum::Program program;
    std::optional<QString> predicted; ///< the learner's prediction; without one, what the pack expects
    std::optional<QString> recorded;  ///< shown, and labelled so, when the program cannot be run here
};

/// A run of a sample: that it runs, with a way to stop it; then what it printed, and in which surroundings. When it
/// cannot run here, says so, what to do, and what was recorded.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(SampleRunner& runner, QWidget* parent = nullptr);

    void run(const RunRequest& request);

signals:
    void started();
    /// `isReal` is false when the program did not run to an end of its own.
    void ended(bool isReal);

private:
    void show(const Result<SampleOutcome>& outcome);
    void showOutcome(const SampleOutcome& outcome);
    [[nodiscard]] Banner& addBanner(const QString& text);
    void showConsent();
    void showStopped();
    void showProblem(const Error& error);
    void showVerdict(const QString& output, const std::optional<std::string>& difference);
    void setVerdict(Tone tone, const QString& text);
    void setCaption(const QString& text);
    [[nodiscard]] QString command() const;

    SampleRunner& m_runner;
    RunRequest m_request;
    QStringList m_said; // by the run that just ended, for those who do not see it
    QWidget* m_progress;
    QVBoxLayout* m_problem;
    OutputView* m_output;
    QLabel* m_caption;
    QPushButton* m_stop;
};

} // namespace secondstack::gui
