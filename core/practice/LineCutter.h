// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::practice {

inline constexpr std::size_t kLongestLine = 256 * 1024;

/// Cuts what a program says, which comes in pieces, into lines.
class LineCutter
{
public:
    /// The lines that are now whole, without their ends. Errors: TooLarge for a line past kLongestLine.
    [[nodiscard]] Result<std::vector<std::string>> take(std::string_view bytes);

private:
    std::string m_rest;
};

} // namespace secondstack::practice
