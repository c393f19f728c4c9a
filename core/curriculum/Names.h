// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace secondstack::curriculum {

/// Why a file name may not stand in a pack, or nothing when it may. Names are relative, with "/" between parts, and
/// must mean the same file on every system: printable ASCII without \ : * ? " < > |, no part "." or "..", none that
/// Windows reserves or that ends in a dot or a space, at most kMostDepth parts.
[[nodiscard]] std::optional<std::string> badName(std::string_view name);

/// A name in the form in which two that differ only in case are equal.
[[nodiscard]] std::string foldedName(std::string_view name);

} // namespace secondstack::curriculum
