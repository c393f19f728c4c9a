// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace secondstack::tests {

/// One entry of an archive to write, with everything that can be lied about.
struct ZipLie
{
    std::string name;
    std::string bytes;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t attributes = 0100644U << 16;
    std::string localName;          ///< when not empty, instead of `name`
    std::uint32_t claimedBytes = 0; ///< when not 0, instead of the size
    std::int64_t headerAt = -1;     ///< when not -1, where the directory says the entry is
    std::uint32_t crc = 0;          ///< when not 0, instead of the right one
};

inline std::uint32_t crc32Of(const std::string& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// Writes stored entries as told, true or not. Real archives come from libzip; these are for what it refuses to write.
inline std::string zipOf(const std::vector<ZipLie>& entries, const std::string& comment = {})
{
    std::string archive;
    std::string directory;
    const auto two = [](std::string& out, std::uint64_t value) {
        out += static_cast<char>(value & 0xff);
        out += static_cast<char>((value >> 8) & 0xff);
    };
    const auto four = [&](std::string& out, std::uint64_t value) {
        two(out, value & 0xffff);
        two(out, value >> 16);
    };
    for (const ZipLie& entry : entries) {
        const std::uint64_t size = entry.claimedBytes != 0 ? entry.claimedBytes : entry.bytes.size();
        const std::uint64_t at = entry.headerAt >= 0 ? static_cast<std::uint64_t>(entry.headerAt) : archive.size();
        const std::uint32_t crc = entry.crc != 0 ? entry.crc : crc32Of(entry.bytes);
        const std::string& localName = entry.localName.empty() ? entry.name : entry.localName;
        const auto common = [&](std::string& out, const std::string& name) {
            two(out, 20);
            two(out, entry.flags);
            two(out, entry.method);
            four(out, 0x00210000); // 1980-01-01
            four(out, crc);
            four(out, entry.bytes.size());
            four(out, size);
            two(out, name.size());
            two(out, 0);
        };
        four(archive, 0x04034b50);
        common(archive, localName);
        archive += localName + entry.bytes;

        four(directory, 0x02014b50);
        two(directory, 0x0314); // made on Unix
        common(directory, entry.name);
        two(directory, 0); // comment
        two(directory, 0); // disk
        two(directory, 0); // internal attributes
        four(directory, entry.attributes);
        four(directory, at);
        directory += entry.name;
    }
    const std::uint64_t directoryAt = archive.size();
    archive += directory;
    four(archive, 0x06054b50);
    four(archive, 0);
    two(archive, entries.size());
    two(archive, entries.size());
    four(archive, directory.size());
    four(archive, directoryAt);
    two(archive, comment.size());
    return archive + comment;
}

} // namespace secondstack::tests
