// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace secondstack::gui {

struct DayBar
{
    QString label; ///< "Mon"
    double value = 0;
    QString valueText; ///< "42 min", shown on pointing and spoken
};

/// A few bars with their labels: minutes by weekday, reviews of the next days.
class WeekBars final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekBars(QWidget* parent = nullptr);

    void setDays(const QList<DayBar>& days);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QList<DayBar> m_days;
};

} // namespace secondstack::gui
