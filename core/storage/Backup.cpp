// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Backup.h"

#include "core/base/File.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <sqlite3.h>
#include <tuple>

namespace secondstack::storage {

namespace fs = std::filesystem;
using namespace std::chrono;

namespace {

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

std::optional<Instant> readStamp(const std::string& text)
{
    int y = 0;
    unsigned m = 0;
    unsigned d = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milli = 0;
    const int fields =
        std::sscanf(text.c_str(), "%4d%2u%2uT%2d%2d%2d%3dZ", &y, &m, &d, &hour, &minute, &second, &milli);
    const year_month_day date{year{y}, month{m}, day{d}};
    if (fields != 7 || !date.ok())
        return std::nullopt;
    const Instant moment = sys_days{date} + hours{hour} + minutes{minute} + seconds{second} + milliseconds{milli};
    return stamp(moment) == text ? std::optional(moment) : std::nullopt;
}

constexpr std::string_view kBackupHead = "backup-";
constexpr std::string_view kBackupTail = ".db";

std::string nameAt(Instant moment)
{
    return std::string(kBackupHead) + stamp(moment) + std::string(kBackupTail);
}

std::optional<Instant> momentOfBackup(const std::string& name)
{
    if (!name.starts_with(kBackupHead) || !name.ends_with(kBackupTail))
        return std::nullopt;
    return readStamp(name.substr(kBackupHead.size(), name.size() - kBackupHead.size() - kBackupTail.size()));
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

// After a clock that ran ahead was set right, the backups of that time go to just before `now`, in their order: the
// next one is then the newest, and days and weeks are told apart again.
void bringBack(const std::vector<BackupFile>& files, Instant now)
{
    std::vector<BackupFile> moved; // as they are to be, newest first
    for (const BackupFile& file : files) {
        const Instant latest = (moved.empty() ? now : moved.back().made) - Millis{1};
        if (file.made <= latest)
            break;
        moved.push_back({file.path.parent_path() / nameAt(latest), latest});
    }
    std::error_code ignored;
    for (std::size_t i = moved.size(); i-- > 0;) // oldest first, so that each finds its new name free
        fs::rename(files[i].path, moved[i].path, ignored);
}

} // namespace

Result<void> copyDatabase(Database& source, const fs::path& target)
{
    fs::path part = target;
    part += ".part";
    removeDatabase(part);
    auto copied = copyPages(source, part);
    if (copied)
        copied = putInPlace(part, target);
    if (!copied)
        removeDatabase(part);
    return copied;
}

Result<BackupFile> backUp(Database& source, const fs::path& folder, Instant now, const Rotation& rotation)
{
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    bringBack(backupsIn(folder), now);
    const BackupFile file{folder / nameAt(now), now};
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
    for (const fs::directory_entry& entry : entriesOf(folder)) {
        std::error_code ignored;
        const auto made = momentOfBackup(entry.path().filename().string());
        if (made && entry.is_regular_file(ignored))
            files.push_back({entry.path(), *made});
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

std::vector<fs::path> filesOf(const fs::path& database)
{
    std::vector<fs::path> files;
    for (const char* tail : kFileTails) {
        fs::path file = database.string() + tail;
        std::error_code ignored;
        if (fs::exists(file, ignored))
            files.push_back(std::move(file));
    }
    return files;
}

void removeDatabase(const fs::path& database)
{
    std::error_code ignored;
    for (const char* tail : kFileTails)
        fs::remove(database.string() + tail, ignored);
}

namespace {

constexpr std::array kAsideMarks{".aside-", ".damaged-"}; // the second as earlier versions wrote it

// When a file of this database, or a log of it, was set aside, as its name says; nothing for any other name.
std::optional<Instant> momentAside(const std::string& name, const std::string& database)
{
    const std::size_t length = stamp({}).size();
    for (const std::string mark : kAsideMarks) {
        const std::size_t start = database.size() + mark.size();
        if (name.starts_with(database + mark) && name.size() >= start + length
            && std::ranges::find(kFileTails, name.substr(start + length)) != kFileTails.end())
            return readStamp(name.substr(start, length));
    }
    return std::nullopt;
}

Result<void> moveDatabase(const fs::path& from, const fs::path& to, std::span<const char* const> tails = kFileTails)
{
    for (const char* tail : tails) {
        std::error_code error;
        fs::rename(from.string() + tail, to.string() + tail, error);
        if (error && error != std::errc::no_such_file_or_directory)
            return fail(systemError(error.value(), "rename the data file", from));
    }
    return {};
}

} // namespace

Result<fs::path> setAside(const fs::path& database, Instant now)
{
    if (filesOf(database).empty())
        return fail(ErrorKind::NotFound, "there is no such file", database.string());
    const auto nameAside = [&](Instant moment) {
        return fs::path(database.string() + kAsideMarks.front() + stamp(moment));
    };
    while (!filesOf(nameAside(now)).empty())
        now += Millis{1};
    const fs::path aside = nameAside(now);
    // The file before its logs: a log without a file is noticed, a file without its log would open as an older one.
    auto fileFirst = kFileTails;
    std::ranges::reverse(fileFirst);
    if (auto moved = moveDatabase(database, aside, fileFirst); !moved) {
        (void)moveDatabase(aside, database);
        return fail(moved.error());
    }
    return aside;
}

std::vector<BackupFile> setAsideFrom(const fs::path& database)
{
    std::vector<BackupFile> found;
    for (const fs::directory_entry& entry : entriesOf(database.has_parent_path() ? database.parent_path() : ".")) {
        const auto moment = momentAside(entry.path().filename().string(), database.filename().string());
        if (moment)
            found.push_back({entry.path(), *moment});
    }
    std::ranges::sort(found, std::ranges::greater{},
                      [](const BackupFile& file) { return std::tie(file.made, file.path); });
    return found;
}

Result<void> putBack(const fs::path& aside, const fs::path& database)
{
    if (const auto there = filesOf(database); !there.empty())
        return fail(ErrorKind::InvalidInput, "there is a file already", there.front().string());
    return moveDatabase(aside, database);
}

} // namespace secondstack::storage
