// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace secondstack::search {

/// What somebody typed, as an FTS5 query: every word has to be there, each may be the beginning of a longer one.
/// Whatever is typed, the result is a valid query; it is empty when there is nothing to look for.
[[nodiscard]] std::string queryFrom(std::string_view typed);

/// Bytes [offset, offset + length) of a text.
struct Range
{
    std::size_t offset = 0;
    std::size_t length = 0;

    bool operator==(const Range&) const = default;
};

/// A piece of plain text with the places that match.
struct Snippet
{
    std::string text;
    std::vector<Range> matches;

    bool operator==(const Snippet&) const = default;
};

/// The marks that the index puts around a match; they cannot be part of a document.
inline constexpr char kMatchBegins = '\x01';
inline constexpr char kMatchEnds = '\x02';

/// Takes the marks out and remembers where they were.
[[nodiscard]] Snippet snippetFrom(std::string_view marked);

} // namespace secondstack::search
