// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Uuid.h"

namespace secondstack {

namespace {

constexpr std::uint64_t kLowBits = 62;
constexpr std::uint64_t kLowMask = (std::uint64_t{1} << kLowBits) - 1;
constexpr std::uint16_t kHighMask = 0x0fff;

bool isDash(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::string Uuid::toString() const
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text;
    text.reserve(36);
    for (const std::uint8_t byte : bytes) {
        if (isDash(text.size()))
            text += '-';
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

Result<Uuid> Uuid::parse(std::string_view text)
{
    const auto refuse = [&] { return fail(ErrorKind::InvalidInput, "\"" + std::string(text) + "\" is not a UUID"); };
    if (text.size() != 36)
        return refuse();
    Uuid id;
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDash(i)) {
            if (text[i] != '-')
                return refuse();
            continue;
        }
        const int value = digitValue(text[i]);
        if (value < 0)
            return refuse();
        id.bytes[nibble / 2] = static_cast<std::uint8_t>((id.bytes[nibble / 2] << 4) | value);
        ++nibble;
    }
    return id;
}

void UuidMaker::drawTail()
{
    // The top bit of the counter starts clear, so that counting on within one millisecond cannot run over.
    m_high = static_cast<std::uint16_t>(m_random.bits() & (kHighMask >> 1));
    m_low = m_random.bits() & kLowMask;
}

void UuidMaker::countOn()
{
    m_low += 1 + m_random.below(std::uint64_t{1} << 32);
    if (m_low <= kLowMask)
        return;
    m_low &= kLowMask;
    if (++m_high > kHighMask) {
        m_high = 0;
        ++m_time;
    }
}

Uuid UuidMaker::make()
{
    const auto sinceEpoch = m_clock.now().utc.time_since_epoch().count();
    const std::uint64_t now = sinceEpoch > 0 ? static_cast<std::uint64_t>(sinceEpoch) : 0;
    if (now > m_time) {
        m_time = now;
        drawTail();
    } else {
        countOn();
    }

    Uuid id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(m_time >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (m_high >> 8));
    id.bytes[7] = static_cast<std::uint8_t>(m_high & 0xff);
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[8 + i] = static_cast<std::uint8_t>(m_low >> (56 - 8 * i));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

} // namespace secondstack
