// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/Query.h"

#include "core/base/Text.h"
#include "core/curriculum/Ascii.h"

#include <algorithm>

namespace secondstack::search {

namespace {

constexpr std::size_t kMostTyped = 256;
constexpr std::size_t kMostWords = 12;

// As an FTS5 string: nothing in quotes is an operator, and a quote is written twice.
std::string quoted(std::string_view word)
{
    std::string text = "\"";
    for (const char c : word) {
        if (c == '"')
            text += c;
        text += c;
    }
    return text + "\"";
}

} // namespace

std::string queryFrom(std::string_view typed)
{
    const std::string visible = withoutInvisible(typed.substr(0, kMostTyped));
    std::string query;
    std::size_t words = 0;
    for (const std::string_view word : wordsOf(visible)) {
        // The tokenizer keeps letters and digits; of other scripts we leave the decision to it.
        if (words == kMostWords || std::none_of(word.begin(), word.end(), curriculum::isLetterOrDigit))
            continue;
        query += (query.empty() ? "" : " ") + quoted(word) + "*";
        ++words;
    }
    return query;
}

Snippet snippetFrom(std::string_view marked)
{
    Snippet snippet;
    for (const char c : marked) {
        if (c == kMatchBegins)
            snippet.matches.push_back({snippet.text.size(), 0});
        else if (c == kMatchEnds && !snippet.matches.empty())
            snippet.matches.back().length = snippet.text.size() - snippet.matches.back().offset;
        else if (c != kMatchEnds)
            snippet.text += c;
    }
    return snippet;
}

} // namespace secondstack::search
