// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Pack.h"
#include "core/plan/Replan.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace secondstack::gui {

/// What a new plan would change: the finish, and for each day that moves its dates before and after.
class PlanPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPreview(const curriculum::Pack& pack, QWidget* parent = nullptr);

    void setChange(const plan::PlanChange& change, const plan::Plan& proposal, QDate today);

private:
    void addMove(const plan::DayMove& move, QDate today);

    const curriculum::Pack& m_pack;
    QLabel* m_finish;
    QLabel* m_extent;
    QLabel* m_kept;
    QVBoxLayout* m_moves;
};

} // namespace secondstack::gui
