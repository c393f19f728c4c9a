// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Grading.h"

namespace secondstack::gui {

class OptionList;

/// The options of single, multiple, predict and spot, as a list shows them.
void fillOptions(OptionList& list, const curriculum::Question& question, int seed);

/// Marks options from the parts of a grade; without parts, the right ones.
void markOptions(OptionList& list, const curriculum::Question& question,
                 const std::vector<curriculum::PartGrade>& parts);

} // namespace secondstack::gui
