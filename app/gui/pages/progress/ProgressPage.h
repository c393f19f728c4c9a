// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/shell/Page.h"
#include "core/learner/views/ProgressView.h"

namespace secondstack::gui {

class ScrollPage;
class Session;

/// What was done so far, in numbers that each say how they come about.
class ProgressPage final : public Page
{
    Q_OBJECT

public:
    explicit ProgressPage(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;

protected:
    void refresh() override;

private:
    void showNothingYet();
    void showCards(const learner::ProgressView& view);

    Session& m_session;
    ScrollPage* m_scroll;
};

} // namespace secondstack::gui
