// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/ExerciseRunner.h"

#include <QObject>

class QPushButton;

namespace secondstack::gui {

class Dialogs;
class EditorMenu;
class Pill;
class ScrollPage;

/// At the right of the title: how the code is kept from doing harm, the own editor, reset, and the main button, which
/// runs the tests or stops them.
class ExerciseHead final : public QObject
{
    Q_OBJECT

public:
    /// Adds its widgets to the head of `page`.
    ExerciseHead(ScrollPage& page, Dialogs& dialogs);

    [[nodiscard]] EditorMenu& editors() { return *m_editors; }

    /// Nothing can be done while there is no exercise to show.
    void setOffered(bool isOffered);
    void setRunning(bool isRunning);
    void setSurroundings(const Result<GradingSurroundings>& surroundings);

signals:
    void resetRequested();
    void runRequested();
    void stopRequested();

private:
    Pill* m_protection;
    EditorMenu* m_editors;
    QPushButton* m_reset;
    QPushButton* m_run;
    bool m_isRunning = false;
};

} // namespace secondstack::gui
