// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace secondstack::gui {

/// Makes the Tab key go through a page as its layouts show it: what was added last would otherwise come last.
void putTabOrder(const QWidget& page);

} // namespace secondstack::gui
