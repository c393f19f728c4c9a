// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Console.h"

#include <string>
#include <vector>

namespace secondstack::cli {

/// Runs the verb that the arguments name. `arguments` are without the program's name. Needs a QCoreApplication.
[[nodiscard]] Exit runCommandLine(const std::vector<std::string>& arguments, Console& console);

} // namespace secondstack::cli
