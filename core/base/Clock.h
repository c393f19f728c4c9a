// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Time.h"

namespace secondstack {

/// Where time comes from. Everything that needs "now" takes one, so that tests and simulations can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] WallTime now() const override;
};

/// Stands still until told otherwise.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(WallTime start) : m_now(start) {}

    [[nodiscard]] WallTime now() const override { return m_now; }
    void set(WallTime now) { m_now = now; }
    void advance(Millis by) { m_now.utc += by; }

private:
    WallTime m_now;
};

} // namespace secondstack
