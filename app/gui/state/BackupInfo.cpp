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

std::vector<fs::path> filesSetAside(const fs::path& profileFolder)
{
    const std::string start = databaseIn(profileFolder).filename().string() + ".damaged-";
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(profileFolder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && !name.ends_with("-wal") && !name.ends_with("-shm"))
            found.push_back(entry.path());
    }
    std::ranges::sort(found, std::ranges::greater{});
    return found;
}

} // namespace secondstack::gui
