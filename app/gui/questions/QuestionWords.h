// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/CodeText.h"
#include "app/gui/widgets/KeyCap.h"
#include "core/curriculum/Grading.h"

namespace secondstack::gui {

/// "Put the lines in order": what a question of this type asks for.
[[nodiscard]] QString taskText(curriculum::QuestionType type);

/// The keys its answer takes.
[[nodiscard]] QList<KeyHint> keysFor(const curriculum::Question& question);

/// "✓ Right", "✗ Partly right: 2 of 3", ...
[[nodiscard]] QString verdictText(const curriculum::Response& response, const curriculum::Grade& grade);

[[nodiscard]] CodeLanguage codeLanguageOf(curriculum::Language language);

/// Of a line whose indentation counts.
inline constexpr int kSpacesPerStep = 4;

} // namespace secondstack::gui
