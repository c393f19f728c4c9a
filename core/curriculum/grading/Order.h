// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Grading.h"

#include <string>
#include <vector>

namespace secondstack::curriculum {

/// Partial credit is the longest part of a right order that stands in the answer, less the spare lines used.
/// Errors: InvalidInput for a line that does not exist or is used twice.
[[nodiscard]] Result<Grade> gradeOrder(const OrderLines& body, const OrderedLines& answer);

/// The lines of an answer as code, indented as the question says, or as placed when indentation is graded.
/// Lines that do not exist are left out.
[[nodiscard]] std::string assembled(const OrderLines& body, const std::vector<PlacedLine>& lines);

/// A right order as an answer.
[[nodiscard]] std::vector<PlacedLine> placed(const OrderLines& body, const std::vector<int>& order);

} // namespace secondstack::curriculum
