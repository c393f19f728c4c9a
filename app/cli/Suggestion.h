// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::cli {

/// The known name that was probably meant: the nearest one by single-letter changes, when it is near enough.
/// Empty otherwise.
[[nodiscard]] std::string nearestName(std::string_view typed, const std::vector<std::string>& known);

} // namespace secondstack::cli
