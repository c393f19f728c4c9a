// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/TodayView.h"

#include <QWidget>

#include <vector>

namespace secondstack::gui {

/// The weeks of the pack with a bar each: how much of what can be done is done.
class WeekShares final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekShares(const std::vector<learner::WeekProgress>& weeks, QWidget* parent = nullptr);
};

} // namespace secondstack::gui
