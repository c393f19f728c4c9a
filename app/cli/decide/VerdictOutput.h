// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Questionnaire.h"
#include "core/decision/Verdict.h"

#include <nlohmann/json_fwd.hpp>

#include <iosfwd>

namespace secondstack::cli {

[[nodiscard]] nlohmann::ordered_json toJson(const decision::Verdict& verdict);

/// For people: headline, score, contributions as a chart, what would change the verdict.
void print(const decision::Verdict& verdict, const curriculum::Questionnaire& questionnaire, std::ostream& out);

} // namespace secondstack::cli
