// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/practice/Command.h"

#include <cstdint>
#include <functional>
#include <string_view>

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

    /// What a program says on its standard output, as it comes.
    using Hear = std::function<void(std::string_view)>;

    /// As start(), for a program that is talked with: its input stays open until endInput(). Its allowance is watched
    /// from the first say() or endInput() on. `hear` gets its standard
    /// output, all of it before `done` is called; the result does not hold it.
    virtual RunId converse(const Command& command, Hear hear, Done done) = 0;

    /// To the input of such a program. What is said to one that does not listen any more is lost.
    virtual void say(RunId run, std::string_view text) = 0;
    virtual void endInput(RunId run) = 0;

    /// What the program may still take from now on, in place of its command's wall time.
    virtual void setTimeLeft(RunId run, std::chrono::milliseconds time) = 0;

    /// Ends the program and all it started. Nothing happens when it has ended already.
    virtual void cancel(RunId run) = 0;

    /// Starts, and waits for the end: for the command line and for worker threads, never for a window's thread.
    [[nodiscard]] virtual Result<RunResult> run(const Command& command) = 0;
};

} // namespace secondstack::practice
