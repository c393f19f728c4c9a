// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/learner/views/TodayView.h"

class QPushButton;

namespace secondstack::gui {

class Session;
class ScrollPage;

/// What to do now: the day's activities in order, how far the four weeks are, and the way on.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void activated() override;

protected:
    void refresh() override;

private:
    void goOn();
    void go(const curriculum::Activity& activity);
    void showHead();
    [[nodiscard]] QWidget* buildMessage(const QString& text);
    [[nodiscard]] QWidget* buildActivities();
    [[nodiscard]] QWidget* buildWeeks();
    [[nodiscard]] QWidget* buildPlanOffer();
    [[nodiscard]] QWidget* buildThisWeek();
    [[nodiscard]] QWidget* buildGap();
    [[nodiscard]] QLayout* buildFirstRow();
    [[nodiscard]] QLayout* buildSecondRow();

    Session& m_session;
    ScrollPage* m_scroll;
    QPushButton* m_continue;
    learner::TodayView m_view;
};

} // namespace secondstack::gui
