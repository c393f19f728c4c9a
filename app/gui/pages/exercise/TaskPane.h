// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"
#include "core/learner/views/ExerciseView.h"

#include <QWidget>

class QVBoxLayout;

namespace secondstack::gui {

class HintBox;
class ProseView;

/// In the left column: what to build, when it is done, and what helps.
class TaskPane final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPane(QWidget* parent = nullptr);

    void setExercise(const curriculum::ExerciseContent& content);
    /// What held in the last run, and the hints that are there now. After setExercise().
    void showView(const learner::ExerciseView& view);
    [[nodiscard]] HintBox& hints() { return *m_hints; }

private:
    void showOutcomes(const learner::WorkRecord* last);
    void showHints(const learner::ExerciseView& view);

    const curriculum::ExerciseContent* m_content = nullptr;
    ProseView* m_before; ///< the task up to its requirements
    QVBoxLayout* m_requirements;
    ProseView* m_after;
    HintBox* m_hints;
};

} // namespace secondstack::gui
