// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/MarkdownBlocks.h"
#include "core/base/Random.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::curriculum;

namespace {

struct Split
{
    Problems problems;
    std::vector<Block> blocks;

    explicit Split(const std::string& text) : blocks(splitMarkdown(text, "a.md", problems)) {}

    [[nodiscard]] std::string firstProblem() const
    {
        return problems.empty() ? std::string{} : describe(problems.list().front());
    }
};

} // namespace

TEST_CASE("prose, code and directives are told apart, with their lines", "[markdown]")
{
    const Split split{
        "First.\n\nSecond.\n\n```python\nprint(1)\n```\n```output\n1\n```\n:::predict w1d1-p1\n:::\nLast.\n"};
    CHECK(split.firstProblem().empty());
    REQUIRE(split.blocks.size() == 4);
    CHECK(std::get<Prose>(split.blocks[0]) == Prose{"First.\n\nSecond.", {"a.md", 1}});
    const auto& sample = std::get<CodeSample>(split.blocks[1]);
    CHECK(sample.language == Language::Python);
    CHECK(sample.code == "print(1)");
    CHECK(sample.output == "1");
    CHECK(sample.place.line == 5);
    CHECK(std::get<PredictCell>(split.blocks[2]) == PredictCell{"w1d1-p1", {"a.md", 11}});
    CHECK(std::get<Prose>(split.blocks[3]).place.line == 13);
}

TEST_CASE("a pair has a Node block, a Python block and a caption", "[markdown]")
{
    const Split split{
        ":::pair\n```js\nconsole.log(1)\n```\n```output\n1\n```\n\n```python\nprint(1)\n```\nThe same.\n:::\n"};
    CHECK(split.firstProblem().empty());
    REQUIRE(split.blocks.size() == 1);
    const auto& pair = std::get<CodePair>(split.blocks[0]);
    CHECK(pair.node.language == Language::JavaScript);
    CHECK(pair.node.output == "1");
    CHECK(pair.python.code == "print(1)");
    CHECK_FALSE(pair.python.output.has_value());
    CHECK(pair.caption == "The same.");
}

TEST_CASE("a pair in the wrong order or with too much in it is refused", "[markdown]")
{
    const std::string js = "```js\n1\n```\n";
    const std::string python = "```python\n1\n```\n";
    for (const std::string& body :
         {python + js, js, js + python + js, js + python + "a\n" + python, "a\n" + js + python}) {
        const Split split{":::pair\n" + body + ":::\n"};
        CHECK(split.blocks.empty());
        CHECK(split.firstProblem() == "a.md:1: a pair is a js block, a python block, and one caption after them");
    }
}

TEST_CASE("a trap has a tag, a title and a body with code", "[markdown]")
{
    const Split split{":::trap or-is-nullish\n### `or` is not `??`\nText.\n```python\nprint(0 or 1)\n```\n:::\n"};
    CHECK(split.firstProblem().empty());
    const auto& trap = std::get<TrapCard>(split.blocks.at(0));
    CHECK(trap.tag == "or-is-nullish");
    CHECK(trap.title == "`or` is not `??`");
    REQUIRE(trap.body.size() == 2);
    CHECK(std::get<Prose>(trap.body[0]).markdown == "Text.");
    CHECK(std::get<CodeSample>(trap.body[1]).code == "print(0 or 1)");
}

TEST_CASE("words after the language say how a block fails and what it needs", "[markdown]")
{
    const Split split{"```js fails=TypeError needs=express,zod\nx\n```\n"};
    CHECK(split.firstProblem().empty());
    const auto& sample = std::get<CodeSample>(split.blocks.at(0));
    CHECK(sample.fails == "TypeError");
    CHECK(sample.needs == std::vector<std::string>{"express", "zod"});
}

TEST_CASE("three colons and shorter fences inside a code block are code", "[markdown]")
{
    const Split split{":::node-wins\n````text\n:::\n```\n````\nText.\n:::\n"};
    CHECK(split.firstProblem().empty());
    const auto& wins = std::get<NodeWins>(split.blocks.at(0));
    REQUIRE(wins.body.size() == 2);
    CHECK(std::get<CodeSample>(wins.body[0]).code == ":::\n```");
}

