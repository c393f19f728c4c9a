// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"
#include "core/practice/grading/Project.h"

#include <QFrame>

class QButtonGroup;
class QStackedWidget;

namespace secondstack::gui {

class CodeView;
class DiffView;
class FileChoice;
class ProseView;

/// After passing: why the solution looks as it does, how it differs from one's own, and the same in Node.js.
class SolutionPane final : public QFrame
{
    Q_OBJECT

public:
    explicit SolutionPane(QWidget* parent = nullptr);

    void setExercise(const curriculum::ExerciseContent& content);
    void setOwn(const practice::ProjectFiles& files);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addPart(const QString& name, const QString& text, QWidget* part);
    void showSolution();
    void showTwin();

    const curriculum::ExerciseContent* m_content = nullptr;
    practice::ProjectFiles m_own;
    QButtonGroup* m_parts;
    QStackedWidget* m_stack;
    ProseView* m_explanation;
    FileChoice* m_files;
    DiffView* m_diff;
    FileChoice* m_twins;
    CodeView* m_twin;
};

} // namespace secondstack::gui
