// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/ScratchFolder.h"
#include "core/practice/grading/Project.h"

namespace secondstack::practice {

/// The folders of one grading. They are there, and empty, before the processes start; what is put into them later is
/// seen through the sandboxes' mounts.
class GradingFolders
{
public:
    /// Errors: NoSpace, ReadOnly, Failed.
    [[nodiscard]] static Result<GradingFolders> make();

    /// Errors: those of writing files.
    [[nodiscard]] Result<void> fill(const ProjectFiles& exercise, const ProjectFiles& files) const;

    [[nodiscard]] std::filesystem::path exercise() const { return m_root.path() / "exercise"; }
    [[nodiscard]] std::filesystem::path files() const { return m_root.path() / "files"; } ///< as they were handed in
    [[nodiscard]] std::filesystem::path work() const { return m_root.path() / "work"; }   ///< stays empty: to run in
    [[nodiscard]] std::filesystem::path link() const { return m_root.path() / "link"; }   ///< both can write there
    [[nodiscard]] std::filesystem::path socket() const { return link() / "subject.sock"; }

private:
    explicit GradingFolders(ScratchFolder root) : m_root(std::move(root)) {}

    ScratchFolder m_root;
};

} // namespace secondstack::practice
