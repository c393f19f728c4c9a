// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace secondstack::practice {

using Environment = std::map<std::string, std::string>;

/// What a program may take together with all it started. It is looked at several times a second, so that it can be
/// passed for a moment.
struct Allowance
{
    std::uint64_t memoryBytes = 0; ///< 0: no limit
    std::uint64_t diskBytes = 0;   ///< 0: no limit
    /// That it can write to, under the names that it sees: on the disk, and in file systems that are memory.
    std::vector<std::filesystem::path> diskFolders;
    std::vector<std::filesystem::path> memoryFolders;

    bool operator==(const Allowance&) const = default;
};

/// The descriptor on which a program finds what it was handed.
inline constexpr int kHandedDescriptor = 1000;

/// One program to start, without a shell and without input.
struct Command
{
    std::filesystem::path program; ///< absolute
    std::vector<std::string> arguments;
    std::filesystem::path folder;                                            ///< absolute: where it starts
    Environment environment{{"LANG", "C.UTF-8"}, {"PATH", "/usr/bin:/bin"}}; ///< all of it: nothing is inherited
    std::chrono::milliseconds wallTime{10'000};
    std::size_t mostOutput = std::size_t{1} << 20; ///< bytes, of standard output and of standard error each
    Allowance allowance;
    std::string handed = {}; ///< bytes to be read from kHandedDescriptor; empty: there is no such descriptor

    bool operator==(const Command&) const = default;
};

/// How a program ended and what it said.
struct RunResult
{
    std::optional<int> exitCode; ///< none when a signal ended it
    int signal = 0;
    bool timedOut = false;    ///< ended by us, after the wall time
    bool capped = false;      ///< ended by us, after too much output
    bool tookTooMuch = false; ///< ended by us, after more memory or disk than its allowance
    bool cancelled = false;   ///< ended by us, because we were asked to
    std::string output;       ///< UTF-8; what was not is replaced by U+FFFD
    std::string errors;       ///< the same
    double seconds = 0;

    [[nodiscard]] bool succeeded() const { return exitCode == 0 && !timedOut && !capped && !tookTooMuch && !cancelled; }

    bool operator==(const RunResult&) const = default;
};

/// "ended with exit code 1", "did not end within 10 s": how it ended, to be put after "it".
[[nodiscard]] std::string describeEnd(const RunResult& result, const Command& command);

} // namespace secondstack::practice
