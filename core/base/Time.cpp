// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Time.h"

#include <algorithm>
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

namespace {

/// Takes "09", and the separator before it, from the front of a text.
bool takeNumber(std::string_view& text, char separator, std::size_t digits, int most, int& number)
{
    const std::size_t skipped = separator != '\0' ? 1 : 0;
    if (text.size() < digits + skipped || (skipped == 1 && text.front() != separator)
        || !readNumber(text.substr(skipped, digits), number) || number > most)
        return false;
    text.remove_prefix(digits + skipped);
    return true;
}

bool takeOffset(std::string_view& text, minutes& offset)
{
    if (text == "Z") {
        text = {};
        return true;
    }
    const char sign = text.empty() ? ' ' : text.front();
    int hour = 0;
    int minute = 0;
    if ((sign != '+' && sign != '-') || !takeNumber(text, sign, 2, 23, hour) || !takeNumber(text, ':', 2, 59, minute))
        return false;
    offset = hours{sign == '-' ? -hour : hour} + minutes{sign == '-' ? -minute : minute};
    return true;
}

} // namespace

Result<WallTime> parseWallTime(std::string_view text)
{
    const auto day = parseDate(text.substr(0, 10));
    std::string_view rest = text.substr(std::min(text.size(), std::size_t{10}));
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milli = 0;
    minutes offset{0};
    bool isGood = day && takeNumber(rest, 'T', 2, 23, hour) && takeNumber(rest, ':', 2, 59, minute);
    if (rest.starts_with(':'))
        isGood = isGood && takeNumber(rest, ':', 2, 59, second);
    if (rest.starts_with('.'))
        isGood = isGood && takeNumber(rest, '.', 3, 999, milli);
    if (!isGood || !takeOffset(rest, offset) || !rest.empty())
        return fail(ErrorKind::InvalidInput, "\"" + std::string(text) + "\" is not a moment", {},
                    "write it as 2026-11-23T09:30:00+01:00");
    const Instant local = *day + hours{hour} + minutes{minute} + seconds{second} + milliseconds{milli};
    return WallTime{local - offset, offset};
}

} // namespace secondstack
