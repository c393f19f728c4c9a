// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/state/Preferences.h"
#include "app/gui/state/Profiles.h"
#include "core/learner/Course.h"
#include "core/learner/ProfileFile.h"

#include <QLockFile>

#include <filesystem>
#include <memory>
#include <string>

namespace secondstack::gui {

/// Where everything is.
struct Folders
{
    std::filesystem::path data;
    std::filesystem::path config;
    std::filesystem::path pack;
    // To run samples with; what is empty is looked for.
    std::filesystem::path python;
    std::filesystem::path node;
    std::filesystem::path nodeModules;
};

/// A learner's file that was opened, or why it could not be. Whoever has the lock on the folder, and nobody else, opens
/// and migrates the file.
struct OpenedProfile
{
    std::string id;
    std::filesystem::path folder;
    std::unique_ptr<QLockFile> lock;
    bool isOpenElsewhere = false; ///< another window has the lock; `file` is then the error Busy
    Result<learner::ProfileFile> file;
};

/// The profile with this id, or the one used last, or the oldest, or a new one. Needs no QApplication, so that it can
/// run while the window is being made. Errors, of the profile's folder only: those of makeFolder().
[[nodiscard]] Result<OpenedProfile> openProfile(const Folders& folders, const std::string& id, const Clock& clock);

} // namespace secondstack::gui
