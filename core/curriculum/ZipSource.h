// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/PackSource.h"
#include "core/curriculum/ZipDirectory.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>

struct zip;

namespace secondstack::curriculum {

/// A pack in a zip archive, kept in memory. When everything in it stands in one folder, that folder is the pack.
/// An archive inside the archive is a file like any other and never opened.
class ZipSource final : public PackSource
{
public:
    static constexpr std::uint64_t kMostArchiveBytes = 64ULL << 20;

    /// Errors: as readZipDirectory(); NotFound, TooLarge when the file cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<ZipSource>> open(const std::filesystem::path& path);
    [[nodiscard]] static Result<std::unique_ptr<ZipSource>> fromBytes(std::string bytes);

    ~ZipSource() override;
    ZipSource(const ZipSource&) = delete;
    ZipSource& operator=(const ZipSource&) = delete;

    [[nodiscard]] Result<std::vector<std::string>> list() const override;
    [[nodiscard]] Result<std::string> read(const std::string& name) const override;

private:
    explicit ZipSource(std::string bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] Result<void> openArchive(const std::vector<ZipEntry>& entries);
    void nameFiles(const std::vector<ZipEntry>& entries);

    struct File
    {
        std::uint64_t index = 0;
        std::uint64_t bytes = 0;
    };

    std::string m_bytes;
    std::map<std::string, File, std::less<>> m_files;
    zip* m_archive = nullptr;
    mutable std::mutex m_mutex; // a zip handle serves one caller at a time
};

} // namespace secondstack::curriculum
