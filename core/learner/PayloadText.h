// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Event.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace secondstack::learner {

/// JSON as text. Bytes that are no UTF-8 are replaced: a learner's text can hold anything a clipboard gives.
[[nodiscard]] std::string textFrom(const nlohmann::json& value);

/// An event with this payload, of schema 1.
[[nodiscard]] journal::EventDraft eventDraft(const char* type, const nlohmann::json& payload);

} // namespace secondstack::learner
