// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/Exercise.h"
#include "core/practice/grading/Project.h"

#include <filesystem>
#include <string>

namespace secondstack::practice {

/// Whether a file of a project may have this name: parts that do not begin with a dot, hold nothing that some system
/// forbids, at most kMostProjectDepth of them and 80 bytes in each. Names come from journals of others, too.
[[nodiscard]] bool isProjectPath(std::string_view path);

/// The learner's files of one exercise, on the disk, where another editor may change them at any time.
/// Nothing here follows a link. Files with a leading dot and what tools make are never touched.
class Workspace
{
public:
    /// `starter` is what the pack gives to begin with. The folder need not exist.
    Workspace(std::filesystem::path folder, curriculum::FileTree starter);

    struct Opened
    {
        ProjectFiles files;
        bool isStarterNewer = false; ///< the pack has another starter than the one this work began from
    };

    /// Puts the starter into a folder that has no files yet; what is there otherwise stays as it is.
    /// Errors: those of readProject(), NoSpace, ReadOnly, Failed.
    [[nodiscard]] Result<Opened> open();

    /// Errors: those of readProject().
    [[nodiscard]] Result<ProjectFiles> read() const;

    /// Errors: InvalidInput for a path that is none or leads through a link; NoSpace, ReadOnly, Failed: the file is
    /// then as it was.
    [[nodiscard]] Result<void> write(const std::string& path, const std::string& text);
    [[nodiscard]] Result<void> remove(const std::string& path);

    /// Makes the project just these files. Whoever calls this has kept the others. Errors: those of write();
    /// for a name that will not do, of these files or of one that is there, everything stays as it is.
    [[nodiscard]] Result<void> replace(const ProjectFiles& files);

    /// replace() with the starter as the pack has it now.
    [[nodiscard]] Result<void> reset();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
    [[nodiscard]] Result<std::filesystem::path> fileFor(const std::string& path) const;
    [[nodiscard]] Result<void> rememberStarter() const;
    [[nodiscard]] bool isStarterNewer() const;

    std::filesystem::path m_folder;
    curriculum::FileTree m_starter;
};

} // namespace secondstack::practice
