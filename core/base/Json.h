// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace secondstack {

/// Bounds for JSON from outside; anything past them is an error, never a truncation.
struct JsonLimits
{
    std::size_t bytes = 8 * 1024 * 1024;
    std::size_t text = 64 * 1024; ///< bytes of one string
    std::size_t keys = 256;       ///< members of one object
    std::size_t values = 200'000; ///< in the whole document: each takes far more room than its text
    int depth = 32;
};

/// One value of a JSON document, with the line it stands on. Immutable after parsing.
struct JsonNode
{
    struct Member; // not std::pair: Clang needs the whole type before a pair of it can be a member
    enum class Kind { Null, Flag, Integer, Number, Text, List, Object };

    Kind kind = Kind::Null;
    int line = 0;
    bool flag = false;
    std::int64_t integer = 0; ///< within +-2^53, so that every reader of the file agrees on it
    double number = 0;        ///< set for Integer as well
    std::string text;
    std::vector<JsonNode> items;
    std::vector<Member> members;

    /// nullptr when there is no such member or this is not an object.
    [[nodiscard]] const JsonNode* find(std::string_view key) const;
};

struct JsonNode::Member
{
    std::string key;
    JsonNode value;
};

/// Reads one document: UTF-8, no duplicate keys, nothing after the end. `where` names the source in errors.
/// Errors: InvalidInput or TooLarge, with "where:line".
[[nodiscard]] Result<JsonNode> parseJson(std::string_view bytes, const std::string& where,
                                         const JsonLimits& limits = {});

} // namespace secondstack
