// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace secondstack::gui {

/// Hands out the seconds a page was looked at, each second once. Stopped while the page is hidden.
class StudyTimer
{
public:
    explicit StudyTimer(const Clock& clock) : m_clock(clock) {}

    void start();
    void stop();

    /// Seconds since the last call, and counts anew.
    [[nodiscard]] int take();

private:
    const Clock& m_clock;
    Instant m_since{};
    Millis m_collected{0};
    bool m_isRunning = false;
};

} // namespace secondstack::gui
