// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Random.h"
#include "core/base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace secondstack::gui {

/// The learners of this computer: one folder each below <data>/profiles, named by a UUID.
class Profiles
{
public:
    explicit Profiles(std::filesystem::path dataFolder) : m_folder(std::move(dataFolder) / "profiles") {}

    struct Entry
    {
        std::string id;
        std::string name; ///< may be empty
        std::filesystem::path folder;
    };

    /// Ids, oldest first. Cheap: opens no file.
    [[nodiscard]] std::vector<std::string> ids() const;

    /// With the names from the files; for a list to choose from, not for the start. A file that cannot be read has no
    /// name.
    [[nodiscard]] std::vector<Entry> list(const Clock& clock) const;

    [[nodiscard]] std::filesystem::path folderOf(const std::string& id) const { return m_folder / id; }

    /// Makes the folder for a further learner. Errors: those of makeFolder().
    [[nodiscard]] Result<std::string> create(const Clock& clock, Random random);

private:
    std::filesystem::path m_folder;
};

/// The learner's database inside a profile's folder, and where its backups are.
[[nodiscard]] std::filesystem::path databaseIn(const std::filesystem::path& profileFolder);
[[nodiscard]] std::filesystem::path backupsIn(const std::filesystem::path& profileFolder);

} // namespace secondstack::gui
