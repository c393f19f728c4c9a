// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace secondstack::cli {

/// Work that is done several pieces at a time, through the event loop, until all is done or Ctrl+C is pressed.
struct PooledWork
{
    std::size_t count = 0;
    /// Begins a piece, and calls `done` when it has ended. The id is for `cancel`.
    std::function<std::uint64_t(std::size_t index, std::function<void()> done)> start;
    std::function<void(std::uint64_t id)> cancel;
    std::function<void(int done)> progress;
};

/// Keeps `jobs` pieces going. False when it was interrupted: what was begun has been cancelled then.
[[nodiscard]] bool runPooled(const PooledWork& work, int jobs);

} // namespace secondstack::cli
