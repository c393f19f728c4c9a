// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/curriculum/FolderSource.h"

#include <map>
#include <stdexcept>
#include <string>

namespace secondstack::tests {

/// A pack in memory, to change and to break.
class MemorySource final : public curriculum::PackSource
{
public:
    [[nodiscard]] Result<std::vector<std::string>> list() const override
    {
        std::vector<std::string> names;
        for (const auto& [name, bytes] : files)
            names.push_back(name);
        return names;
    }
    [[nodiscard]] Result<std::string> read(const std::string& name) const override
    {
        const auto found = files.find(name);
        if (found == files.end())
            return fail(ErrorKind::NotFound, "there is no such file", name);
        return found->second;
    }

    /// Replaces the first `from`, which must be there: a test of a mistake that was not made tests nothing.
    void replace(const std::string& name, const std::string& from, const std::string& to)
    {
        std::string& bytes = files.at(name);
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos)
            throw std::runtime_error(name + " does not contain: " + from);
        bytes.replace(at, from.size(), to);
    }

    std::map<std::string, std::string> files;
};

/// The pack in tests/core/curriculum/pack: small, right, and with one of everything.
inline MemorySource smallPack()
{
    const curriculum::FolderSource folder{SECONDSTACK_SOURCE_DIR "/tests/core/curriculum/pack"};
    MemorySource source;
    const std::vector<std::string> names = folder.list().value();
    for (const std::string& name : names)
        source.files[name] = folder.read(name).value();
    return source;
}

} // namespace secondstack::tests
