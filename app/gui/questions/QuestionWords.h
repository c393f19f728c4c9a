// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"
#include "app/gui/widgets/KeyCap.h"
#include "core/curriculum/Grading.h"

class QWidget;

namespace secondstack::gui {

class OptionList;

/// "Put the lines in order": what a question of this type asks for.
[[nodiscard]] QString taskText(curriculum::QuestionType type);

/// The keys its answer takes.
[[nodiscard]] QList<KeyHint> keysFor(curriculum::QuestionType type);

/// "✓ Right", "✗ Not yet right: 2 of 3 parts are", ...
[[nodiscard]] QString verdictText(const curriculum::Response& response, const curriculum::Grade& grade);

[[nodiscard]] CodeLanguage codeLanguageOf(curriculum::Language language);

/// The right answer, where marks in the answer itself do not show it; null for the other types.
[[nodiscard]] QWidget* makeSolution(const curriculum::Question& question);

/// The options of single, multiple, predict and spot, as a list shows them.
void fillOptions(OptionList& list, const curriculum::Question& question, int seed);

/// Marks options from the parts of a grade; without parts, the right ones.
void markOptions(OptionList& list, const curriculum::Question& question,
                 const std::vector<curriculum::PartGrade>& parts);

} // namespace secondstack::gui
