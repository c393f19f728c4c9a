// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/LearnerFile.h"
#include "core/learner/Drafts.h"
#include "core/learner/LearnerState.h"
#include "core/storage/Backup.h"

#include <filesystem>
#include <optional>
#include <string>

namespace secondstack::learner {

/// A learner's file, opened and folded: what a Learner is made of.
struct ProfileFile
{
    journal::Journal journal;
    LearnerState state;
    Drafts::Texts drafts;
};

/// Errors: those of openLearnerFile(); Damaged means: set aside and restore.
[[nodiscard]] Result<ProfileFile> openProfileFile(const std::filesystem::path& path, const Clock& clock, Random random);

/// The name in a file that is not open here. Errors: as above.
[[nodiscard]] Result<std::string> nameInFile(const std::filesystem::path& path, const Clock& clock);

/// As restoreLearnerFile(). Returns where the old file is now, if there was one.
[[nodiscard]] Result<std::optional<std::filesystem::path>> restoreProfileFile(const std::filesystem::path& backup,
                                                                              const std::filesystem::path& path,
                                                                              const Clock& clock, Random random);

/// Sets whatever is at `path` aside, so that a new learner begins there. Errors: those of setAside() and writeFile().
[[nodiscard]] Result<void> startEmptyFile(const std::filesystem::path& path, const Clock& clock);

} // namespace secondstack::learner
