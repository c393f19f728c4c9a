// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <filesystem>

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

} // namespace secondstack::practice
