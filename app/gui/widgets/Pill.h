// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Tokens.h"

#include <QLabel>

namespace secondstack::gui {

/// A short word in a rounded tint: "Node.js", "Python", "sandboxed", "behind 2 days".
class Pill final : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(const QString& text, Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    void setTone(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

} // namespace secondstack::gui
