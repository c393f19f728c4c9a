// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learner/views/PathView.h"

#include <QDate>
#include <QWidget>

namespace secondstack::gui {

class Card;

/// A week of the path with a tile for each day, and below them the day that is unfolded, if any is.
class WeekCard final : public QWidget
{
    Q_OBJECT

public:
    /// `unfolded` is the id of the day to show in full.
    WeekCard(const learner::PathWeek& week, QDate today, const std::string& unfolded, QWidget* parent = nullptr);

signals:
    void dayToggled(const std::string& day);
    void activityChosen(const std::string& activity);

private:
    void addHead(const learner::PathWeek& week, QDate today, Card& card);
    void addDays(const learner::PathWeek& week, QDate today, const std::string& unfolded, Card& card);
};

} // namespace secondstack::gui
