// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSpinBox;

namespace secondstack::gui {

/// Asks for the number of a line. Enter goes there, Esc closes.
class GoToLineBar final : public QWidget
{
    Q_OBJECT

public:
    explicit GoToLineBar(QWidget* parent = nullptr);

    /// Shows the bar with the cursor in it. Lines count from 1.
    void open(int currentLine, int lastLine);

signals:
    void lineChosen(int line);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSpinBox* m_line;
};

} // namespace secondstack::gui
