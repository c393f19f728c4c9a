// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace secondstack::gui {

/// The way out of being stuck: the mistake that was recognised, and its hint, one step at a time.
class HintBox final : public QWidget
{
    Q_OBJECT

public:
    explicit HintBox(QWidget* parent = nullptr);

    /// Before the first run, and when nothing was recognised.
    void showAdvice(const QString& text);

    /// With the first `steps` steps of its hint open.
    void showMistake(const curriculum::TypicalMistake& mistake, int steps);

    /// To the next step, or to the lesson when all are open.
    void focusNext();

signals:
    void stepRequested(const QString& mistake, int step);
    void lessonRequested(const QString& lesson);

private:
    QVBoxLayout* m_column;
    QPushButton* m_next = nullptr;
};

} // namespace secondstack::gui
