// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Time.h"

#include <charconv>
#include <cstdio>

namespace secondstack {

using namespace std::chrono;

Date dateOf(const WallTime& time)
{
    return floor<days>(time.utc + time.offset);
}

std::string toIso(Date date)
{
    const year_month_day day{date};
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

std::string toIso(const WallTime& time)
{
    const auto local = time.utc + time.offset;
    const hh_mm_ss clock{local - floor<days>(local)};
    const int offset = static_cast<int>(time.offset.count());
    const int distance = offset < 0 ? -offset : offset;
    char text[40];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03d%c%02d:%02d", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                  static_cast<int>(clock.subseconds().count()), offset < 0 ? '-' : '+', distance / 60, distance % 60);
    return toIso(dateOf(time)) + text;
}

namespace {

bool readNumber(std::string_view digits, int& number)
{
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() && number >= 0;
}

} // namespace

Result<Date> parseDate(std::string_view text)
{
    int y = 0;
    int m = 0;
    int d = 0;
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-' && readNumber(text.substr(0, 4), y)
                        && readNumber(text.substr(5, 2), m) && readNumber(text.substr(8, 2), d);
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!shaped || !date.ok())
        return fail(ErrorKind::InvalidInput, "\"" + std::string(text) + "\" is not a date", {},
                    "write it as 2026-11-23");
    return sys_days{date};
}

} // namespace secondstack
