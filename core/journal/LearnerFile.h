// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"

#include <filesystem>

namespace secondstack::journal {

/// Opens a learner's file, or makes it. A file of a newer version opens read-only and is not changed by a byte.
/// Errors: Damaged (set it aside and restore), Busy, ReadOnly, NoSpace, InvalidInput for another program's database.
[[nodiscard]] Result<Journal> openLearnerFile(const std::filesystem::path& path, const Clock& clock, Random random);

/// Makes a fresh file at `target` from a backup: every event passes the checks of validate(), settings and drafts are
/// copied as text. The backup's learner stays; the writer epoch is new. Neither `target` nor a
/// log of it may exist: see storage::setAside().
/// Errors: those of the two files; nothing is left at `target` then.
[[nodiscard]] Result<MergeReport> restoreLearnerFile(const std::filesystem::path& backup,
                                                     const std::filesystem::path& target, const Clock& clock,
                                                     Random random);

} // namespace secondstack::journal
