// SPDX-License-Identifier: GPL-3.0-or-later
// What run_app.py writes, line by line. It never runs the learner's code itself, but that code can reach it: nothing
// is believed that does not have the right shape.
#pragma once

#include "core/base/Result.h"
#include "core/practice/grading/Verdict.h"

#include <string>
#include <variant>

namespace secondstack::practice {

/// Everything is imported: it waits for its order.
struct ServerReady
{
};

/// The app answers.
struct ServerStarted
{
    bool hasDocs = false; ///< the files of the documentation pages are on this machine
};

/// What the app printed or logged.
struct ServerLog
{
    std::string text;
};

/// The last line.
struct ServerEnd
{
    int code = 0; ///< of the process; negative: the signal that ended it
};

using ServerLine = std::variant<ServerReady, ServerStarted, ServerLog, GradingProblem, ServerEnd>;

/// Errors: InvalidInput, TooLarge for a line that run_app.py does not write.
[[nodiscard]] Result<ServerLine> readServerLine(const std::string& line);

} // namespace secondstack::practice
