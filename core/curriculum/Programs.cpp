// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Programs.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace secondstack::curriculum {

namespace {

void append(std::vector<Program>& programs, std::vector<Program> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(programs));
}

/// Collects the samples of one lesson.
class LessonPrograms
{
public:
    explicit LessonPrograms(const Lesson& lesson) : m_lesson(lesson) {}

    [[nodiscard]] std::vector<Program> collect()
    {
        for (const Block& block : m_lesson.blocks)
            std::visit([this](const auto& any) { add(any); }, block);
        return std::move(m_programs);
    }

private:
    void add(const CodeSample& sample)
    {
        if (!runs(sample.language))
            return;
        m_programs.push_back(programOf(sample, m_lesson.activityId));
    }
    void add(const CodePair& pair)
    {
        add(pair.node);
        add(pair.python);
    }
    void add(const std::vector<Passage>& body)
    {
        for (const Passage& passage : body)
            std::visit([this](const auto& any) { add(any); }, passage);
    }
    void add(const TrapCard& card) { add(card.body); }
    void add(const NodeWins& card) { add(card.body); }
    void add(const OutOfScope& card) { add(card.body); }
    void add(const Prose&) {}
    void add(const PredictCell&) {} // the question has the program
    void add(const SelfCheck&) {}

    const Lesson& m_lesson;
    std::vector<Program> m_programs;
};

Program programOf(const CheckedSnippet& checked, const std::string& owner, ProgramKind kind, std::string what)
{
    return {owner,
            kind,
            std::move(what),
            checked.snippet.language,
            checked.snippet.code,
            {},
            Prints{checked.expect},
            checked.snippet.place};
}

std::vector<std::string> wordsOfLastLine(std::string_view output)
{
    const std::string text = withoutTrailingSpace(output);
    const auto lines = linesOf(text);
    std::vector<std::string> words;
    if (!lines.empty()) {
        for (const std::string_view word : wordsOf(lines.back()))
            words.emplace_back(word);
    }
    std::sort(words.begin(), words.end());
    return words;
}

// The last line of a traceback says most.
std::string lastLineOf(const std::string& errors)
{
    const std::string text = withoutTrailingSpace(errors);
    const auto lines = linesOf(text);
    return lines.empty() ? std::string{"nothing on standard error"} : std::string(lines.back());
}

std::optional<std::string> whyFailed(const ProgramRun& run)
{
    if (run.timedOut)
        return "it did not end in time";
    if (run.exitCode != 0)
        return "it ended with exit code " + std::to_string(run.exitCode) + ": " + lastLineOf(run.errors);
    return std::nullopt;
}

struct Judge
{
    const ProgramRun& run;

    std::optional<std::string> operator()(const Succeeds&) const { return whyFailed(run); }
    std::optional<std::string> operator()(const Prints& wanted) const
    {
        if (auto why = whyFailed(run))
            return why;
        const std::string got = withoutTrailingSpace(run.output);
        if (got == withoutTrailingSpace(wanted.output))
            return std::nullopt;
        return "expected:\n" + withoutTrailingSpace(wanted.output) + "\ngot:\n" + got;
    }
    std::optional<std::string> operator()(const EndsWithIds& wanted) const
    {
        if (auto why = whyFailed(run))
            return why;
        std::vector<std::string> ids = wanted.ids;
        std::sort(ids.begin(), ids.end());
        const std::vector<std::string> got = wordsOfLastLine(run.output);
        if (got == ids)
            return std::nullopt;
        return "the key says " + join(ids, " ") + ", the program " + join(got, " ");
    }
    std::optional<std::string> operator()(const NeverPrints& unwanted) const
    {
        const bool printed = withoutTrailingSpace(run.output) == withoutTrailingSpace(unwanted.output);
        if (run.timedOut || run.exitCode != 0 || !printed)
            return std::nullopt;
        return "it prints the right output, so it is not wrong";
    }
    std::optional<std::string> operator()(const Fails& wanted) const
    {
        if (run.timedOut)
            return "it did not end in time";
        if (run.exitCode == 0)
            return "it should have failed with " + wanted.saying;
        if (run.errors.find(wanted.saying) == std::string::npos)
            return "it should have failed with " + wanted.saying + ", and said: " + lastLineOf(run.errors);
        return std::nullopt;
    }
};

} // namespace

std::string_view nameOf(ProgramKind kind)
{
    constexpr std::array<std::string_view, 6> kNames{"sample", "prediction", "model", "proof", "comparison", "myth"};
    return kNames[static_cast<std::size_t>(kind)];
}

Program programOf(const CodeSample& sample, const std::string& owner)
{
    Expectation expectation = Succeeds{};
    if (!sample.fails.empty())
        expectation = Fails{sample.fails};
    else if (sample.output)
        expectation = Prints{*sample.output};
    return {owner,        ProgramKind::Sample,    "sample",    sample.language, sample.code,
            sample.needs, std::move(expectation), sample.place};
}

std::vector<Program> programsOf(const Lesson& lesson)
{
    return LessonPrograms{lesson}.collect();
}

std::vector<Program> programsOf(const Comparison& comparison)
{
    std::vector<Program> programs;
    for (const ComparisonRow& row : comparison.rows) {
        if (row.check)
            programs.push_back(programOf(*row.check, row.id, ProgramKind::Comparison, "check"));
    }
    for (const Myth& myth : comparison.myths) {
        if (myth.program)
            programs.push_back(programOf(*myth.program, myth.id, ProgramKind::Myth, "try"));
    }
    return programs;
}

std::vector<Program> collectPrograms(const Content& content)
{
    std::vector<Program> programs;
    for (const Lesson& lesson : content.lessons)
        append(programs, programsOf(lesson));
    for (const Question& question : content.questions)
        append(programs, programsOf(question));
    if (content.comparison)
        append(programs, programsOf(*content.comparison));
    return programs;
}

std::optional<std::string> whyWrong(const Program& program, const ProgramRun& run)
{
    return std::visit(Judge{run}, program.expectation);
}

} // namespace secondstack::curriculum
