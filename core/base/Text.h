// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack {

/// One character of UTF-8 and how many bytes it takes; 0 bytes where there is none.
struct Character
{
    std::size_t length = 0;
    char32_t code = 0;
};

/// The character that `bytes` begin with.
[[nodiscard]] Character firstCharacter(std::string_view bytes);

/// True for well-formed UTF-8: no overlong forms, no surrogates, nothing past U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view bytes);

[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Without spaces, tabs and line ends at the end of each line and without empty lines at the end of the text:
/// how two program outputs are compared.
[[nodiscard]] std::string withoutTrailingSpace(std::string_view text);

/// The lines of a text, without their ends ("\n" or "\r\n"). A final line end opens no further line.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view text);

[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Without C0 controls (but line end and tab), bidirectional overrides and zero-width characters, which can make a
/// name or a line of code look like another one. `text` must be UTF-8.
[[nodiscard]] std::string withoutInvisible(std::string_view text);

} // namespace secondstack
