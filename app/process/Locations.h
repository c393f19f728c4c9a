// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/Toolbox.h"

#include <filesystem>

namespace secondstack::process {

/// The pack that ships: installed at <folder of the program>/../share/secondstack/curriculum/fastapi-for-node, and for
/// a program that was not installed, in the source tree it was built from.
[[nodiscard]] std::filesystem::path shippedPack();

/// The packages of a learner's Python environment with their hashes, beside the pack that ships.
[[nodiscard]] std::filesystem::path shippedLock();

/// What makes an environment of that lock: make_environment.py.
[[nodiscard]] std::filesystem::path shippedEnvironmentScript();

/// The variables of this process that lead pip to a package index: its own, those of proxies and certificates, and
/// home.
[[nodiscard]] practice::Environment networkEnvironment();

/// The two halves of grading: the folder with run_subject.py and run_grader.py.
[[nodiscard]] std::filesystem::path shippedGrader();

/// Where a person's progress is kept: $XDG_DATA_HOME/secondstack, by default ~/.local/share/secondstack. May not exist.
[[nodiscard]] std::filesystem::path dataFolder();

/// Where preferences are: $XDG_CONFIG_HOME/secondstack, or below ~/.config.
[[nodiscard]] std::filesystem::path configFolder();

/// Where to look for Python and Node.js when nobody names any: our environment in `data`, then the PATH.
[[nodiscard]] practice::ToolSearch toolSearch(const std::filesystem::path& data);

} // namespace secondstack::process
