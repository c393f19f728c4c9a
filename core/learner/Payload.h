// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::learner {

/// The members of an event's payload, as slices of its text: a fold passes a million of them and asks each for little,
/// so nothing is copied, and nothing inside a member is read before somebody asks for it.
///
/// Events are facts: one that lacks a member, or has another type there (a later version, another program), must not
/// stop the fold. Every call has a value for that case.
class Payload
{
public:
    /// `json` has to outlive it. Without members when that is no object.
    explicit Payload(std::string_view json);

    /// Nothing when there is no such text. An empty text is one.
    [[nodiscard]] std::optional<std::string> text(std::string_view key) const;

    /// A text that needs no decoding, as ids are, without copying it. Empty for everything else.
    [[nodiscard]] std::string_view id(std::string_view key) const;

    /// Such texts of a list; what is none is left out.
    [[nodiscard]] std::vector<std::string> ids(std::string_view key) const;

    [[nodiscard]] int integer(std::string_view key, int otherwise = 0) const;
    [[nodiscard]] double number(std::string_view key, double otherwise = 0) const;
    [[nodiscard]] std::optional<bool> flag(std::string_view key) const;

    /// The whole of a member; Null when there is none or it cannot be read.
    [[nodiscard]] JsonNode value(std::string_view key) const;

    /// The text of a member as it stands; empty when there is none.
    [[nodiscard]] std::string_view slice(std::string_view key) const;

private:
    struct Member
    {
        std::string_view key;
        std::string_view value;
    };
    std::vector<Member> m_members;
};

// The same for what stands deeper.
[[nodiscard]] std::string_view textAt(const JsonNode& node, std::string_view key);
[[nodiscard]] int integerAt(const JsonNode& node, std::string_view key, int otherwise = 0);

/// The texts of a list; what is no text is left out.
[[nodiscard]] std::vector<std::string> textsIn(const JsonNode& list);

} // namespace secondstack::learner
