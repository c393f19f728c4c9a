// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Dialogs.h"
#include "app/gui/widgets/Card.h"
#include "core/practice/environment/EnvironmentMaker.h"
#include "core/practice/environment/PythonEnvironment.h"

#include <optional>

class QLabel;
class QPushButton;

namespace secondstack::gui {

class EnvironmentWork;
class ProgressBar;

/// The Python environment that exercises are graded with: whether it is there, and the ways to make it.
class EnvironmentCard final : public Card
{
    Q_OBJECT

public:
    /// `work` must outlive the card.
    EnvironmentCard(EnvironmentWork& work, Dialogs& dialogs, QWidget* parent = nullptr);

    /// Whether the Python that the app uses, this environment's or another one, has all packages as it should.
    void setPackages(bool areGood);

private:
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString makeText() const;
    [[nodiscard]] bool isNeeded() const;

    void showState();
    void showProgress(const practice::EnvironmentProgress& progress);
    void showEnd();
    void showFailure(const Error& error);
    void begin(const std::filesystem::path& wheelhouse);

    EnvironmentWork& m_work;
    QLabel* m_state;
    QLabel* m_problem;
    ProgressBar* m_bar;
    QLabel* m_step;
    QPushButton* m_make;
    QPushButton* m_fromFile;
    QPushButton* m_cancel;
    std::optional<bool> m_hasPackages; ///< not known before they were tried
};

} // namespace secondstack::gui
