// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"

#include <filesystem>

namespace secondstack::learner {

/// Everything that was recorded, one event a line, into a file that is complete or not there. Returns the number of
/// lines. Errors: those of the journal and of writing.
[[nodiscard]] Result<int> exportEvents(journal::Journal& journal, const std::filesystem::path& target);

} // namespace secondstack::learner
