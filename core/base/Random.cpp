// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Random.h"

namespace secondstack {

Random Random::fromSystem()
{
    std::random_device device;
    return Random{(std::uint64_t{device()} << 32) ^ device()};
}

std::uint64_t Random::below(std::uint64_t bound)
{
    // Values under the remainder of 2^64 / bound would make the low results a little likelier.
    const std::uint64_t biased = (0 - bound) % bound;
    std::uint64_t value = bits();
    while (value < biased)
        value = bits();
    return value % bound;
}

} // namespace secondstack
