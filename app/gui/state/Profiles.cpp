// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Profiles.h"

#include "core/base/File.h"
#include "core/base/Uuid.h"
#include "core/learner/ProfileFile.h"

#include <algorithm>

namespace secondstack::gui {

namespace fs = std::filesystem;

fs::path databaseIn(const fs::path& profileFolder)
{
    return profileFolder / "learner.db";
}

fs::path backupsIn(const fs::path& profileFolder)
{
    return profileFolder / "backups";
}

std::vector<std::string> Profiles::ids() const
{
    std::vector<std::string> ids;
    std::error_code error;
    for (const fs::directory_entry& entry : entriesOf(m_folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_directory(error) && Uuid::parse(name))
            ids.push_back(name);
    }
    std::sort(ids.begin(), ids.end()); // UUIDs of version 7 sort by their making
    return ids;
}

std::vector<Profiles::Entry> Profiles::list(const Clock& clock) const
{
    std::vector<Entry> entries;
    for (const std::string& id : ids()) {
        const fs::path folder = folderOf(id);
        entries.push_back({id, learner::nameInFile(databaseIn(folder), clock).value_or(""), folder});
    }
    return entries;
}

Result<std::string> Profiles::create(const Clock& clock, Random random)
{
    const std::string id = UuidMaker{clock, std::move(random)}.make().toString();
    if (auto made = makeFolder(folderOf(id)); !made)
        return fail(made.error());
    return id;
}

} // namespace secondstack::gui
