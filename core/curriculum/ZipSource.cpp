// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/ZipSource.h"

#include "core/base/File.h"
#include "core/curriculum/Names.h"

#include <algorithm>
#include <zip.h>

namespace secondstack::curriculum {

namespace {

struct CloseFile
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using FileHandle = std::unique_ptr<zip_file_t, CloseFile>;

// The folder that holds everything, with its "/", or nothing.
std::string commonFolder(const std::vector<ZipEntry>& entries)
{
    if (entries.empty())
        return {};
    const std::size_t slash = entries.front().name.find('/');
    if (slash == std::string::npos)
        return {};
    const std::string folder = entries.front().name.substr(0, slash + 1);
    const bool shared = std::all_of(entries.begin(), entries.end(),
                                    [&](const ZipEntry& entry) { return entry.name.starts_with(folder); });
    return shared ? folder : std::string{};
}

} // namespace

Result<std::unique_ptr<ZipSource>> ZipSource::open(const std::filesystem::path& path)
{
    Result<std::string> bytes = readFile(path, kMostArchiveBytes);
    if (!bytes)
        return fail(std::move(bytes.error()));
    return fromBytes(std::move(*bytes));
}

Result<std::unique_ptr<ZipSource>> ZipSource::fromBytes(std::string bytes)
{
    std::unique_ptr<ZipSource> source{new ZipSource(std::move(bytes))};
    const Result<std::vector<ZipEntry>> entries = readZipDirectory(source->m_bytes);
    if (!entries)
        return fail(entries.error());
    if (auto opened = source->openArchive(*entries); !opened)
        return fail(std::move(opened.error()));
    source->nameFiles(*entries);
    return source;
}

ZipSource::~ZipSource()
{
    if (m_archive != nullptr)
        zip_discard(m_archive);
}

Result<void> ZipSource::openArchive(const std::vector<ZipEntry>& entries)
{
    zip_source_t* bytes = zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, nullptr);
    m_archive = bytes != nullptr ? zip_open_from_source(bytes, ZIP_RDONLY, nullptr) : nullptr;
    if (m_archive == nullptr) {
        zip_source_free(bytes);
        return fail(ErrorKind::InvalidInput, "this is not a zip archive that can be read");
    }
    // The library has to see what our own checks saw, or they were about another archive.
    if (zip_get_num_entries(m_archive, 0) != static_cast<zip_int64_t>(entries.size()))
        return fail(ErrorKind::InvalidInput, "the directory of the archive is ambiguous");
    for (std::size_t i = 0; i < entries.size(); ++i) {
        zip_stat_t status;
        const bool known = zip_stat_index(m_archive, i, ZIP_FL_ENC_RAW, &status) == 0;
        if (!known || entries[i].name != status.name || entries[i].bytes != status.size || entries[i].crc != status.crc)
            return fail(ErrorKind::InvalidInput, "the directory of the archive is ambiguous", entries[i].name);
    }
    return {};
}

void ZipSource::nameFiles(const std::vector<ZipEntry>& entries)
{
    const std::size_t skip = commonFolder(entries).size();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].isFolder())
            m_files.emplace(entries[i].name.substr(skip), File{i, entries[i].bytes});
    }
}

Result<std::vector<std::string>> ZipSource::list() const
{
    std::vector<std::string> names;
    for (const auto& [name, file] : m_files)
        names.push_back(name);
    return names;
}

Result<std::string> ZipSource::read(const std::string& name) const
{
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return fail(ErrorKind::NotFound, "the archive has no such file", name);

    const std::scoped_lock lock{m_mutex};
    const FileHandle file{zip_fopen_index(m_archive, found->second.index, 0)};
    if (file == nullptr)
        return fail(ErrorKind::Damaged, "the entry cannot be unpacked", name);
    // One byte more than was announced: what counts is what comes out.
    std::string bytes(found->second.bytes + 1, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0)
            return fail(ErrorKind::Damaged, "the entry is damaged", name);
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    if (filled != found->second.bytes)
        return fail(ErrorKind::Damaged, "the entry does not have the size it announced", name);
    bytes.resize(filled);
    return bytes;
}

} // namespace secondstack::curriculum
