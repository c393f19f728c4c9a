// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace secondstack::practice {

/// The bytes as UTF-8: each byte that does not belong to a well-formed character becomes U+FFFD.
[[nodiscard]] std::string asUtf8(std::string_view bytes);

/// Without the path of `folder`, so that a traceback names "main.py" whatever temporary folder it ran in.
[[nodiscard]] std::string withoutFolder(std::string text, const std::filesystem::path& folder);

/// "line 2: expected "3", got "4"": the first line in which two outputs differ. Trailing white space does not count.
/// Empty when they do not differ.
[[nodiscard]] std::string firstDifference(std::string_view expected, std::string_view got);

} // namespace secondstack::practice
