// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/LayoutButton.h"
#include "core/learner/views/ActivityView.h"

namespace secondstack::gui {

/// One activity in a list: how it stands, what it is, its kind and its length. In a narrow list the last two stand
/// below. Pressing it is the owner's business.
class ActivityRow final : public LayoutButton
{
    Q_OBJECT

public:
    explicit ActivityRow(const learner::ActivityView& view, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The same row for what cannot be done yet: it leads nowhere, and is no button.
class StillActivityRow final : public QWidget
{
    Q_OBJECT

public:
    explicit StillActivityRow(const learner::ActivityView& view, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace secondstack::gui
