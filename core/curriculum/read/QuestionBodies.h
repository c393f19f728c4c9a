// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/JsonReader.h"
#include "core/curriculum/Question.h"

namespace secondstack::curriculum {

/// The fields of a question that belong to its type.
[[nodiscard]] Question::Body readBody(QuestionType type, JsonReader& reader, Problems& problems);

} // namespace secondstack::curriculum
