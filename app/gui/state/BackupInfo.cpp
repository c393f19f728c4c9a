// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/state/BackupInfo.h"

#include "app/gui/state/Profiles.h"
#include "core/learner/JournalFile.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace secondstack::gui {

namespace fs = std::filesystem;

QString momentText(Instant moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    return QLocale{}.toString(local, QStringLiteral("d MMMM yyyy, hh:mm"));
}

std::optional<std::int64_t> eventsIn(const fs::path& file, const Clock& clock)
{
    auto journal = learner::openToLook(file, storage::Access::ReadOnly, clock);
    if (!journal)
        return std::nullopt;
    const auto stats = journal->stats();
    return stats ? std::optional(stats->events) : std::nullopt;
}

std::vector<storage::BackupFile> filesSetAside(const fs::path& profileFolder)
{
    auto found = storage::setAsideFrom(databaseIn(profileFolder));
    std::erase_if(found, [](const storage::BackupFile& file) {
        const std::string name = file.path.filename().string();
        return std::ranges::any_of(storage::kFileTails,
                                   [&](const std::string tail) { return !tail.empty() && name.ends_with(tail); });
    });
    return found;
}

} // namespace secondstack::gui
