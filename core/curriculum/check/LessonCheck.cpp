// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/curriculum/check/Checks.h"
#include "core/curriculum/check/Words.h"

#include <algorithm>

namespace secondstack::curriculum {

namespace {

constexpr int kFewestWords = 350;
constexpr int kMostWords = 650;
constexpr int kMostHookLines = 12;
constexpr int kMostBullets = 3;
constexpr int kMostCodeLines = 30;
constexpr int kLongestAverageSentence = 20;
constexpr std::size_t kSelfCheckQuestions = 2;
constexpr std::string_view kDifferences = "## What differs";

/// The steps of the fixed order, in order.
enum class Step { Hook, Predict, Differences, Example, Trap, Check, OutOfScope };

constexpr const char* kStepNames[] = {"the hook",      "the predict cell", "\"## What differs\"", "a worked example",
                                      "the trap card", "the self-check",   "what is out of scope"};

int lineCount(std::string_view text)
{
    return static_cast<int>(linesOf(text).size());
}

/// Walks over one lesson and notes what its prose, its code and its order do wrong.
class LessonCheck
{
public:
    LessonCheck(const Lesson& lesson, const Index& index, Findings& findings)
        : m_lesson(lesson)
        , m_index(index)
        , m_findings(findings)
    {
    }

    void run()
    {
        if (m_lesson.blocks.empty())
            return; // the loader has said why
        m_start = {placeOf(m_lesson.blocks.front()).file, 1};
        for (std::size_t i = 0; i < m_lesson.blocks.size(); ++i) {
            m_first = i == 0;
            std::visit([this](const auto& block) { visit(block); }, m_lesson.blocks[i]);
        }
        checkOrder();
        checkLength();
    }

private:
    void visit(const Prose& prose)
    {
        addProse(prose.markdown);
        if (m_first) {
            reach(Step::Hook, prose.place);
            if (lineCount(prose.markdown) > kMostHookLines)
                m_findings.problem(prose.place, "the hook is longer than 12 lines");
        }
        if (prose.markdown.starts_with(kDifferences)
            || prose.markdown.find("\n" + std::string(kDifferences)) != std::string::npos) {
            reach(Step::Differences, prose.place);
            checkBullets(prose);
        }
        for (const std::string_view line : linesOf(prose.markdown)) {
            if (line.starts_with("# "))
                m_findings.problem(prose.place, "headings of a lesson start at ##");
        }
    }
    void visit(const CodeSample& sample)
    {
        checkCode(sample);
        if (m_reached[static_cast<std::size_t>(Step::Differences)] > 0)
            reach(Step::Example, sample.place);
    }
    void visit(const CodePair& pair)
    {
        checkCode(pair.node);
        checkCode(pair.python);
        addProse(pair.caption);
        if (pair.caption.empty())
            m_findings.problem(pair.place, "the pair has no caption");
    }
    void visit(const PredictCell& cell)
    {
        reach(Step::Predict, cell.place);
        const Question* question = m_index.question(cell.questionId);
        if (question == nullptr)
            m_findings.problem(cell.place, "there is no question \"" + cell.questionId + "\"");
        else if (question->type() != QuestionType::Predict)
            m_findings.problem(cell.place, "\"" + cell.questionId + "\" is no question of type predict");
    }
    void visit(const TrapCard& card)
    {
        if (m_reached[static_cast<std::size_t>(Step::Trap)] > 0)
            m_findings.problem(card.place, "a lesson has one trap card");
        reach(Step::Trap, card.place);
        addProse(card.title);
        visitBody(card.body);
    }
    void visit(const SelfCheck& check)
    {
        reach(Step::Check, check.place);
        if (check.questionIds.size() != kSelfCheckQuestions)
            m_findings.problem(check.place, "a self-check has two questions");
        for (const std::string& id : check.questionIds) {
            if (m_index.question(id) == nullptr)
                m_findings.problem(check.place, "there is no question \"" + id + "\"");
        }
    }
    void visit(const NodeWins& card) { visitBody(card.body); }
    void visit(const OutOfScope& card)
    {
        reach(Step::OutOfScope, card.place);
        visitBody(card.body);
    }

    void visitBody(const std::vector<Passage>& body)
    {
        for (const Passage& passage : body) {
            if (const auto* prose = std::get_if<Prose>(&passage))
                addProse(prose->markdown);
            else
                checkCode(std::get<CodeSample>(passage));
        }
    }

    void addProse(const std::string& markdown)
    {
        m_words += countWords(markdown);
        m_sentences += countSentences(markdown);
    }

    void checkCode(const CodeSample& sample)
    {
        if (const int lines = lineCount(sample.code); lines > kMostCodeLines)
            m_findings.problem(sample.place, "the code block has " + std::to_string(lines) + " lines; 30 are the most");
        if (sample.output && !sample.fails.empty())
            m_findings.problem(sample.place, "a block that fails has no output to compare");
    }

    void checkBullets(const Prose& prose)
    {
        int bullets = 0;
        bool inside = false;
        for (const std::string_view line : linesOf(prose.markdown)) {
            if (line.starts_with("## "))
                inside = line.starts_with(kDifferences);
            else if (inside && (line.starts_with("- ") || line.starts_with("* ")))
                ++bullets;
        }
        if (bullets == 0 || bullets > kMostBullets)
            m_findings.problem(prose.place,
                               "what differs is said in one to three bullets, not " + std::to_string(bullets));
    }

    void reach(Step step, const Place& place)
    {
        int& line = m_reached[static_cast<std::size_t>(step)];
        if (line == 0)
            line = std::max(place.line, 1);
    }

    void checkOrder()
    {
        int last = 0;
        for (std::size_t step = 0; step < std::size(m_reached); ++step) {
            const Place place{m_start.file, m_reached[step]};
            if (m_reached[step] == 0)
                m_findings.problem(m_start, std::string(kStepNames[step]) + " is missing",
                                   step == 0 ? "begin with a paragraph" : std::string{});
            else if (m_reached[step] < last)
                m_findings.problem(place, std::string(kStepNames[step]) + " comes too early",
                                   "hook, predict, what differs, example, trap, check, out of scope");
            last = std::max(last, m_reached[step]);
        }
        if (!std::holds_alternative<OutOfScope>(m_lesson.blocks.back()))
            m_findings.problem(placeOf(m_lesson.blocks.back()), "a lesson ends with what is out of scope");
    }

    void checkLength()
    {
        const std::string words = std::to_string(m_words);
        if (m_words < kFewestWords || m_words > kMostWords)
            m_findings.problem(m_start, "the lesson has " + words + " words of prose; 350 to 650 are wanted");
        if (m_sentences > 0 && m_words > kLongestAverageSentence * m_sentences)
            m_findings.warning(m_start, "the sentences are longer than 20 words on average");
    }

    const Lesson& m_lesson;
    const Index& m_index;
    Findings& m_findings;
    Place m_start;
    bool m_first = false;
    int m_words = 0;
    int m_sentences = 0;
    int m_reached[std::size(kStepNames)] = {}; // the line of the first of each step, 0: not there
};

} // namespace

void checkLesson(const Lesson& lesson, const Index& index, Findings& findings)
{
    LessonCheck{lesson, index, findings}.run();
}

} // namespace secondstack::curriculum
