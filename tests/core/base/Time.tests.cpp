// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"
#include "tests/support/Catch.h"

#include <cstdlib>

using namespace secondstack;
using namespace std::chrono;
using namespace std::chrono_literals;

TEST_CASE("the calendar day is the one where the learner is", "[time]")
{
    const Instant lateEvening = sys_days{2026y / November / 22d} + 23h + 30min;
    CHECK(toIso(dateOf({lateEvening, 0min})) == "2026-11-22");
    CHECK(toIso(dateOf({lateEvening, 60min})) == "2026-11-23");
    CHECK(toIso(dateOf({lateEvening, -720min})) == "2026-11-22");
}

TEST_CASE("a wall time is written with its offset", "[time]")
{
    const Instant noon = sys_days{2026y / November / 22d} + 12h + 125ms;
    CHECK(toIso(WallTime{noon, 60min}) == "2026-11-22T13:00:00.125+01:00");
    CHECK(toIso(WallTime{noon, -210min}) == "2026-11-22T08:30:00.125-03:30");
}

TEST_CASE("a date reads back from its text", "[time]")
{
    CHECK(parseDate("2028-02-29") == sys_days{2028y / February / 29d});
    for (const char* text :
         {"2027-02-29", "2026-13-01", "26-01-01", "2026-1-01", "2026/01/01", "", "2026-01-0x", "-026-01-01"})
        CHECK_FALSE(parseDate(text).has_value());
}

TEST_CASE("a wall time reads back from its text", "[time]")
{
    const WallTime early{sys_days{2026y / November / 22d} + 22h + 30min + 5s + 125ms, 330min};
    CHECK(parseWallTime(toIso(early)) == early);
    const WallTime west{early.utc, -210min};
    CHECK(parseWallTime(toIso(west)) == west);
    CHECK(parseWallTime("2026-11-22T22:30Z") == WallTime{sys_days{2026y / November / 22d} + 22h + 30min});
    CHECK(parseWallTime("2026-11-22T22:30:05+00:00").value().utc == early.utc - 125ms);
    for (const char* text : {"", "2026-11-22", "2026-11-22T", "2026-11-22T24:00Z", "2026-11-22T22:60Z",
                             "2026-11-22T22:30", "2026-11-22T22:30:61Z", "2026-11-22T22:30:05.1Z", "2026-11-22 22:30Z",
                             "2026-02-30T22:30Z", "2026-11-22T22:30Zz", "2026-11-22T22:30+1:00", "2026-11-22T-1:30Z"})
        CHECK_FALSE(parseWallTime(text).has_value());
}

TEST_CASE("a computer that travels tells the time zone it is in now", "[time]")
{
    const char* home = std::getenv("TZ");
    const std::string before = home != nullptr ? home : "";
    const auto offsetIn = [](const char* zone) {
        ::setenv("TZ", zone, 1);
        return SystemClock{}.now().offset;
    };
    CHECK(offsetIn("XXX-2") == std::chrono::hours{2});
    CHECK(offsetIn("YYY+5:30") == -std::chrono::minutes{330});
    if (home != nullptr)
        ::setenv("TZ", before.c_str(), 1);
    else
        ::unsetenv("TZ");
}
