// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QString>
#include <QWidget>

namespace secondstack::gui {

/// An icon beside words. It paints itself, so it is sharp on every screen, has the theme's colour and grows with the
/// text.
class Glyph final : public QWidget
{
    Q_OBJECT

public:
    /// `units` is its size at 100 %. Without an icon of its own it is the app's mark.
    explicit Glyph(int units, const QString& iconName = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    void setIcon(const QString& iconName, Tone tone);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_units;
    QString m_iconName;
    Tone m_tone;
};

} // namespace secondstack::gui
