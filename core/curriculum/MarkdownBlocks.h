// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Problems.h"
#include "core/curriculum/Lesson.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

inline constexpr std::size_t kMostLessonBytes = 1U << 20;
inline constexpr std::size_t kMostLessonLines = 5000;

/// Splits a lesson into prose, code and directives, as docs/authoring.md describes them. What does not fit is noted in
/// `problems` with its line and left out; any bytes are safe to pass.
[[nodiscard]] std::vector<Block> splitMarkdown(std::string_view text, const std::string& file, Problems& problems);

} // namespace secondstack::curriculum
