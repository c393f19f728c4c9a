// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/theme/Theme.h"

#include <QAbstractButton>

class QLabel;

namespace secondstack::gui {

/// A button that is made of widgets in a layout, and as large as that wants to be. Enter presses it, as Space does.
class LayoutButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LayoutButton(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Words on such a button: a press on them is a press on it.
    [[nodiscard]] static QLabel* makeWords(const QString& text, TextRole role);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace secondstack::gui
