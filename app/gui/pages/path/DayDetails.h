// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/PathView.h"

#include <QWidget>

class QVBoxLayout;

namespace secondstack::gui {

/// An unfolded day: what one can do after it, and its activities.
class DayDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit DayDetails(const learner::PathDay& day, QWidget* parent = nullptr);

signals:
    void activityChosen(const std::string& activity);

private:
    void addObjectives(const curriculum::Day& day, QVBoxLayout& column);
    [[nodiscard]] QWidget* makeRow(const learner::ActivityView& view);
    void addActivities(const learner::PathDay& day, QVBoxLayout& column);
};

} // namespace secondstack::gui
