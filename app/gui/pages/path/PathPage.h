// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/learner/Recorder.h"
#include "core/learner/views/PathView.h"
#include "core/learner/views/TodayView.h"

#include <string>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

class PlanPanel;
class ScrollPage;
class Session;

/// The four weeks with their days and dates, and where the dates are planned and moved.
class PathPage final : public Page
{
    Q_OBJECT

public:
    explicit PathPage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;

    /// A day's id unfolds it; "plan" opens the planning.
    void open(const QString& argument) override;
    void activated() override;

protected:
    void refresh() override;

private:
    void showHead(const learner::TodayView& today);
    [[nodiscard]] QWidget* buildLegend();
    void openPlanning();
    void showPlanning();
    void closePlanning();
    void cancelPlanning();
    void finishPlanning(const learner::Recorded& recorded);
    void toggleDay(const std::string& day);
    void goTo(const std::string& activity);
    /// Scrolls to a day that is unfolded, and puts the focus on it.
    void reveal(const std::string& day);

    Session& m_session;
    ScrollPage* m_scroll;
    QPushButton* m_planButton;
    QLabel* m_pace;
    PlanPanel* m_planning;
    QVBoxLayout* m_weeks;
    std::string m_unfolded;
    std::string m_wanted; ///< day to show once it is built
};

} // namespace secondstack::gui
