// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Names.h"

#include "core/curriculum/Ascii.h"
#include "core/curriculum/PackSource.h"

#include <algorithm>
#include <array>

namespace secondstack::curriculum {

namespace {

constexpr std::size_t kLongestName = 240;

// "con", "com1.txt" and the like open devices on Windows, whatever the folder.
bool isReserved(std::string_view part)
{
    constexpr std::array<std::string_view, 6> kDevices{"con", "prn", "aux", "nul", "conin$", "conout$"};
    std::string stem = foldedName(part.substr(0, part.find('.')));
    stem.erase(stem.find_last_not_of(' ') + 1);
    if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end())
        return true;
    const bool numbered = stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9';
    return numbered && (stem.starts_with("com") || stem.starts_with("lpt"));
}

std::optional<std::string> badPart(std::string_view part)
{
    if (part.empty())
        return "has an empty part";
    if (part == "." || part == "..")
        return "leads to another folder";
    if (part.back() == '.' || part.back() == ' ')
        return "has a part that ends in a dot or a space";
    if (isReserved(part))
        return "is reserved on Windows";
    return std::nullopt;
}

} // namespace

std::optional<std::string> badName(std::string_view name)
{
    if (name.empty() || name.size() > kLongestName)
        return "is empty or too long";
    if (name.front() == '/')
        return "is absolute";
    const bool printable = std::all_of(name.begin(), name.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    if (!printable || name.find_first_of("\\:*?\"<>|") != std::string_view::npos)
        return "has a character that is not allowed";

    int depth = 0;
    for (std::size_t begin = 0; begin <= name.size(); ++depth) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (auto why = badPart(name.substr(begin, end - begin)))
            return why;
        begin = end + 1;
    }
    if (depth > kMostDepth)
        return "is nested too deep";
    return std::nullopt;
}

std::string foldedName(std::string_view name)
{
    return lowerCase(std::string(name));
}

} // namespace secondstack::curriculum
