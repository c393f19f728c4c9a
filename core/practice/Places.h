// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace secondstack::practice {

/// A regular file that we may execute.
[[nodiscard]] bool isProgram(const std::filesystem::path& path);

/// Where a sandbox sees everything as it is.
[[nodiscard]] bool isInUsr(const std::filesystem::path& path);

} // namespace secondstack::practice
