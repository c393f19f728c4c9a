// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/Document.h"

#include "core/base/Text.h"
#include "core/curriculum/check/Words.h"

namespace secondstack::search {

using namespace curriculum;

namespace {

void append(std::string& line, std::string_view word)
{
    if (!word.empty())
        line.append(line.empty() ? "" : " ").append(word);
}

std::string oneLine(std::string_view code)
{
    std::string line;
    for (const std::string_view word : wordsOf(code))
        append(line, word);
    return line;
}

/// Collects what a lesson says, as plain text.
class LessonText
{
public:
    [[nodiscard]] std::string of(const Lesson& lesson)
    {
        for (const Block& block : lesson.blocks)
            std::visit([this](const auto& any) { add(any); }, block);
        return m_text;
    }

private:
    void add(const std::string& plain) { append(m_text, plain); }
    void add(const Prose& prose) { add(plainText(prose.markdown)); }
    void add(const CodeSample& sample) { add(oneLine(sample.code)); }
    void add(const CodePair& pair)
    {
        add(pair.node);
        add(pair.python);
        add(plainText(pair.caption));
    }
    void add(const TrapCard& card)
    {
        add(plainText(card.title));
        add(card.body);
    }
    void add(const std::vector<Passage>& body)
    {
        for (const Passage& passage : body)
            std::visit([this](const auto& any) { add(any); }, passage);
    }
    void add(const NodeWins& card) { add(card.body); }
    void add(const OutOfScope&) {} // names what the lesson is not about
    void add(const PredictCell&) {}
    void add(const SelfCheck&) {}

    std::string m_text;
};

Document documentOf(DocumentKind kind, const std::string& id, const std::string& title,
                    std::initializer_list<std::string> body)
{
    return {kind, id, plainText(title), plainText(join(std::vector<std::string>(body), "\n"))};
}

void collectComparison(const Comparison& comparison, std::vector<Document>& documents)
{
    for (const ComparisonRow& row : comparison.rows)
        documents.push_back(
            documentOf(DocumentKind::ComparisonRow, row.id, row.area, {row.node, row.python, row.note}));
    for (const ComparisonPoint& point : comparison.points)
        documents.push_back(documentOf(DocumentKind::ComparisonPoint, point.id, point.title,
                                       {point.node, point.python, point.verdict}));
    for (const auto* list : {&comparison.carryOver, &comparison.newSkills}) {
        for (const ComparedSkill& skill : *list)
            documents.push_back(documentOf(DocumentKind::ComparedSkill, skill.id, skill.title,
                                           {skill.node, skill.python, skill.boundary}));
    }
    for (const Myth& myth : comparison.myths)
        documents.push_back(documentOf(DocumentKind::Myth, myth.id, myth.claim, {myth.truth, myth.check}));
    for (const FaqEntry& entry : comparison.faq)
        documents.push_back(documentOf(DocumentKind::Faq, entry.id, entry.question, {entry.answer}));
}

} // namespace

std::string plainText(std::string_view markdown)
{
    const std::string language = withoutCode(markdown); // as long, with blanks for the code
    std::string text;
    for (const std::string_view word : wordsOf(markdown)) {
        const auto offset = static_cast<std::size_t>(word.data() - markdown.data());
        const std::string_view spoken = std::string_view(language).substr(offset, word.size());
        if (spoken.find_first_not_of("#-") == std::string_view::npos)
            continue;
        std::string plain;
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool isStrong = spoken.substr(i, 2) == "**";
            if (word[i] != '`' && !isStrong)
                plain += word[i];
            i += isStrong ? 1 : 0;
        }
        append(text, plain);
    }
    return text;
}

std::vector<Document> collectDocuments(const Content& content)
{
    std::vector<Document> documents;
    for (const Lesson& lesson : content.lessons) {
        const Activity* activity = content.pack.findActivity(lesson.activityId);
        documents.push_back({DocumentKind::Lesson, lesson.activityId,
                             plainText(activity != nullptr ? activity->title : lesson.activityId),
                             LessonText{}.of(lesson)});
    }
    for (const Skill& skill : content.pack.skills)
        documents.push_back(documentOf(DocumentKind::Skill, skill.id, skill.title, {skill.node}));
    if (content.comparison)
        collectComparison(*content.comparison, documents);
    for (const Question& question : content.questions)
        documents.push_back({DocumentKind::Question, question.id, plainText(question.stem),
                             oneLine(question.node + "\n" + question.code)});
    return documents;
}

} // namespace secondstack::search
