// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"

#include <QWidget>

#include <map>
#include <string>

class QVBoxLayout;

namespace secondstack::gui {

class HintBox;
class ProseView;

/// Whether a requirement held in the last run, by its id. One that is not there was not checked.
using RequirementOutcomes = std::map<std::string, bool, std::less<>>;

/// In the left column: what to build, when it is done, and what helps.
class TaskPane final : public QWidget
{
    Q_OBJECT

public:
    explicit TaskPane(QWidget* parent = nullptr);

    void setExercise(const curriculum::ExerciseContent& content);
    void setOutcomes(const RequirementOutcomes& outcomes);
    [[nodiscard]] HintBox& hints() { return *m_hints; }

private:
    const curriculum::ExerciseContent* m_content = nullptr;
    ProseView* m_before; ///< the task up to its requirements
    QVBoxLayout* m_requirements;
    ProseView* m_after;
    HintBox* m_hints;
};

} // namespace secondstack::gui
