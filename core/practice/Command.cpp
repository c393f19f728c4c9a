// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/Command.h"

namespace secondstack::practice {

std::string describeEnd(const RunResult& result, const Command& command)
{
    if (result.cancelled)
        return "was cancelled";
    if (result.timedOut)
        return "did not end within " + std::to_string(command.wallTime.count() / 1000) + " s";
    if (result.capped)
        return "printed more than " + std::to_string(command.mostOutput >> 10) + " KiB";
    if (!result.exitCode)
        return "was ended by signal " + std::to_string(result.signal);
    return "ended with exit code " + std::to_string(*result.exitCode);
}

} // namespace secondstack::practice
