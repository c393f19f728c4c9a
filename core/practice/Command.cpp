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
    if (result.tookTooMuch)
        return "took more than " + std::to_string(command.allowance.memoryBytes >> 20) + " MiB of memory, or "
               + std::to_string(command.allowance.diskBytes >> 20) + " MiB of disk";
    if (!result.exitCode)
        return "was ended by signal " + std::to_string(result.signal);
    return "ended with exit code " + std::to_string(*result.exitCode);
}

} // namespace secondstack::practice
