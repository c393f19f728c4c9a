// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Ascii.h"
#include "core/curriculum/check/Checks.h"
#include "core/curriculum/check/Words.h"

#include <algorithm>
#include <array>

namespace secondstack::curriculum {

namespace {

struct StopPhrase
{
    std::string_view phrase; ///< lower case
    std::string_view instead;
};

// Claims about the two stacks that are often repeated and cannot be supported as they stand.
constexpr std::array<StopPhrase, 22> kStopList{{
    {"most loved", "stars and surveys measure attention; name the survey or leave it out"},
    {"95,000", "star counts age every day; leave them out"},
    {"github stars", "star counts age every day; leave them out"},
    {"uber", "a quoted engineer is not a company's standard"},
    {"netflix", "a quoted engineer is not a company's standard"},
    {"microsoft", "a quoted engineer is not a company's standard"},
    {"on par with node", "say what was measured, on which work; the database usually dominates"},
    {"on par with go", "say what was measured, on which work; the database usually dominates"},
    {"as fast as node", "say what was measured, on which work"},
    {"faster than node", "say what was measured, on which work"},
    {"blazing", "say what was measured"},
    {"parallel i/o", "asyncio interleaves on one thread; it does not run in parallel"},
    {"enforced at runtime", "hints are read by FastAPI and Pydantic at the boundary, not by the interpreter"},
    {"enforced at run time", "hints are read by FastAPI and Pydantic at the boundary, not by the interpreter"},
    {"always in sync", "parameters and models cannot drift from the docs; undeclared errors can"},
    {"stay synchronised", "parameters and models cannot drift from the docs; undeclared errors can"},
    {"strict contracts", "contracts are validated; strictness is a setting"},
    {"salary", "no data supports it; let readers look at their own market"},
    {"recruiters prefer", "no data supports it; let readers look at their own market"},
    {"demand continues to rise", "no data supports it; let readers look at their own market"},
    {"uvicorn.workers", "workers belong to uvicorn itself now"},
    {"guarantees performance", "nothing does; say what was measured"},
}};

// Those that an author needs. The others can name what nobody sees, and that changes how the text around it reads.
constexpr std::array<std::string_view, 4> kReferences{"&amp;", "&lt;", "&gt;", "&quot;"};

// Whether the phrase stands in the text as whole words ("uber" is not in "kubernetes").
bool says(const std::string& text, std::string_view phrase)
{
    for (std::size_t at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const std::size_t end = at + phrase.size();
        if ((at == 0 || !isLetterOrDigit(text[at - 1])) && (end == text.size() || !isLetterOrDigit(text[end])))
            return true;
    }
    return false;
}

/// Goes through every Markdown text of the pack.
class ProseCheck
{
public:
    explicit ProseCheck(Findings& findings) : m_findings(findings) {}

    void day(const Day& day)
    {
        for (const std::string& objective : day.objectives)
            text(objective, day.place);
        for (const Activity& activity : day.activities)
            texts({&activity.know, &activity.newIdeas, &activity.about}, activity.place);
    }

    void lesson(const Lesson& lesson)
    {
        for (const Block& block : lesson.blocks) {
            if (const auto* prose = std::get_if<Prose>(&block))
                text(prose->markdown, prose->place);
            else if (const auto* pair = std::get_if<CodePair>(&block))
                text(pair->caption, pair->place);
            else if (const auto* trap = std::get_if<TrapCard>(&block)) {
                text(trap->title, trap->place);
                body(trap->body);
            } else if (const auto* wins = std::get_if<NodeWins>(&block))
                body(wins->body);
            else if (const auto* out = std::get_if<OutOfScope>(&block))
                body(out->body);
        }
    }

    void question(const Question& question)
    {
        texts({&question.stem, &question.explanation, &question.whyItMatters}, question.place);
        if (const Options* options = question.options()) {
            for (const Option& option : options->list) {
                // The output of a program is no prose.
                const bool verbatim = question.type() == QuestionType::Predict;
                texts({verbatim ? &option.feedback : &option.text, &option.feedback}, option.place);
            }
        }
        std::visit([&](const auto& body) { of(body, question.place); }, question.body);
    }

