// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace secondstack::learner {

/// The kinds of thing an event can change; what a page looks at to know whether it has to refresh.
enum class Change : std::uint32_t {
    Activities = 1 << 0, ///< what was read or finished
    Answers = 1 << 1,
    Verdict = 1 << 2,
    Plan = 1 << 3,
    Profile = 1 << 4,
    Study = 1 << 5,   ///< time spent
    Practice = 1 << 6 ///< runs of exercises, hints, kept code
};

/// A set of Change.
class Changes
{
public:
    constexpr Changes() = default;
    constexpr Changes(Change change) : m_bits(static_cast<std::uint32_t>(change)) {}

    [[nodiscard]] static constexpr Changes all()
    {
        Changes changes;
        changes.m_bits = ~std::uint32_t{0};
        return changes;
    }

    [[nodiscard]] constexpr bool touch(Changes others) const { return (m_bits & others.m_bits) != 0; }
    [[nodiscard]] constexpr bool empty() const { return m_bits == 0; }

    constexpr Changes& operator|=(Changes others)
    {
        m_bits |= others.m_bits;
        return *this;
    }
    friend constexpr Changes operator|(Changes a, Changes b) { return a |= b; }
    bool operator==(const Changes&) const = default;

private:
    std::uint32_t m_bits = 0;
};

constexpr Changes operator|(Change a, Change b)
{
    return Changes{a} | Changes{b};
}

} // namespace secondstack::learner
