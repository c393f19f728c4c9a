// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CanonicalJson.h"

#include <nlohmann/json.hpp>

namespace secondstack {

namespace {

// Recursion is bounded by the depth limit of the reader.
nlohmann::json toJson(const JsonNode& node)
{
    switch (node.kind) {
    case JsonNode::Kind::Null: return nullptr;
    case JsonNode::Kind::Flag: return node.flag;
    case JsonNode::Kind::Integer: return node.integer;
    case JsonNode::Kind::Number: return node.number;
    case JsonNode::Kind::Text: return node.text;
    case JsonNode::Kind::List: {
        nlohmann::json list = nlohmann::json::array();
        for (const JsonNode& item : node.items)
            list.push_back(toJson(item));
        return list;
    }
    case JsonNode::Kind::Object: {
        nlohmann::json object = nlohmann::json::object();
        for (const auto& [key, value] : node.members)
            object.emplace(key, toJson(value));
        return object;
    }
    }
    return nullptr;
}

} // namespace

std::string canonicalJson(const JsonNode& value)
{
    return toJson(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace secondstack
