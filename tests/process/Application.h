// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace secondstack::tests {

/// The event loop that processes report through.
inline void needApplication()
{
    static int count = 1;
    static char name[] = "tests";
    static char* arguments[] = {name, nullptr};
    static const QCoreApplication application{count, arguments};
}

} // namespace secondstack::tests
