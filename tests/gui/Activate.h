// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QWidget>

namespace secondstack::tests {

/// Makes a window that is shown the active one, so that its widgets can have the focus.
inline void activate(QWidget& window)
{
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
}

} // namespace secondstack::tests
