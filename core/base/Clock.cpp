// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

#include <ctime>

namespace secondstack {

WallTime SystemClock::now() const
{
    const auto utc = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    const std::time_t seconds = std::chrono::system_clock::to_time_t(utc);
    std::tm local{};
#ifdef _WIN32
    std::tm universal{};
    localtime_s(&local, &seconds);
    gmtime_s(&universal, &seconds);
    universal.tm_isdst = local.tm_isdst;
    const long offset = static_cast<long>(std::mktime(&local) - std::mktime(&universal));
#else
    tzset(); // localtime_r() alone keeps the time zone that was first asked for
    localtime_r(&seconds, &local);
    const long offset = local.tm_gmtoff;
#endif
    return {utc, std::chrono::minutes{offset / 60}};
}

} // namespace secondstack
