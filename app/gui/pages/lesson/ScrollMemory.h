// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace secondstack::gui {

/// A place in a lesson that still means the same when the window is wider or the text larger: a block, counted from 0,
/// and how far into it the upper edge of the window stands.
struct ScrollPoint
{
    int block = 0;
    int permille = 0;

    bool operator==(const ScrollPoint&) const = default;
};

/// "3 250" for a draft; empty for the top.
[[nodiscard]] std::string textOf(const ScrollPoint& point);

/// The top for a text that is no such place.
[[nodiscard]] ScrollPoint scrollPointIn(std::string_view text);

} // namespace secondstack::gui
