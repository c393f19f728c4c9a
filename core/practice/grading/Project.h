// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace secondstack::practice {

/// The learner's files by their path below the folder, "routers/tools.py".
using ProjectFiles = std::map<std::string, std::string>;

/// What may be handed in; the grader reads no larger source file either.
inline constexpr std::size_t kMostProjectFiles = 200;
inline constexpr std::uint64_t kMostProjectFileBytes = 256ULL << 10;
inline constexpr int kMostProjectDepth = 6;

/// Reads the regular files of a folder and below. Links are not followed. What begins with a dot, and what tools put
/// there (__pycache__, node_modules), is left out.
/// Errors: NotFound without the folder; TooLarge past the limits, with what is to be taken away.
[[nodiscard]] Result<ProjectFiles> readProject(const std::filesystem::path& folder);

} // namespace secondstack::practice
