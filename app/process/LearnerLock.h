// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QLockFile>

#include <filesystem>
#include <memory>

namespace secondstack::process {

/// The lock beside a learner's file. Whoever opens the file to write to it has the lock first, window or command line.
/// Where none can be written, nobody else can have one either, and all is well. Errors: Busy when a living program
/// has it.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockLearnerFile(const std::filesystem::path& file);

} // namespace secondstack::process
