// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/Startup.h"

#include "app/gui/state/Strings.h"
#include "app/process/LearnerLock.h"
#include "core/base/File.h"

#include <algorithm>

namespace secondstack::gui {

namespace fs = std::filesystem;

namespace {

Result<std::string> chooseProfile(const Folders& folders, const std::string& wanted, const Clock& clock)
{
    Profiles profiles{folders.data};
    const auto ids = profiles.ids();
    const std::string last = Preferences{toQString(folders.config.string())}.lastProfile().toStdString();
    for (const std::string& id : {wanted, last}) {
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            return id;
    }
    return ids.empty() ? profiles.create(clock, Random::fromSystem()) : ids.front();
}

Error openElsewhere(const fs::path& folder)
{
    return {ErrorKind::Busy, "another window of the app has this learner open, and it does not answer",
            databaseIn(folder).string(), ""};
}

} // namespace

Result<OpenedProfile> openProfile(const Folders& folders, const std::string& id, const Clock& clock)
{
    const auto chosen = chooseProfile(folders, id, clock);
    if (!chosen)
        return fail(chosen.error());
    const auto folder = Profiles{folders.data}.folderOf(*chosen);
    auto lock = process::lockLearnerFile(databaseIn(folder));
    if (!lock)
        return OpenedProfile{*chosen, folder, nullptr, true, fail(openElsewhere(folder))};
    return OpenedProfile{*chosen, folder, std::move(*lock), false,
                         learner::openProfileFile(databaseIn(folder), clock, Random::fromSystem())};
}

} // namespace secondstack::gui
