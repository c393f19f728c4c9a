// SPDX-License-Identifier: GPL-3.0-or-later
// Characters as the files of a pack mean them, whatever the locale.
#pragma once

#include <algorithm>
#include <string>

namespace secondstack::curriculum {

[[nodiscard]] inline char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return lowerCase(c); });
    return text;
}

/// A part of a character beyond ASCII counts as a letter.
[[nodiscard]] inline bool isLetterOrDigit(char c)
{
    const char lower = lowerCase(c);
    return static_cast<unsigned char>(c) >= 0x80 || (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
}

} // namespace secondstack::curriculum
