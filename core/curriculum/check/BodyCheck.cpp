// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/curriculum/check/Checks.h"
#include "core/curriculum/grading/Order.h"
#include "core/curriculum/grading/Text.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

/// Checks the part of a question that belongs to its type, apart from options.
class BodyCheck
{
public:
    BodyCheck(const Question& question, Findings& findings) : m_question(question), m_findings(findings) {}

    void operator()(const SingleChoice&) {}
    void operator()(const MultipleChoice&) {}
    void operator()(const PredictOutput&)
    {
        if (m_question.code.empty() || !runs(m_question.codeLanguage))
            problem("predicts the output of a program, which is missing", "give code in python or js");
    }
    void operator()(const OrderLines& body)
    {
        checkOrders(body);
        checkSpareLines(body);
    }
    void operator()(const FillBlanks& body)
    {
        constexpr std::size_t kMostBlanks = 3;
        const std::size_t inCode = blankCount(m_question.code);
        if (inCode != body.blanks.size())
            problem("has " + std::to_string(inCode) + " ____ and " + std::to_string(body.blanks.size()) + " blanks");
        if (body.blanks.empty() || body.blanks.size() > kMostBlanks)
            problem("needs one to three blanks");
        for (const Blank& blank : body.blanks)
            checkBlank(blank);
    }
    void operator()(const SpotBug& body)
    {
        const auto code = linesOf(m_question.code);
        if (m_question.code.empty())
            problem("has no code to look at");
        if (body.lines.empty())
            problem("says no line that is right");
        for (const int line : body.lines) {
            if (line < 1 || static_cast<std::size_t>(line) > code.size())
                problem("points at line " + std::to_string(line) + ", the code has " + std::to_string(code.size()));
            else if (trimmed(code[static_cast<std::size_t>(line) - 1]).empty())
                problem("points at line " + std::to_string(line) + ", which is empty");
        }
    }
    void operator()(const MatchPairs& body)
    {
        if (body.pairs.size() < 4 || body.pairs.size() > 7)
            problem("has " + std::to_string(body.pairs.size()) + " pairs; 4 to 7 are wanted");
        if (body.spare.empty() || body.spare.size() > 2)
            problem("needs one or two spare right sides");
        std::set<std::string> lefts;
        std::set<std::string> rights;
        for (const MatchPair& pair : body.pairs) {
            if (!lefts.insert(pair.left).second || !rights.insert(pair.right).second)
                problem("has the same text in two pairs");
        }
        for (const SpareMatch& spare : body.spare) {
            if (!rights.insert(spare.right).second)
                problem("has a spare that is right somewhere, or stands twice");
        }
    }
    void operator()(const NumericAnswer& body)
    {
        std::set<double> values;
        for (const WrongNumber& wrong : body.wrong) {
            if (isWithin(wrong.value, body.value, body.tolerance))
                problem("calls " + textFrom(wrong.value) + " wrong, which the key accepts");
            if (!values.insert(wrong.value).second)
                problem("has the wrong number " + textFrom(wrong.value) + " twice");
        }
    }

private:
    void problem(const std::string& message, std::string advice = {})
    {
        m_findings.problem(m_question.place, "\"" + m_question.id + "\" " + message, std::move(advice));
    }

    [[nodiscard]] static bool accepts(const OrderLines& body, const std::vector<PlacedLine>& lines)
    {
        const Result<Grade> grade = gradeOrder(body, OrderedLines{lines});
        return grade && grade->correct;
    }

    void checkOrders(const OrderLines& body)
    {
        constexpr std::size_t kFewestLines = 3;
        constexpr std::size_t kMostLines = 15;
        if (body.lines.size() < kFewestLines || body.lines.size() > kMostLines)
            problem("has " + std::to_string(body.lines.size()) + " lines; 3 to 15 are wanted");
        std::vector<std::vector<int>> orders = body.rightOrders();
        const std::vector<int> first = orders.front();
        std::set<std::vector<int>> seen;
        for (std::vector<int> order : orders) {
            if (!seen.insert(order).second)
                problem("has the same right order twice");
            std::sort(order.begin(), order.end());
            if (order != first) {
                problem("has an order in also_right that does not use each line once", "count from 0");
                return; // the rest would ask for lines that do not exist
            }
        }
        for (std::vector<int> order : orders) {
            std::reverse(order.begin(), order.end());
            if (accepts(body, placed(body, order)))
                problem("accepts its lines in reverse");
        }
    }

    void checkSpareLines(const OrderLines& body)
    {
        std::set<std::string> texts;
        for (const Line& line : body.lines)
            texts.insert(line.text);
        for (const Line& line : body.spare) {
            if (!texts.insert(line.text).second)
                problem("has a spare line that is a right one, or stands twice: " + line.text);
        }
        const std::vector<PlacedLine> right = placed(body, body.rightOrders().front());
        for (std::size_t spare = 0; spare < body.spare.size(); ++spare) {
            std::vector<PlacedLine> lines = right;
            lines.push_back({static_cast<int>(body.lines.size() + spare), 0});
            if (accepts(body, lines))
                problem("accepts a spare line");
        }
    }

    void checkBlank(const Blank& blank)
    {
        std::set<std::string> texts;
        for (const std::string& text : blank.accept) {
            if (!texts.insert(normalisedFilling(text)).second)
                problem("accepts the same text twice: " + text);
        }
        for (const WrongFilling& wrong : blank.wrong) {
            if (!texts.insert(normalisedFilling(wrong.text)).second)
                problem("calls a text wrong that it accepts, or names it twice: " + wrong.text);
        }
    }

    const Question& m_question;
    Findings& m_findings;
};

} // namespace

void checkBody(const Question& question, Findings& findings)
{
    std::visit(BodyCheck{question, findings}, question.body);
}

} // namespace secondstack::curriculum
