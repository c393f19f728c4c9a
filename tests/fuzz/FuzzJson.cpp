// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/base/Text.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>

namespace secondstack::fuzz {

namespace {

void checkNode(const JsonNode& node, const JsonLimits& limits, int depth, int lines)
{
    expect(depth <= limits.depth, "the depth is limited");
    expect(node.line >= 1 && node.line <= lines, "every value has its line");
    expect(node.text.size() <= limits.text && isUtf8(node.text), "texts are limited and UTF-8");
    expect(node.members.size() <= limits.keys, "the members of an object are limited");
    for (const auto& [key, value] : node.members) {
        expect(node.find(key) == &value, "no key stands twice");
        checkNode(value, limits, depth + 1, lines);
    }
    for (const JsonNode& item : node.items)
        checkNode(item, limits, depth + 1, lines);
}

} // namespace

void json(std::string_view bytes)
{
    JsonLimits limits;
    limits.depth = 8;
    limits.text = 64;
    limits.keys = 8;
    const auto lines = static_cast<int>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
    const Result<JsonNode> root = parseJson(bytes, "a.json", limits);
    if (root)
        checkNode(*root, limits, 0, lines);
    else
        expect(!root.error().message.empty(), "an error says why");
}

} // namespace secondstack::fuzz
