// SPDX-License-Identifier: GPL-3.0-or-later
// What can be counted in Markdown without rendering it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// Words of prose; marks that stand alone ("-", "##") do not count.
[[nodiscard]] int countWords(std::string_view markdown);

/// Sentences; a heading, a list item and a paragraph end one each.
[[nodiscard]] int countSentences(std::string_view markdown);

/// The text with its `code` spans replaced by blanks, so that what is left is language.
[[nodiscard]] std::string withoutCode(std::string_view markdown);

/// The targets of links and images, and of <...> that look like addresses.
[[nodiscard]] std::vector<std::string> linksIn(std::string_view markdown);

/// Character references such as "&amp;" and "&#8238;", in code too.
[[nodiscard]] std::vector<std::string> referencesIn(std::string_view markdown);

} // namespace secondstack::curriculum
