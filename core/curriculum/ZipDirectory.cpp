// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/ZipDirectory.h"

#include "core/curriculum/Names.h"
#include "core/curriculum/PackSource.h"

#include <algorithm>
#include <optional>
#include <set>

namespace secondstack::curriculum {

namespace {

constexpr std::uint32_t kLocalSignature = 0x04034b50;
constexpr std::uint32_t kCentralSignature = 0x02014b50;
constexpr std::uint32_t kEndSignature = 0x06054b50;
constexpr std::uint64_t kLocalHeaderBytes = 30;
constexpr std::uint64_t kCentralHeaderBytes = 46;
constexpr std::uint64_t kEndBytes = 22;

constexpr std::uint16_t kEncrypted = 1U << 0;
constexpr std::uint16_t kSizesFollow = 1U << 3; // crc and sizes stand behind the data, not in the local header
constexpr std::uint16_t kPatch = 1U << 5;
constexpr std::uint16_t kStrongEncryption = 1U << 6;
constexpr std::uint16_t kMaskedHeader = 1U << 13;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

constexpr std::uint64_t kRatioFree = 1ULL << 20; // smaller entries may be as dense as they like
constexpr std::uint64_t kMostRatio = 100;

/// Little-endian numbers at a place of the archive. Reading past the end gives 0; callers check with has().
class Bytes
{
public:
    explicit Bytes(std::string_view archive) : m_archive(archive) {}

    [[nodiscard]] std::uint64_t size() const { return m_archive.size(); }
    [[nodiscard]] bool has(std::uint64_t at, std::uint64_t length) const
    {
        return at <= m_archive.size() && length <= m_archive.size() - at;
    }
    [[nodiscard]] std::uint16_t two(std::uint64_t at) const { return static_cast<std::uint16_t>(number(at, 2)); }
    [[nodiscard]] std::uint32_t four(std::uint64_t at) const { return number(at, 4); }
    [[nodiscard]] std::string text(std::uint64_t at, std::uint64_t length) const
    {
        return has(at, length) ? std::string(m_archive.substr(at, length)) : std::string{};
    }

private:
    [[nodiscard]] std::uint32_t number(std::uint64_t at, std::uint64_t length) const
    {
        std::uint32_t value = 0;
        if (!has(at, length))
            return value;
        for (std::uint64_t i = length; i-- > 0;)
            value = (value << 8) | static_cast<std::uint8_t>(m_archive[at + i]);
        return value;
    }