TEST_CASE("Windows line ends change nothing", "[markdown]")
{
    const std::string text = "A.\n\n:::check a b\n:::\n```python\nprint(1)\n```\n";
    std::string windows;
    for (const char c : text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(Split{windows}.blocks == Split{text}.blocks);
}

TEST_CASE("each mistake is named with its line", "[markdown]")
{
    const auto [text, problem] = GENERATE(table<std::string, std::string>({
        {"a\n:::\n", "a.md:2: \":::\" closes nothing (open with :::name)"},
        {"\n:::trick\na\n:::\n",
         "a.md:2: \":::trick\" is not known (use pair, predict, trap, check, node-wins or out-of-scope)"},
        {":::node-wins\na\n", "a.md:1: this directive is never closed (end it with a line :::)"},
        {":::node-wins\na\n:::check b\n:::\n",
         "a.md:3: a directive stands inside another one (close the first with :::)"},
        {":::node-wins\n:::\n", "a.md:1: :::node-wins is empty"},
        {":::out-of-scope now\na\n:::\n", "a.md:1: :::out-of-scope has no arguments"},
        {":::predict\n:::\n", "a.md:1: :::predict takes one question id"},
        {":::predict a b\n:::\n", "a.md:1: :::predict takes one question id"},
        {":::check\n:::\n", "a.md:1: :::check takes question ids"},
        {":::predict a\ntext\n:::\n", "a.md:1: :::predict has no content of its own (put it after the closing :::)"},
        {":::trap\n### T\n:::\n", "a.md:1: a trap has one misconception tag"},
        {":::trap t\ntext\n:::\n", "a.md:1: a trap starts with its title (write ### and the title on the first line)"},
        {"```python\nprint(1)\n", "a.md:1: this code block is never closed"},
        {"```rust\nx\n```\n", "a.md:1: the language of this code block is not known (use one of python, js, output, "
                              "console, toml, json, text)"},
        {"```\nx\n```\n", "a.md:1: the language of this code block is not known (use one of python, js, output, "
                          "console, toml, json, text)"},
        {"```python\n```\n", "a.md:1: the code block is empty"},
        {"```python fast\nx\n```\n", "a.md:1: \"fast\" is not known (use fails=NAME or needs=PACKAGE)"},
        {"```text fails=E\nx\n```\n", "a.md:1: only python and js blocks take words after the language"},
        {"a\n```output\nx\n```\n", "a.md:2: an output belongs right after one python or js block"},
        {"```text\nx\n```\n```output\nx\n```\n", "a.md:4: an output belongs right after one python or js block"},
        {"- a\n  ```python\n  x\n  ```\n", "a.md:2: a code block starts in column one with ```"},
        {"a\u200b\n", "a.md:1: the line has invisible characters in it (type it again)"},
        {"a\xff\n", "a.md: the text is not UTF-8 (save the file as UTF-8)"},
    }));
    CHECK(Split{text}.firstProblem() == problem);
}

TEST_CASE("a lesson past the limits is refused as a whole", "[markdown]")
{
    CHECK(Split{std::string(kMostLessonBytes + 1, 'a')}.blocks.empty());
    CHECK(Split{std::string(kMostLessonLines + 1, '\n')}.firstProblem()
          == "a.md: the lesson has more than 5000 lines (split it)");
    CHECK(Split{std::string(kMostLessonBytes, 'a')}.blocks.size() == 1);
}

TEST_CASE("any lines can be split, and nothing is lost without a word", "[markdown][property]")
{
    const std::vector<std::string> lines{"word",         "",    ":::",   ":::pair",   ":::trap a", ":::predict q",
                                         ":::check q r", "```", "```js", "```python", "```output", "````text",
                                         "### T",        "- a"};
    Random random{20261122};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        std::size_t words = 0;
        for (std::uint64_t left = random.below(14); left > 0; --left) {
            const std::string& line = lines[random.below(lines.size())];
            words += line == "word" ? 1U : 0U;
            text += line + "\n";
        }
        const Split split{text};
        INFO(text);
        if (!split.problems.empty())
            continue;
        std::size_t kept = 0;
        const auto countIn = [&](const std::string& part) {
            for (std::size_t at = part.find("word"); at != std::string::npos; at = part.find("word", at + 1))
                ++kept;
        };
        const auto countPassages = [&](const std::vector<Passage>& body) {
            for (const Passage& passage : body)
                std::holds_alternative<Prose>(passage)
                    ? countIn(std::get<Prose>(passage).markdown)
                    : countIn(std::get<CodeSample>(passage).code + std::get<CodeSample>(passage).output.value_or(""));
        };
        for (const Block& block : split.blocks) {
            if (const auto* prose = std::get_if<Prose>(&block))
                countPassages({*prose});
            else if (const auto* sample = std::get_if<CodeSample>(&block))
                countPassages({*sample});
            else if (const auto* pair = std::get_if<CodePair>(&block))
                countPassages({pair->node, pair->python, Prose{pair->caption, {}}});
            else if (const auto* trap = std::get_if<TrapCard>(&block))
                countPassages(trap->body);
        }
        CHECK(kept == words);
    }
}
