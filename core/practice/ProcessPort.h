// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/practice/Command.h"

#include <cstdint>
#include <functional>

namespace secondstack::practice {

using RunId = std::uint64_t;

/// Starts programs. Used from one thread; app/process fills it.
/// Destroying it ends what still runs, without a word to who started it.
class ProcessPort
{
public:
    using Done = std::function<void(Result<RunResult>)>;

    virtual ~ProcessPort() = default;

    /// Returns at once. `done` is called exactly once, later, on this thread, also after cancel().
    /// Errors: InvalidInput for a program or a folder that is not absolute, Unavailable when it cannot be started.
    virtual RunId start(const Command& command, Done done) = 0;

    /// Ends the program and all it started. Nothing happens when it has ended already.
    virtual void cancel(RunId run) = 0;

    /// Starts, and waits for the end: for the command line and for worker threads, never for a window's thread.
    [[nodiscard]] virtual Result<RunResult> run(const Command& command) = 0;
};

} // namespace secondstack::practice
