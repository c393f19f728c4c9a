// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/LineCutter.h"

#include <algorithm>
#include <utility>

namespace secondstack::practice {

Result<std::vector<std::string>> LineCutter::take(std::string_view bytes)
{
    std::vector<std::string> lines;
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
        m_rest += bytes.substr(0, end);
        lines.push_back(std::exchange(m_rest, {}));
        bytes.remove_prefix(end + 1);
    }
    m_rest += bytes;
    const auto isTooLong = [](const std::string& line) { return line.size() > kLongestLine; };
    if (isTooLong(m_rest) || std::ranges::any_of(lines, isTooLong))
        return fail(ErrorKind::TooLarge, "a line of what the program says is too long");
    return lines;
}

} // namespace secondstack::practice