    std::string_view m_archive;
};

struct Directory
{
    std::uint64_t at = 0;
    std::uint64_t bytes = 0;
    std::uint64_t entries = 0;
};

// The record at the end of the archive, behind it only its comment.
std::optional<std::uint64_t> findEnd(const Bytes& archive)
{
    constexpr std::uint64_t kLongestComment = 0xffff;
    for (std::uint64_t comment = 0; comment <= kLongestComment && archive.size() >= kEndBytes + comment; ++comment) {
        const std::uint64_t at = archive.size() - kEndBytes - comment;
        if (archive.four(at) == kEndSignature)
            return archive.two(at + 20) == comment ? std::optional(at) : std::nullopt;
    }
    return std::nullopt;
}

Result<Directory> findDirectory(const Bytes& archive)
{
    const std::optional<std::uint64_t> end = findEnd(archive);
    if (!end)
        return fail(ErrorKind::InvalidInput, "this is not a zip archive");
    const bool oneDisk =
        archive.two(*end + 4) == 0 && archive.two(*end + 6) == 0 && archive.two(*end + 8) == archive.two(*end + 10);
    const Directory directory{archive.four(*end + 16), archive.four(*end + 12), archive.two(*end + 10)};
    if (!oneDisk)
        return fail(ErrorKind::InvalidInput, "the archive is spread over several files");
    if (directory.entries > kMostFiles)
        return fail(ErrorKind::TooLarge, "the archive has more than " + std::to_string(kMostFiles) + " entries");
    if (directory.at + directory.bytes != *end)
        return fail(ErrorKind::InvalidInput, "the directory of the archive is not where it should be");
    return directory;
}

Result<void> checkKind(const ZipEntry& entry)
{
    constexpr std::uint32_t kKindMask = 0170000;
    constexpr std::uint32_t kFolder = 0040000;
    constexpr std::uint32_t kRegular = 0100000;
    if ((entry.flags & (kEncrypted | kStrongEncryption | kMaskedHeader | kPatch)) != 0)
        return fail(ErrorKind::InvalidInput, "the entry is encrypted", entry.name);
    if (entry.method != kStored && entry.method != kDeflated)
        return fail(ErrorKind::InvalidInput, "the entry is packed with an unusual method", entry.name);
    const std::uint32_t kind = (entry.externalAttributes >> 16) & kKindMask;
    if (kind != 0 && kind != (entry.isFolder() ? kFolder : kRegular))
        return fail(ErrorKind::InvalidInput, "the entry is a link or a device", entry.name);
    if (entry.isFolder() && (entry.bytes != 0 || entry.packedBytes > 2))
        return fail(ErrorKind::InvalidInput, "the entry is a folder with content", entry.name);
    return {};
}

Result<void> checkSize(const ZipEntry& entry)
{
    if (entry.method == kStored && entry.bytes != entry.packedBytes)
        return fail(ErrorKind::InvalidInput, "the entry's sizes do not agree", entry.name);
    if (entry.bytes > kMostFileBytes)
        return fail(ErrorKind::TooLarge, "the entry is larger than a pack may hold", entry.name);
    if (entry.bytes > kRatioFree && entry.bytes / kMostRatio > entry.packedBytes)
        return fail(ErrorKind::TooLarge, "the entry unpacks to more than 100 times its size", entry.name);
    return {};
}

Result<void> checkEntry(const ZipEntry& entry, std::set<std::string>& names)
{
    std::string_view name = entry.name;
    if (entry.isFolder())
        name.remove_suffix(1);
    if (const auto why = badName(name))
        return fail(ErrorKind::InvalidInput, "the name of an entry " + *why, entry.name);
    if (!names.insert(foldedName(name)).second)
        return fail(ErrorKind::InvalidInput, "two entries have the same name, or differ only in case", entry.name);
    if (auto kind = checkKind(entry); !kind)
        return kind;
    return checkSize(entry);
}

// Compares the local header with the directory; returns where the entry's bytes end.
Result<std::uint64_t> endOfEntry(const Bytes& archive, const ZipEntry& entry)
{
    const std::uint64_t at = entry.headerAt;
    if (!archive.has(at, kLocalHeaderBytes) || archive.four(at) != kLocalSignature)
        return fail(ErrorKind::InvalidInput, "the entry has no local header", entry.name);
    const std::uint16_t nameBytes = archive.two(at + 26);
    const std::uint64_t dataAt = at + kLocalHeaderBytes + nameBytes + archive.two(at + 28);
    if (!archive.has(dataAt, entry.packedBytes))
        return fail(ErrorKind::InvalidInput, "the entry ends behind the archive", entry.name);

    const bool sizesFollow = (entry.flags & kSizesFollow) != 0;
    const auto agrees = [&](std::uint64_t there, std::uint64_t here) {
        return there == here || (sizesFollow && there == 0);
    };
    const bool same = archive.text(at + kLocalHeaderBytes, nameBytes) == entry.name
                      && archive.two(at + 6) == entry.flags && archive.two(at + 8) == entry.method
                      && agrees(archive.four(at + 14), entry.crc) && agrees(archive.four(at + 18), entry.packedBytes)
                      && agrees(archive.four(at + 22), entry.bytes);
    if (!same)
        return fail(ErrorKind::InvalidInput, "the entry's header and the directory do not agree", entry.name);
    return dataAt + entry.packedBytes;
}

Result<void> checkPlaces(const Bytes& archive, const std::vector<ZipEntry>& entries, std::uint64_t directoryAt)
{
    std::vector<const ZipEntry*> byPlace;
    for (const ZipEntry& entry : entries)
        byPlace.push_back(&entry);
    std::sort(byPlace.begin(), byPlace.end(),
              [](const ZipEntry* a, const ZipEntry* b) { return a->headerAt < b->headerAt; });
    std::uint64_t free = 0;
    for (const ZipEntry* entry : byPlace) {
        if (entry->headerAt < free)
            return fail(ErrorKind::InvalidInput, "the entry overlaps another one", entry->name);
        const Result<std::uint64_t> end = endOfEntry(archive, *entry);
        if (!end)
            return fail(end.error());
        free = *end;
    }
    if (free > directoryAt)
        return fail(ErrorKind::InvalidInput, "an entry overlaps the directory");
    return {};
}

} // namespace

Result<std::vector<ZipEntry>> readZipDirectory(std::string_view bytes)
{
    const Bytes archive{bytes};
    const Result<Directory> directory = findDirectory(archive);
    if (!directory)
        return fail(directory.error());

    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    std::uint64_t total = 0;
    std::uint64_t at = directory->at;
    const std::uint64_t end = directory->at + directory->bytes;
    while (at < end) {
        if (end - at < kCentralHeaderBytes || archive.four(at) != kCentralSignature)
            return fail(ErrorKind::InvalidInput, "the directory of the archive is damaged");
        const std::uint64_t nameBytes = archive.two(at + 28);
        const ZipEntry entry{archive.text(at + kCentralHeaderBytes, nameBytes),
                             archive.two(at + 8),
                             archive.two(at + 10),
                             archive.four(at + 16),
                             archive.four(at + 20),
                             archive.four(at + 24),
                             archive.four(at + 42),
                             archive.four(at + 38)};
        if (auto checked = checkEntry(entry, names); !checked)
            return fail(std::move(checked.error()));
        total += entry.bytes;
        if (total > kMostBytes || entries.size() >= kMostFiles)
            return fail(ErrorKind::TooLarge, "the archive unpacks to more than a pack may hold");
        entries.push_back(entry);
        at += kCentralHeaderBytes + nameBytes + archive.two(at + 30) + archive.two(at + 32);
    }
    if (at != end || entries.size() != directory->entries)
        return fail(ErrorKind::InvalidInput, "the directory of the archive is damaged");
    if (auto places = checkPlaces(archive, entries, directory->at); !places)
        return fail(std::move(places.error()));
    return entries;
}

} // namespace secondstack::curriculum
