// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/environment/PythonEnvironment.h"

#include "core/base/File.h"
#include "core/base/Sha256.h"
#include "core/base/Text.h"
#include "core/practice/Places.h"

namespace secondstack::practice {

namespace fs = std::filesystem;

namespace {

constexpr const char* kNote = "second-stack.lock"; // the hash of the lock that it was made from
constexpr std::uint64_t kMostNoteBytes = 256;
constexpr std::uint64_t kMostLockBytes = 4ULL << 20;

} // namespace

Result<std::vector<std::string>> packagesIn(const fs::path& lock)
{
    const auto text = readFile(lock, kMostLockBytes);
    if (!text)
        return fail(text.error());
    std::vector<std::string> packages;
    for (const std::string_view line : linesOf(*text)) {
        const std::size_t end = line.find("==");
        const bool isPackage = end != std::string_view::npos && line.find_first_of(" #") > end;
        if (isPackage)
            packages.emplace_back(line.substr(0, end));
    }
    return packages;
}

EnvironmentState stateOf(const fs::path& environment, const fs::path& lock)
{
    std::error_code ignored;
    if (!fs::exists(environment, ignored))
        return EnvironmentState::Missing;
    if (!isProgram(environment / "bin" / "python"))
        return EnvironmentState::Broken;
    const auto text = readFile(lock, kMostLockBytes);
    const auto note = readFile(environment / kNote, kMostNoteBytes);
    const bool isOfThis = text && note && trimmed(*note) == toHex(sha256(*text));
    return isOfThis ? EnvironmentState::Ready : EnvironmentState::Outdated;
}

Result<void> noteLock(const fs::path& environment, const fs::path& lock)
{
    const auto text = readFile(lock, kMostLockBytes);
    if (!text)
        return fail(text.error());
    return writeFile(environment / kNote, toHex(sha256(*text)));
}

} // namespace secondstack::practice
