// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/PackSource.h"

namespace secondstack::curriculum {

/// A pack in a folder. Never follows a link out of it: names are opened part by part, and a link is an error.
/// Files and folders whose names start with a dot (".git") are not part of the pack.
class FolderSource final : public PackSource
{
public:
    /// `root` must be a folder; it may be reached through a link.
    explicit FolderSource(std::filesystem::path root) : m_root(std::move(root)) {}

    [[nodiscard]] Result<std::vector<std::string>> list() const override;
    [[nodiscard]] Result<std::string> read(const std::string& name) const override;

private:
    std::filesystem::path m_root;
};

} // namespace secondstack::curriculum
