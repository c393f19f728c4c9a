// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace secondstack::gui {

class Theme;

/// The one style sheet of the app: buttons, labels by role, fields, menus and scroll bars. Everything else paints
/// itself, because each rule costs start-up time for every widget.
[[nodiscard]] QString styleSheetFor(const Theme& theme);

} // namespace secondstack::gui
