// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace secondstack::gui {

/// A stretch of the scale with one meaning.
struct ScoreZone
{
    double from = 0;
    double to = 0;
    Tone tone = Tone::Neutral;
    QString label;
};

struct Score
{
    double minimum = -100;
    double maximum = 100;
    double value = 0;
    double low = 0; ///< the interval around the value
    double high = 0;
    QString valueText; ///< e.g. "+42"
    QString summary;   ///< one sentence for screen readers
    QList<ScoreZone> zones;
};

/// The verdict's scale: zones, the interval and a marker with its number.
class ScoreBand final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreBand(QWidget* parent = nullptr);

    void setScore(const Score& score);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(double value) const;
    void paintLabels(QPainter& painter, double top) const;

    Score m_score;
};

} // namespace secondstack::gui
