// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/base/File.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <set>
#include <sqlite3.h>

namespace secondstack::storage {

namespace fs = std::filesystem;
using namespace std::chrono;

namespace {

constexpr std::string_view kPrefix = "backup-";
constexpr std::string_view kSuffix = ".db";

// "20261122T093000125Z": sorts as it reads, and no character a file system might refuse.
std::string stamp(Instant moment)
{
    const auto day = floor<days>(moment);
    const hh_mm_ss clock{moment - day};
    const year_month_day date{day};
    char text[40];
    std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02d%03dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

bool readStamp(const std::string& name, Instant& moment)
{
    int y = 0;
    unsigned m = 0;
    unsigned d = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milli = 0;
    int used = 0;
    const int fields = std::sscanf(name.c_str(), "backup-%4d%2u%2uT%2d%2d%2d%3dZ.db%n", &y, &m, &d, &hour, &minute,
                                   &second, &milli, &used);
    const year_month_day date{year{y}, month{m}, day{d}};
    if (fields != 7 || used != static_cast<int>(name.size()) || !date.ok())
        return false;
    moment = sys_days{date} + hours{hour} + minutes{minute} + seconds{second} + milliseconds{milli};
    return true;
}

Result<void> copyPages(Database& source, const fs::path& part)
{
    try {
        SQLite::Database target{part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        SQLite::Backup backup{target, source.handle()};
        const int code = backup.executeStep(-1);
        if (code != SQLITE_DONE)
            return fail(databaseError(code, sqlite3_errstr(code), part));
    } catch (const SQLite::Exception& exception) {
        return fail(databaseError(exception.getErrorCode(), exception.what(), part));
    }
    auto copy = Database::open(part, Access::ReadOnly);
    if (!copy)
        return fail(copy.error());
    return checkIntegrity(*copy);
}

} // namespace

Result<void> copyDatabase(Database& source, const fs::path& target)
{
    fs::path part = target;
    part += ".part";
    std::error_code ignored;
    fs::remove(part, ignored);
    auto copied = copyPages(source, part);
    if (copied)
        copied = putInPlace(part, target);
    if (!copied) {
        for (const char* tail : {"", "-wal", "-shm", "-journal"})
            fs::remove(part.string() + tail, ignored);
    }
    return copied;
}

Result<BackupFile> backUp(Database& source, const fs::path& folder, Instant now, const Rotation& rotation)
{
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    // After a clock that ran ahead was set right, the new backup must not look like the oldest, which is the first to
    // go.
    const auto earlier = backupsIn(folder);
    const Instant made = earlier.empty() ? now : std::max(now, earlier.front().made + Millis{1});
    const BackupFile file{folder / (std::string(kPrefix) + stamp(made) + std::string(kSuffix)), made};
    if (auto copied = copyDatabase(source, file.path); !copied)
        return fail(copied.error());
    std::error_code ignored;
    for (const BackupFile& old : expiredBackups(backupsIn(folder), rotation))
        fs::remove(old.path, ignored);
    return file;
}

std::vector<BackupFile> backupsIn(const fs::path& folder)
{
    std::vector<BackupFile> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        Instant made{};
        if (entry.is_regular_file(error) && readStamp(entry.path().filename().string(), made))
            files.push_back({entry.path(), made});
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.made > b.made; });
    return files;
}

namespace {

// Marks the newest file of each of the last `count` periods that have any.
template<typename PeriodOf>
void keepByPeriod(const std::vector<BackupFile>& files, int count, PeriodOf periodOf, std::vector<bool>& kept)
{
    std::set<decltype(periodOf(Instant{}))> seen;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (static_cast<int>(seen.size()) < count && seen.insert(periodOf(files[i].made)).second)
            kept[i] = true;
    }
}

} // namespace

std::vector<BackupFile> expiredBackups(const std::vector<BackupFile>& files, const Rotation& rotation)
{
    std::vector<bool> kept(files.size(), false);
    for (std::size_t i = 0; i < files.size() && static_cast<int>(i) < rotation.recent; ++i)
        kept[i] = true;
    keepByPeriod(files, rotation.daily, [](Instant t) { return floor<days>(t); }, kept);
    keepByPeriod(files, rotation.weekly, [](Instant t) { return floor<weeks>(t); }, kept);
    keepByPeriod(
        files, rotation.monthly,
        [](Instant t) {
            const year_month_day date{floor<days>(t)};
            return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
        },
        kept);

    std::vector<BackupFile> expired;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!kept[i])
            expired.push_back(files[i]);
    }
    return expired;
}

namespace {

Result<void> firstComplaint(Database& database, const std::string& pragma)
{
    auto statement = database.prepare(pragma);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    if (*row && statement->text(0) != "ok")
        return fail(ErrorKind::Damaged, "the data file is damaged: " + std::string(statement->text(0)),
                    database.path().string(), "restore a backup");
    return {};
}

int isLate(void* deadline)
{
    return steady_clock::now() > *static_cast<steady_clock::time_point*>(deadline) ? 1 : 0;
}

} // namespace

Result<void> checkIntegrity(Database& database)
{
    return firstComplaint(database, "PRAGMA integrity_check(1)");
}

Result<void> quickCheck(Database& database, Millis limit)
{
    auto deadline = steady_clock::now() + limit;
    sqlite3_progress_handler(database.handle().getHandle(), 1000, isLate, &deadline);
    auto checked = firstComplaint(database, "PRAGMA quick_check(1)");
    sqlite3_progress_handler(database.handle().getHandle(), 0, nullptr, nullptr);
    if (!checked && checked.error().kind == ErrorKind::Cancelled)
        return {};
    return checked;
}

Result<BackupFile> newestGoodBackup(const fs::path& folder)
{
    for (const BackupFile& file : backupsIn(folder)) {
        auto database = Database::open(file.path, Access::ReadOnly);
        if (database && checkIntegrity(*database))
            return file;
    }
    return fail(ErrorKind::NotFound, "there is no backup that can be read", folder.string());
}

Result<fs::path> setAside(const fs::path& database, Instant now)
{
    constexpr std::array kTails{"-wal", "-shm", ""}; // the log first: alone, it must not meet another database
    const auto anyOf = [&](const fs::path& name) {
        return std::any_of(kTails.begin(), kTails.end(), [&](const char* tail) {
            std::error_code ignored;
            return fs::exists(name.string() + tail, ignored);
        });
    };
    if (!anyOf(database))
        return fail(ErrorKind::NotFound, "there is no such file", database.string());
    const auto nameAt = [&](Instant moment) { return fs::path(database.string() + ".damaged-" + stamp(moment)); };
    while (anyOf(nameAt(now)))
        now += Millis{1};

    fs::path aside = nameAt(now);
    for (const char* tail : kTails) {
        std::error_code error;
        fs::rename(database.string() + tail, aside.string() + tail, error);
        if (error && error != std::errc::no_such_file_or_directory)
            return fail(systemError(error.value(), "set the damaged file aside", database));
    }
    return aside;
}

} // namespace secondstack::storage
