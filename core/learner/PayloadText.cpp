// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

std::string textFrom(const nlohmann::json& value)
{
    return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

journal::EventDraft eventDraft(const char* type, const nlohmann::json& payload)
{
    return {type, 1, textFrom(payload)};
}

} // namespace secondstack::learner
