// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/check/Words.h"

#include "core/base/Text.h"
#include "core/curriculum/Ascii.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace secondstack::curriculum {

namespace {

bool isWord(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), isLetterOrDigit);
}

bool endsSentence(std::string_view word)
{
    const std::size_t last = word.find_last_not_of("\"'*_`)]");
    return last != std::string_view::npos && (word[last] == '.' || word[last] == '!' || word[last] == '?');
}

bool startsAnew(std::string_view line)
{
    const std::string_view ink = trimmed(line);
    return ink.empty() || ink.starts_with('#') || ink.starts_with("- ") || ink.starts_with("* ");
}

// What stands between the opening and the next closing character. One target cannot begin inside another.
std::vector<std::string> targetsIn(std::string_view text, std::string_view opening, std::string_view closing)
{
    std::vector<std::string> targets;
    for (std::size_t at = text.find(opening); at != std::string_view::npos;) {
        const std::size_t begin = at + opening.size();
        const std::size_t end = std::min(text.find_first_of(closing, begin), text.size());
        if (end > begin)
            targets.emplace_back(text.substr(begin, end - begin));
        at = text.find(opening, end);
    }
    return targets;
}

} // namespace

int countWords(std::string_view markdown)
{
    const auto words = wordsOf(markdown);
    return static_cast<int>(std::count_if(words.begin(), words.end(), isWord));
}

int countSentences(std::string_view markdown)
{
    int sentences = 0;
    bool open = false; // words since the last full stop
    for (const std::string_view line : linesOf(markdown)) {
        if (startsAnew(line) && open) {
            ++sentences;
            open = false;
        }
        for (const std::string_view word : wordsOf(line)) {
            open = open || isWord(word);
            if (open && endsSentence(word)) {
                ++sentences;
                open = false;
            }
        }
    }
    return sentences + (open ? 1 : 0);
}

std::string withoutCode(std::string_view markdown)
{
    std::string text(markdown);
    for (std::size_t open = text.find('`'); open != std::string::npos;) {
        const std::size_t ink = std::min(text.find_first_not_of('`', open), text.size());
        const std::string ticks(ink - open, '`');
        std::size_t close = text.find(ticks, ink);
        // A longer run of ticks does not close this one.
        while (close != std::string::npos && close + ticks.size() < text.size() && text[close + ticks.size()] == '`')
            close = text.find(ticks, std::min(text.find_first_not_of('`', close), text.size()));
        if (close == std::string::npos) {
            open = text.find('`', ink);
            continue;
        }
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(open),
                  text.begin() + static_cast<std::ptrdiff_t>(close + ticks.size()), ' ');
        open = text.find('`', close + ticks.size());
    }
    return text;
}

std::vector<std::string> linksIn(std::string_view markdown)
{
    const std::string text = withoutCode(markdown);
    // <https://...>, <mailto:...>; a "<" in plain language has a space or a letter that starts no scheme behind it.
    std::vector<std::string> links = targetsIn(text, "<", "<> \n");
    std::erase_if(links, [](const std::string& link) { return link.find(':') == std::string::npos; });
    for (const auto& [opening, closing] : {std::pair{"](", ") \n"}, std::pair{"]: ", " \n"}})
        std::ranges::move(targetsIn(text, opening, closing), std::back_inserter(links));
    return links;
}

std::vector<std::string> referencesIn(std::string_view markdown)
{
    constexpr std::size_t kLongestName = 32; // CounterClockwiseContourIntegral
    std::vector<std::string> references;
    for (std::size_t at = markdown.find('&'); at != std::string_view::npos; at = markdown.find('&', at + 1)) {
        std::size_t end = at + 1;
        while (end < markdown.size() && (isLetterOrDigit(markdown[end]) || markdown[end] == '#'))
            ++end;
        if (end < markdown.size() && markdown[end] == ';' && end > at + 1 && end - at <= kLongestName)
            references.emplace_back(markdown.substr(at, end + 1 - at));
    }
    return references;
}

} // namespace secondstack::curriculum
