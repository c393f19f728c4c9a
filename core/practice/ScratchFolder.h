// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <filesystem>
#include <map>
#include <string>

namespace secondstack::practice {

/// Where the system keeps temporary files: TMPDIR when that is a folder, else /tmp.
[[nodiscard]] std::filesystem::path temporaryRoot();

/// A fresh folder, for the owner only, that goes away with the object. What ran in it is not followed: links are
/// removed, never what they lead to.
class ScratchFolder
{
public:
    /// Errors: NoSpace, ReadOnly, Failed.
    [[nodiscard]] static Result<ScratchFolder> make();

    ~ScratchFolder();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

/// Writes files, by their path below `folder`, that a program in a sandbox can read, whoever it runs as. Below a
/// scratch folder nobody else gets at them. Errors: those of writeFile() and makeFolder().
[[nodiscard]] Result<void> fillFolder(const std::filesystem::path& folder,
                                      const std::map<std::string, std::string>& files);

/// Whether a Unix socket can have this path. Errors: InvalidInput when it is too long, or no UTF-8.
[[nodiscard]] Result<void> canHoldSocket(const std::filesystem::path& socket);

/// Makes a folder that programs in several sandboxes can write to. Errors: those of makeFolder().
[[nodiscard]] Result<void> makeSharedFolder(const std::filesystem::path& folder);

} // namespace secondstack::practice
