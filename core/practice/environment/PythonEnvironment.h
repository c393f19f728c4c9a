// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace secondstack::practice {

/// The names of the packages in a lock, in its order, whatever system they are for.
/// Errors: those of readFile().
[[nodiscard]] Result<std::vector<std::string>> packagesIn(const std::filesystem::path& lock);

enum class EnvironmentState {
    Missing,
    Broken,  ///< there, without its Python: that may have gone with an update of the system
    Ready,   ///< made from this lock
    Outdated ///< made from another lock, or by hand
};

/// How the environment of a data folder stands, told from what it says of itself: whether it works is found out by
/// running it.
[[nodiscard]] EnvironmentState stateOf(const std::filesystem::path& environment, const std::filesystem::path& lock);

/// Notes which lock an environment was made from. Errors: those of readFile() and writeFile().
[[nodiscard]] Result<void> noteLock(const std::filesystem::path& environment, const std::filesystem::path& lock);

} // namespace secondstack::practice
