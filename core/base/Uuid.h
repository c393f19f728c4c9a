// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace secondstack {

/// 128 bits of identity; compares in byte order, which for version 7 is roughly the order of making.
struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;

    [[nodiscard]] bool isNil() const { return *this == Uuid{}; }

    /// Lower case, 8-4-4-4-12.
    [[nodiscard]] std::string toString() const;

    /// Accepts either case. Errors: InvalidInput for any other shape.
    [[nodiscard]] static Result<Uuid> parse(std::string_view text);
};

/// Makes UUIDs of version 7 (RFC 9562, section 5.7) that strictly increase within this object, also when the clock
/// stands still or goes back: then the last time is kept and the 74 bits below it count on (method 2 of section 6.2).
class UuidMaker
{
public:
    UuidMaker(const Clock& clock, Random random) : m_clock(clock), m_random(random) {}

    [[nodiscard]] Uuid make();

private:
    void drawTail();
    void countOn();

    const Clock& m_clock;
    Random m_random;
    std::uint64_t m_time = 0;
    std::uint16_t m_high = 0; // 12 bits
    std::uint64_t m_low = 0;  // 62 bits
};

} // namespace secondstack

template<>
struct std::hash<secondstack::Uuid>
{
    std::size_t operator()(const secondstack::Uuid& id) const noexcept
    {
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()});
    }
};
