// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/MarkdownBlocks.h"
#include "core/curriculum/check/Words.h"
#include "core/search/Document.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>

namespace secondstack::fuzz {

using namespace curriculum;

void markdown(std::string_view bytes)
{
    Problems problems;
    const std::vector<Block> blocks = splitMarkdown(bytes, "a.md", problems);
    const auto lines = static_cast<int>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
    for (const Block& block : blocks)
        expect(placeOf(block).line >= 1 && placeOf(block).line <= lines, "every block has its line");
    for (const Problem& problem : problems.list())
        expect(problem.line >= 0 && problem.line <= lines, "every problem has its line");

    expect(withoutCode(bytes).size() == bytes.size(), "blanking code keeps the length");
    expect(countSentences(bytes) <= countWords(bytes), "a sentence has a word");
    std::size_t linked = 0;
    for (const std::string& link : linksIn(bytes))
        linked += link.size();
    expect(linked <= 3 * bytes.size(), "no link is inside another of its kind");
    (void)referencesIn(bytes);
    expect(search::plainText(bytes).find('\n') == std::string::npos, "plain text is one line");
}

} // namespace secondstack::fuzz
