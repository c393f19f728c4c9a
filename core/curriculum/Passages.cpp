// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Passages.h"

#include "core/base/Text.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

constexpr std::size_t kShortestFence = 3;

// The number of back ticks a line starts with when it is a fence, else 0.
std::size_t fenceOf(std::string_view line)
{
    const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
    return ticks >= kShortestFence && line.find('`', ticks) == std::string_view::npos ? ticks : 0;
}

bool closesFence(std::string_view line, std::size_t fence)
{
    const std::string_view ink = trimmed(line);
    return ink.size() >= fence && !line.starts_with(' ') && ink.find_first_not_of('`') == std::string_view::npos;
}

// The row of the closing fence, or the end.
std::size_t endOfFence(std::span<const Row> rows, std::size_t opening)
{
    const std::size_t fence = fenceOf(rows[opening].text);
    std::size_t at = opening + 1;
    while (at < rows.size() && !closesFence(rows[at].text, fence))
        ++at;
    return at;
}

std::vector<std::string> splitAtCommas(std::string_view list)
{
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (comma > 0)
            parts.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return parts;
}

class PassageReader
{
public:
    PassageReader(std::span<const Row> rows, const std::string& file, Problems& problems)
        : m_rows(rows)
        , m_file(file)
        , m_problems(problems)
    {
    }

    [[nodiscard]] std::vector<Passage> read()
    {
        std::size_t at = 0;
        while (at < m_rows.size()) {
            const Row& row = m_rows[at];
            if (fenceOf(row.text) == 0) {
                addProse(row);
                ++at;
                continue;
            }
            finishProse();
            const std::size_t end = endOfFence(m_rows, at);
            if (end == m_rows.size())
                complain(row.number, "this code block is never closed");
            addFence(row, at + 1, end);
            at = std::min(end + 1, m_rows.size());
        }
        finishProse();
        return std::move(m_passages);
    }

private:
    void complain(int line, std::string message, std::string advice = {})
    {
        m_problems.add(m_file, line, std::move(message), std::move(advice));
    }

    void addProse(const Row& row)
    {
        const std::string_view ink = trimmed(row.text);
        if (ink.starts_with("```") || ink.starts_with("~~~"))
            complain(row.number, "a code block starts in column one with ```");
        if (m_prose.empty() && ink.empty())
            return;
        if (m_prose.empty())
            m_proseLine = row.number;
        m_prose += row.text;
        m_prose += '\n';
    }

    void finishProse()
    {
        if (!m_prose.empty())
            m_passages.emplace_back(Prose{withoutTrailingSpace(m_prose), {m_file, m_proseLine}});
        m_prose.clear();
    }

    void addFence(const Row& opening, std::size_t begin, std::size_t end)
    {
        const auto words = wordsOf(std::string_view(opening.text).substr(fenceOf(opening.text)));
        std::string content;
        for (std::size_t at = begin; at < end; ++at)
            content += m_rows[at].text + '\n';
        if (!words.empty() && words.front() == "output")
            addOutput(opening.number, content);
        else
            addSample(opening.number, words, content);
    }

    void addOutput(int line, const std::string& content)
    {
        auto* sample = m_passages.empty() ? nullptr : std::get_if<CodeSample>(&m_passages.back());
        if (sample == nullptr || !runs(sample->language) || sample->output)
            complain(line, "an output belongs right after one python or js block");
        else
            sample->output = withoutTrailingSpace(content);
    }

    void addSample(int line, const std::vector<std::string_view>& words, const std::string& content)
    {
        CodeSample sample;
        sample.place = {m_file, line};
        sample.code = withoutTrailingSpace(content);
        const auto language = words.empty() ? std::nullopt : languageNamed(words.front());
        if (!language)
            complain(line, "the language of this code block is not known",
                     "use one of python, js, output, console, toml, json, text");
        sample.language = language.value_or(Language::Text);
        if (sample.code.empty())
            complain(line, "the code block is empty");
        for (std::size_t word = 1; word < words.size(); ++word)
            readWord(line, words[word], sample);
        m_passages.emplace_back(std::move(sample));
    }

    void readWord(int line, std::string_view word, CodeSample& sample)
    {
        if (!runs(sample.language))
            complain(line, "only python and js blocks take words after the language");
        else if (word.starts_with("fails=") && word.size() > 6)
            sample.fails = word.substr(6);
        else if (word.starts_with("needs=") && word.size() > 6)
            sample.needs = splitAtCommas(word.substr(6));
        else
            complain(line, "\"" + std::string(word) + "\" is not known", "use fails=NAME or needs=PACKAGE");
    }

    std::span<const Row> m_rows;
    const std::string& m_file;
    Problems& m_problems;
    std::vector<Passage> m_passages;
    std::string m_prose;
    int m_proseLine = 0;
};

} // namespace

std::vector<Row> rowsOf(std::string_view text, const std::string& file, Problems& problems)
{
    std::vector<Row> rows;
    for (const std::string_view line : linesOf(text)) {
        Row row{withoutInvisible(line), static_cast<int>(rows.size()) + 1};
        if (row.text != line)
            problems.add(file, row.number, "the line has invisible characters in it", "type it again");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::size_t afterRow(std::span<const Row> rows, std::size_t at)
{
    if (fenceOf(rows[at].text) == 0)
        return at + 1;
    return std::min(endOfFence(rows, at) + 1, rows.size());
}

std::vector<Passage> passagesOf(std::span<const Row> rows, const std::string& file, Problems& problems)
{
    return PassageReader{rows, file, problems}.read();
}

} // namespace secondstack::curriculum
