// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace secondstack::gui {

// Qt's Tab key goes through widgets in the order in which they were made, so that what a page adds later would come
// last. These go through them as the layouts show them at that moment.

/// The first widget inside that Tab reaches; nullptr when there is none.
[[nodiscard]] QWidget* firstTabStop(const QWidget& root);

/// What Tab, or Shift+Tab, does inside `root`: the focus goes to the next widget, and from the last one to the first.
/// False when there is none.
bool moveFocus(const QWidget& root, bool forward);

} // namespace secondstack::gui
