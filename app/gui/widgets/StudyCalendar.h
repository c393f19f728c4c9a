// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QWidget>

namespace secondstack::gui {

/// A heat map of study minutes: one column a week, one row a weekday from Monday, as many weeks as fit.
class StudyCalendar final : public QWidget
{
    Q_OBJECT

public:
    explicit StudyCalendar(QWidget* parent = nullptr);

    /// Minutes for each day, the last one being `last`.
    void setDays(const QDate& last, const QList<int>& minutes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int cell() const;
    [[nodiscard]] int weeksShown() const;
    [[nodiscard]] int minutesOn(const QDate& day) const; ///< -1 outside the data

    QDate m_last;
    QList<int> m_minutes;
};

} // namespace secondstack::gui