    void comparison(const Comparison& comparison)
    {
        for (const ComparisonRow& row : comparison.rows)
            texts({&row.area, &row.node, &row.python, &row.note}, row.place);
        for (const ComparisonPoint& point : comparison.points)
            texts({&point.title, &point.node, &point.python, &point.verdict}, point.place);
        for (const auto* list : {&comparison.carryOver, &comparison.newSkills}) {
            for (const ComparedSkill& skill : *list)
                texts({&skill.title, &skill.node, &skill.python, &skill.boundary}, skill.place);
        }
        for (const Myth& myth : comparison.myths)
            texts({&myth.truth, &myth.check}, myth.place); // the claim of a myth may be as wrong as it likes
        for (const FaqEntry& entry : comparison.faq)
            texts({&entry.question, &entry.answer}, entry.place);
        text(comparison.career, {"compare/career.md", 0});
    }

private:
    void of(const OrderLines& order, const Place& place)
    {
        for (const auto* lines : {&order.lines, &order.spare}) {
            for (const Line& line : *lines)
                text(line.feedback, place);
        }
    }
    void of(const FillBlanks& body, const Place& place)
    {
        for (const Blank& blank : body.blanks) {
            text(blank.otherwise, place);
            for (const WrongFilling& wrong : blank.wrong)
                text(wrong.feedback, place);
        }
    }
    void of(const SpotBug& spot, const Place& place) { text(spot.lineFeedback, place); }
    void of(const MatchPairs& match, const Place& place)
    {
        for (const MatchPair& pair : match.pairs)
            texts({&pair.left, &pair.right, &pair.feedback}, place);
        for (const SpareMatch& spare : match.spare)
            texts({&spare.right, &spare.feedback}, place);
    }
    void of(const NumericAnswer& numeric, const Place& place)
    {
        text(numeric.otherwise, place);
        for (const WrongNumber& wrong : numeric.wrong)
            text(wrong.feedback, place);
    }
    // The others have options only.
    template<typename Body>
    void of(const Body&, const Place&)
    {
    }

    void texts(std::initializer_list<const std::string*> list, const Place& place)
    {
        for (const std::string* markdown : list)
            text(*markdown, place);
    }

    void body(const std::vector<Passage>& passages)
    {
        for (const Passage& passage : passages) {
            if (const auto* prose = std::get_if<Prose>(&passage))
                text(prose->markdown, prose->place);
        }
    }

    void text(const std::string& markdown, const Place& place)
    {
        for (const std::string& link : linksIn(markdown)) {
            if (!link.starts_with("https://"))
                m_findings.problem(place, "\"" + link + "\" is no https link");
        }
        for (const std::string& reference : referencesIn(markdown)) {
            if (std::ranges::find(kReferences, reference) == kReferences.end())
                m_findings.problem(place, "\"" + reference + "\" hides a character", "type the character itself");
        }
        const std::string language = lowerCase(withoutCode(markdown));
        if (language.find("![") != std::string::npos)
            m_findings.problem(place, "images are not shown", "say it in words");
        for (const StopPhrase& stop : kStopList) {
            if (says(language, stop.phrase))
                m_findings.warning(place, "\"" + std::string(stop.phrase) + "\" has to be said with care",
                                   std::string(stop.instead));
        }
    }

    Findings& m_findings;
};

} // namespace

void checkProse(const Content& content, Findings& findings)
{
    ProseCheck check{findings};
    for (const Day& day : content.pack.days)
        check.day(day);
    for (const Lesson& lesson : content.lessons)
        check.lesson(lesson);
    for (const Question& question : content.questions)
        check.question(question);
    if (content.comparison)
        check.comparison(*content.comparison);
}

} // namespace secondstack::curriculum
