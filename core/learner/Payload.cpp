// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/Payload.h"

#include <limits>

namespace secondstack::learner {

std::string_view textAt(const JsonNode& payload, std::string_view key)
{
    const JsonNode* node = payload.find(key);
    return node != nullptr ? std::string_view{node->text} : std::string_view{};
}

int integerAt(const JsonNode& payload, std::string_view key, int otherwise)
{
    const JsonNode* node = payload.find(key);
    const bool fits = node != nullptr && node->kind == JsonNode::Kind::Integer
        && node->integer >= std::numeric_limits<int>::min() && node->integer <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(node->integer) : otherwise;
}

double numberAt(const JsonNode& payload, std::string_view key, double otherwise)
{
    const JsonNode* node = payload.find(key);
    const bool fits = node != nullptr && (node->kind == JsonNode::Kind::Integer || node->kind == JsonNode::Kind::Number);
    return fits ? node->number : otherwise;
}

bool flagAt(const JsonNode& payload, std::string_view key)
{
    const JsonNode* node = payload.find(key);
    return node != nullptr && node->flag;
}

std::vector<std::string> textsAt(const JsonNode& payload, std::string_view key)
{
    std::vector<std::string> texts;
    if (const JsonNode* node = payload.find(key)) {
        for (const JsonNode& item : node->items)
            texts.push_back(item.text);
    }
    return texts;
}

} // namespace secondstack::learner
