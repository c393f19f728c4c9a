// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "app/gui/state/Dialogs.h"
#include "core/doctor/Doctor.h"

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class Banner;
class Card;
class EnvironmentCard;
class ProgressBar;
class ScrollPage;
struct Readiness;

/// Whether everything works here without a network, found out by trying it; and the Python environment, which is made
/// and mended here.
class ReadyPage final : public Page
{
    Q_OBJECT

public:
    /// `readiness` must outlive the page.
    ReadyPage(Readiness& readiness, doctor::Patient patient, Dialogs& dialogs = systemDialogs(),
              QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Ready to fly?"); }
    void activated() override;

protected:
    void refresh() override {}

private:
    void examine();
    void show(const doctor::Finding& finding);
    void showEnd(const Result<void>& result);
    void showExamining(bool isExamining);
    void copy();

    Readiness& m_readiness;
    doctor::Patient m_patient;
    ScrollPage* m_scroll;
    QPushButton* m_again;
    QPushButton* m_stop;
    QPushButton* m_copy;
    Banner* m_verdict;
    EnvironmentCard* m_environment;
    ProgressBar* m_bar;
    Card* m_found;
    QVBoxLayout* m_foundRows;
    Card* m_abilities;
    QVBoxLayout* m_abilityRows;
    doctor::Findings m_findings;
    int m_examination = 0; ///< what an earlier one says is not shown
    bool m_isExamining = false;
};

} // namespace secondstack::gui
