// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <QDate>
#include <QWidget>

#include <array>
#include <set>

class QAbstractSpinBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace secondstack::gui {

/// When the learner can study: the start, minutes a day, days of the week, and single dates off.
class PlanForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(QWidget* parent = nullptr);

    /// `today` is the earliest start.
    void setConstraints(const plan::Constraints& constraints, QDate today);
    [[nodiscard]] plan::Constraints constraints() const;

    /// The fields that say the constraints and can be typed in.
    [[nodiscard]] QList<QAbstractSpinBox*> typedFields() const;

signals:
    void changed();

private:
    [[nodiscard]] QWidget* buildWeekdays();
    [[nodiscard]] QWidget* buildDatesOff();
    void addDateOff();
    void removeDateOff(Date date);
    void showDatesOff();
    void showWeek();

    QDateEdit* m_start;
    QSpinBox* m_minutes;
    std::array<QPushButton*, 7> m_weekdays{}; ///< Monday first; checked: a day to study
    QLabel* m_week;
    QDateEdit* m_dateOff;
    QPushButton* m_addDateOff;
    QWidget* m_chips;
    std::set<Date> m_datesOff;
    QDate m_today;
};

} // namespace secondstack::gui
