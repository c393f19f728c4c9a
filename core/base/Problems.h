// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

namespace secondstack {

/// One thing that is wrong with a file. `line` counts from 1; 0 means the file as a whole.
struct Problem
{
    std::string file;
    int line = 0;
    std::string message;
    std::string advice;

    bool operator==(const Problem&) const = default;
};

/// What a reader noted while it went on reading, so that an author sees every mistake at once.
/// Keeps at most `kMost`: a hostile file must not fill the memory with complaints.
class Problems
{
public:
    static constexpr std::size_t kMost = 1000;

    void add(std::string file, int line, std::string message, std::string advice = {});

    [[nodiscard]] bool empty() const { return m_list.empty(); }
    [[nodiscard]] const std::vector<Problem>& list() const { return m_list; }

    /// The first problem as an Error, for callers that need only one. Must not be empty.
    [[nodiscard]] Error firstAsError() const;

private:
    std::vector<Problem> m_list;
};

/// "file:line: message (advice)"
[[nodiscard]] std::string describe(const Problem& problem);

} // namespace secondstack
