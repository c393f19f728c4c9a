// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/lesson/ScrollMemory.h"

#include <charconv>

namespace secondstack::gui {

std::string textOf(const ScrollPoint& point)
{
    return point == ScrollPoint{} ? std::string{} : std::to_string(point.block) + ' ' + std::to_string(point.permille);
}

ScrollPoint scrollPointIn(std::string_view text)
{
    ScrollPoint point;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, point.block);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != ' ')
        return {};
    const auto second = std::from_chars(first.ptr + 1, end, point.permille);
    const bool isPlace = second.ec == std::errc{} && second.ptr == end && point.block >= 0 && point.permille >= 0
                         && point.permille <= 1000;
    return isPlace ? point : ScrollPoint{};
}

} // namespace secondstack::gui
