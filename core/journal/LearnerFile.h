// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/Journal.h"

#include <filesystem>
#include <optional>

namespace secondstack::journal {

/// Opens a learner's file, or makes it. A file of a newer version opens read-only and is not changed by a byte.
/// Where a file is missing but was set aside, or half restored, none is made: that is Damaged too.
/// Errors: Damaged (set it aside and restore), NewerVersion when not even reading it is possible, Busy, ReadOnly,
/// NoSpace, InvalidInput for another program's database.
[[nodiscard]] Result<Journal> openLearnerFile(const std::filesystem::path& path, const Clock& clock, Random random);

/// What a failure means that came after a file was seen to be of a newer version: this version's queries do not fit
/// its tables, which is no damage. The kind is NewerVersion.
[[nodiscard]] Error tooNew(const std::filesystem::path& path, const Error& failure);

struct Restored
{
    MergeReport report;
    std::optional<std::filesystem::path> aside; ///< where the file before is now, if there was one
};

/// Makes a fresh file from a backup: every event passes the checks of validate(), settings and drafts are copied as
/// text. The backup's learner stays; the writer epoch is new. Only when it is whole, what is at `target` is set aside
/// and the new file takes its place. Errors: those of the two files; `target` is then as it was.
[[nodiscard]] Result<Restored> restoreLearnerFile(const std::filesystem::path& backup,
                                                  const std::filesystem::path& target, const Clock& clock,
                                                  Random random);

} // namespace secondstack::journal
