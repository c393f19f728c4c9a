// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/MarkdownBlocks.h"

#include "core/base/Text.h"
#include "core/curriculum/Passages.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace secondstack::curriculum {

namespace {

constexpr std::array<std::string_view, 6> kDirectives{"pair", "predict", "trap", "check", "node-wins", "out-of-scope"};

bool isDirective(std::string_view line)
{
    return line.starts_with(":::");
}

/// Takes the rows apart at the directives.
class Splitter
{
public:
    Splitter(const std::vector<Row>& rows, const std::string& file, Problems& problems)
        : m_rows(rows)
        , m_file(file)
        , m_problems(problems)
    {
    }

    [[nodiscard]] std::vector<Block> split()
    {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < m_rows.size();) {
            if (!isDirective(m_rows[at].text)) {
                at = afterRow(m_rows, at);
                continue;
            }
            addPassages(begin, at);
            at = begin = addDirective(at);
        }
        addPassages(begin, m_rows.size());
        return std::move(m_blocks);
    }

private:
    using Words = std::vector<std::string>;

    void complain(int line, std::string message, std::string advice = {})
    {
        m_problems.add(m_file, line, std::move(message), std::move(advice));
    }

    [[nodiscard]] std::vector<Passage> passages(std::size_t begin, std::size_t end)
    {
        return passagesOf(std::span(m_rows).subspan(begin, end - begin), m_file, m_problems);
    }

    void addPassages(std::size_t begin, std::size_t end)
    {
        for (Passage& passage : passages(begin, end))
            std::visit([&](auto& any) { m_blocks.emplace_back(std::move(any)); }, passage);
    }

    // Reads the directive whose first row is `at`; returns the row after it.
    std::size_t addDirective(std::size_t at)
    {
        const Row& opening = m_rows[at];
        const Place place{m_file, opening.number};
        Words words;
        for (const std::string_view word : wordsOf(std::string_view(opening.text).substr(3)))
            words.emplace_back(word);
        if (words.empty()) {
            complain(opening.number, "\":::\" closes nothing", "open with :::name");
            return at + 1;
        }
        if (std::find(kDirectives.begin(), kDirectives.end(), words.front()) == kDirectives.end())
            complain(opening.number, "\":::" + words.front() + "\" is not known",
                     "use pair, predict, trap, check, node-wins or out-of-scope");
        const std::size_t end = endOfDirective(at);
        addBlock(words, place, at + 1, end);
        return std::min(end + 1, m_rows.size());
    }

    // The row of the closing ":::", or the end; a directive inside is noted.
    std::size_t endOfDirective(std::size_t opening)
    {
        std::size_t at = opening + 1;
        while (at < m_rows.size()) {
            const Row& row = m_rows[at];
            if (isDirective(row.text)) {
                if (trimmed(row.text) == ":::")
                    return at;
                complain(row.number, "a directive stands inside another one", "close the first with :::");
            }
            at = afterRow(m_rows, at);
        }
        complain(m_rows[opening].number, "this directive is never closed", "end it with a line :::");
        return m_rows.size();
    }

    void addBlock(const Words& words, const Place& place, std::size_t begin, std::size_t end)
    {
        const std::string& name = words.front();
        const Words arguments(std::next(words.begin()), words.end());
        if (name == "predict" || name == "check") {
            addReference(name, arguments, place, begin, end);
            return;
        }
        if (arguments.size() != (name == "trap" ? 1U : 0U))
            complain(place.line,
                     name == "trap" ? "a trap has one misconception tag" : ":::" + name + " has no arguments");
        std::vector<Passage> body = passages(begin, end);
        if (body.empty())
            complain(place.line, ":::" + name + " is empty");
        if (name == "pair")
            addPair(body, place);
        else if (name == "trap")
            addTrap(arguments, body, place);
        else if (name == "node-wins")
            m_blocks.emplace_back(NodeWins{std::move(body), place});
        else if (name == "out-of-scope")
            m_blocks.emplace_back(OutOfScope{std::move(body), place});
    }

    void addReference(const std::string& name, const Words& ids, const Place& place, std::size_t begin, std::size_t end)
    {
        if (!passages(begin, end).empty())
            complain(place.line, ":::" + name + " has no content of its own", "put it after the closing :::");
        if (name == "predict" && ids.size() != 1)
            complain(place.line, ":::predict takes one question id");
        else if (ids.empty())
            complain(place.line, ":::check takes question ids");
        else if (name == "predict")
            m_blocks.emplace_back(PredictCell{ids.front(), place});
        else
            m_blocks.emplace_back(SelfCheck{ids, place});
    }

    void addPair(const std::vector<Passage>& body, const Place& place)
    {
        const auto* node = body.size() > 1 ? std::get_if<CodeSample>(&body[0]) : nullptr;
        const auto* python = body.size() > 1 ? std::get_if<CodeSample>(&body[1]) : nullptr;
        const auto* caption = body.size() == 3 ? std::get_if<Prose>(&body[2]) : nullptr;
        if (node == nullptr || python == nullptr || node->language != Language::JavaScript
            || python->language != Language::Python || body.size() > 3 || (body.size() == 3 && caption == nullptr)) {
            complain(place.line, "a pair is a js block, a python block, and one caption after them");
            return;
        }
        m_blocks.emplace_back(CodePair{*node, *python, caption != nullptr ? caption->markdown : std::string{}, place});
    }

    void addTrap(const Words& arguments, std::vector<Passage>& body, const Place& place)
    {
        TrapCard card{arguments.empty() ? std::string{} : arguments.front(), {}, {}, place};
        auto* first = body.empty() ? nullptr : std::get_if<Prose>(&body.front());
        if (first == nullptr || !first->markdown.starts_with("### ")) {
            complain(place.line, "a trap starts with its title", "write ### and the title on the first line");
        } else {
            const std::size_t end = std::min(first->markdown.find('\n'), first->markdown.size());
            card.title = trimmed(std::string_view(first->markdown).substr(4, end - 4));
            first->markdown = trimmed(std::string_view(first->markdown).substr(end));
            if (first->markdown.empty())
                body.erase(body.begin());
        }
        card.body = std::move(body);
        m_blocks.emplace_back(std::move(card));
    }

    const std::vector<Row>& m_rows;
    const std::string& m_file;
    Problems& m_problems;
    std::vector<Block> m_blocks;
};

} // namespace

std::vector<Block> splitMarkdown(std::string_view text, const std::string& file, Problems& problems)
{
    if (text.size() > kMostLessonBytes || !isUtf8(text)) {
        problems.add(file, 0, text.size() > kMostLessonBytes ? "the lesson is too long" : "the text is not UTF-8",
                     text.size() > kMostLessonBytes ? "split it" : "save the file as UTF-8");
        return {};
    }
    const std::vector<Row> rows = rowsOf(text, file, problems);
    if (rows.size() > kMostLessonLines) {
        problems.add(file, 0, "the lesson has more than " + std::to_string(kMostLessonLines) + " lines", "split it");
        return {};
    }
    return Splitter{rows, file, problems}.split();
}

} // namespace secondstack::curriculum
