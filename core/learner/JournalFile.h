// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/BatchMerge.h"
#include "core/journal/LearnerFile.h"

#include <filesystem>

namespace secondstack::learner {

/// Opens a learner's file only to look: not a byte of it or beside it changes, whoever else has it open.
/// `access` is ReadOnly, or Untrusted for a file that came from elsewhere.
/// Errors: those of Database::open(); InvalidInput for a file that is not a learner's; NewerVersion.
[[nodiscard]] Result<journal::Journal> openToLook(const std::filesystem::path& path, storage::Access access,
                                                  const Clock& clock);

/// Whether a later version of the app wrote the file: then it is to be read, not written.
[[nodiscard]] Result<bool> isFromNewerVersion(journal::Journal& journal);

/// As openLearnerFile(), with an error instead of a journal that cannot be written. Errors: also NewerVersion.
[[nodiscard]] Result<journal::Journal> openToWrite(const std::filesystem::path& path, const Clock& clock,
                                                   Random random);

/// Adds everything in a learner's file from elsewhere, which is only read.
/// Errors: those of openToLook() and of BatchMerge; of parseLine() for what is no event.
[[nodiscard]] Result<void> mergeFile(journal::BatchMerge& merge, const std::filesystem::path& path, const Clock& clock);

} // namespace secondstack::learner
