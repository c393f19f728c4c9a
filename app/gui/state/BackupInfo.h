// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/learner/ProfileFile.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace secondstack::gui {

/// "22 November 2026, 09:14" in the learner's own time.
[[nodiscard]] QString momentText(Instant moment);

/// How many events a learner's file that is not open here holds; nothing when it cannot be read. Reads the disk.
[[nodiscard]] std::optional<std::int64_t> eventsIn(const std::filesystem::path& file, const Clock& clock);

/// Files of this learner that were set aside by a repair or a restore, the newest first. Reads the disk.
[[nodiscard]] std::vector<storage::BackupFile> filesSetAside(const std::filesystem::path& profileFolder);

} // namespace secondstack::gui
