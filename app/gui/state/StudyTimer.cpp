// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/StudyTimer.h"

#include <algorithm>

namespace secondstack::gui {

void StudyTimer::start()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_since = m_clock.now().utc;
}

void StudyTimer::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_collected += std::max(m_clock.now().utc - m_since, Millis{0}); // the clock may have been set back
}

int StudyTimer::take()
{
    const bool wasRunning = m_isRunning;
    stop();
    const int seconds = static_cast<int>(std::chrono::floor<std::chrono::seconds>(m_collected).count());
    m_collected = Millis{0};
    if (wasRunning)
        start();
    return seconds;
}

} // namespace secondstack::gui
