// SPDX-License-Identifier: GPL-3.0-or-later
// The inner half of the Markdown splitter: prose and fenced code in turn, without directives.
#pragma once

#include "core/base/Problems.h"
#include "core/curriculum/Lesson.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::curriculum {

/// A line of the file and its number, from 1.
struct Row
{
    std::string text;
    int number = 0;
};

/// The lines of a text without invisible characters, which are noted.
[[nodiscard]] std::vector<Row> rowsOf(std::string_view text, const std::string& file, Problems& problems);

/// The row to look at after `at`: the next one, or when `at` opens a code fence the one after its end.
[[nodiscard]] std::size_t afterRow(std::span<const Row> rows, std::size_t at);

[[nodiscard]] std::vector<Passage> passagesOf(std::span<const Row> rows, const std::string& file, Problems& problems);

} // namespace secondstack::curriculum
