// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QList>
#include <QWidget>

namespace secondstack::gui {

/// A point with its band, on a scale from 0 to 1.
struct Interval
{
    double value = 0;
    double low = 0;
    double high = 1;
    Tone tone = Tone::Python;
};

/// A thin scale with one or more points and their bands: a skill's estimate, or "first day" beside "now".
class IntervalBar final : public QWidget
{
    Q_OBJECT

public:
    explicit IntervalBar(QWidget* parent = nullptr);

    /// `spoken` says the same in words, e.g. "84 %, between 70 and 93 %".
    void setIntervals(const QList<Interval>& intervals, const QString& spoken);

    [[nodiscard]] QSize sizeHint() const override { return {200, 24}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<Interval> m_intervals;
};

} // namespace secondstack::gui
