// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/LayoutButton.h"
#include "core/learner/views/PathView.h"

#include <QDate>

namespace secondstack::gui {

/// A day of the path: its dates, its title and how it stands. Checked while it is unfolded.
class DayTile final : public LayoutButton
{
    Q_OBJECT

public:
    DayTile(const learner::PathDay& day, int number, QDate today, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_isCurrent;
};

} // namespace secondstack::gui
