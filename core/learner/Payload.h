// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// Reads members of an event's payload. Events are facts: one that lacks a member or has another type there (a later
/// version, another program) must not stop the fold, so every call has a value for that case.
[[nodiscard]] std::string_view textAt(const JsonNode& payload, std::string_view key);
[[nodiscard]] int integerAt(const JsonNode& payload, std::string_view key, int otherwise = 0);
[[nodiscard]] double numberAt(const JsonNode& payload, std::string_view key, double otherwise = 0);
[[nodiscard]] bool flagAt(const JsonNode& payload, std::string_view key);
[[nodiscard]] std::vector<std::string> textsAt(const JsonNode& payload, std::string_view key);

} // namespace secondstack::learner
