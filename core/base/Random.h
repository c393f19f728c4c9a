// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace secondstack {

/// Seeded randomness that gives the same numbers on every platform: the engine's output is fixed by the standard,
/// the library's distributions are not, so they are not used here.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// A seed from the operating system, for identifiers; never for anything that must replay.
    [[nodiscard]] static Random fromSystem();

    [[nodiscard]] std::uint64_t bits() { return m_engine(); }

    /// Uniform in [0, bound). `bound` must not be 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);

    /// Uniform in [0, 1), with 53 random bits.
    [[nodiscard]] double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }

    [[nodiscard]] bool chance(double probability) { return unit() < probability; }

    template<typename T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t left = values.size(); left > 1; --left)
            std::swap(values[left - 1], values[below(left)]);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace secondstack
