// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Output.h"

#include "core/base/Text.h"

#include <algorithm>

namespace secondstack::practice {

namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string quotedLine(const std::vector<std::string_view>& lines, std::size_t index)
{
    return index < lines.size() ? '"' + std::string(lines[index]) + '"' : std::string{"nothing more"};
}

} // namespace

std::string asUtf8(std::string_view bytes)
{
    if (isUtf8(bytes))
        return std::string(bytes);
    std::string text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t length = firstCharacter(bytes).length;
        text += length > 0 ? bytes.substr(0, length) : kReplacement;
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return text;
}

std::string withoutFolder(std::string text, const std::filesystem::path& folder)
{
    const std::string path = folder.string();
    if (path.size() < 2)
        return text;
    replaceAll(text, "file://" + path + "/", "");
    replaceAll(text, path + "/", "");
    replaceAll(text, path, ".");
    return text;
}

std::string firstDifference(std::string_view expected, std::string_view got)
{
    const std::string wantedText = withoutTrailingSpace(expected);
    const std::string gotText = withoutTrailingSpace(got);
    if (wantedText == gotText)
        return {};
    const auto wanted = linesOf(wantedText);
    const auto actual = linesOf(gotText);
    std::size_t line = 0;
    while (line < wanted.size() && line < actual.size() && wanted[line] == actual[line])
        ++line;
    return "line " + std::to_string(line + 1) + ": expected " + quotedLine(wanted, line) + ", got "
           + quotedLine(actual, line);
}

} // namespace secondstack::practice
