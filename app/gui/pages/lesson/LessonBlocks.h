// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/lesson/LessonQuestion.h"
#include "core/curriculum/Lesson.h"

class QWidget;

namespace secondstack::gui {

/// What shows one block of a lesson.
[[nodiscard]] QWidget* makeBlock(const curriculum::Block& block, const LessonContext& context);

} // namespace secondstack::gui
