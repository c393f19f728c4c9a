// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Grading.h"

#include "core/curriculum/grading/Order.h"
#include "core/curriculum/grading/Text.h"

#include <algorithm>
#include <set>

namespace secondstack::curriculum {

namespace {

Result<Grade> misfit(std::string why)
{
    return fail(ErrorKind::InvalidInput, std::move(why));
}

bool chose(const ChosenOptions& answer, const Option& option)
{
    return std::find(answer.ids.begin(), answer.ids.end(), option.id) != answer.ids.end();
}

Result<Grade> gradeChoice(const Options& options, const ChosenOptions& answer)
{
    Grade grade;
    std::set<std::string> seen;
    int right = 0;
    int wrong = 0;
    for (const std::string& id : answer.ids) {
        const Option* option = options.find(id);
        if (option == nullptr)
            return misfit("the question has no option \"" + id + "\"");
        if (!seen.insert(id).second)
            return misfit("option \"" + id + "\" is chosen twice");
        ++(option->correct ? right : wrong);
        grade.parts.push_back({id, option->correct, option->feedback, option->tag});
    }
    int wanted = 0;
    for (const Option& option : options.list) {
        if (!option.correct)
            continue;
        ++wanted;
        if (!chose(answer, option))
            grade.parts.push_back({option.id, false, option.feedback, {}});
    }
    grade.correct = right == wanted && wrong == 0 && wanted > 0;
    grade.partial = std::max(0.0, static_cast<double>(right - wrong) / std::max(wanted, 1));
    return grade;
}

Result<Grade> gradeOne(const Options& options, const ChosenOptions& answer)
{
    if (answer.ids.size() != 1)
        return misfit("one option has to be chosen");
    return gradeChoice(options, answer);
}

PartGrade gradeBlank(const Blank& blank, const std::string& text)
{
    const std::string typed = normalisedFilling(text);
    const auto same = [&](const std::string& known) { return normalisedFilling(known) == typed; };
    if (std::any_of(blank.accept.begin(), blank.accept.end(), same))
        return {{}, true, {}, {}};
    const auto wrong = std::find_if(blank.wrong.begin(), blank.wrong.end(),
                                    [&](const WrongFilling& known) { return same(known.text); });
    if (wrong != blank.wrong.end())
        return {{}, false, wrong->feedback, wrong->tag};
    return {{}, false, blank.otherwise, {}};
}

Result<Grade> gradeBlanks(const FillBlanks& body, const FilledBlanks& answer)
{
    if (answer.texts.size() != body.blanks.size() || body.blanks.empty())
        return misfit("every blank needs a text");
    Grade grade;
    for (std::size_t i = 0; i < body.blanks.size(); ++i) {
        grade.parts.push_back(gradeBlank(body.blanks[i], answer.texts[i]));
        grade.parts.back().part = std::to_string(i + 1);
    }
    const auto right =
        std::count_if(grade.parts.begin(), grade.parts.end(), [](const PartGrade& part) { return part.right; });
    grade.correct = static_cast<std::size_t>(right) == body.blanks.size();
    grade.partial = static_cast<double>(right) / static_cast<double>(body.blanks.size());
    return grade;
}

// The line and its cause are worth a half each.
Result<Grade> gradeSpot(const SpotBug& body, const SpottedLine& answer)
{
    Result<Grade> grade = gradeOne(body.options, ChosenOptions{{answer.option}});
    if (!grade)
        return grade;
    if (answer.line < 1)
        return misfit("a line has to be chosen");
    const bool rightLine = std::find(body.lines.begin(), body.lines.end(), answer.line) != body.lines.end();
    grade->partial = (rightLine ? 0.5 : 0.0) + (grade->correct ? 0.5 : 0.0);
    grade->correct = grade->correct && rightLine;
    grade->parts.insert(grade->parts.begin(),
                        {std::to_string(answer.line), rightLine, rightLine ? std::string{} : body.lineFeedback, {}});
    return grade;
}

const std::string& rightSide(const MatchPairs& body, std::size_t index)
{
    return index < body.pairs.size() ? body.pairs[index].right : body.spare[index - body.pairs.size()].right;
}

Result<Grade> gradeMatch(const MatchPairs& body, const MatchedPairs& answer)
{
    Grade grade;
    std::set<std::size_t> lefts;
    std::set<std::size_t> rights;
    int right = 0;
    for (const Matched& matched : answer.pairs) {
        const auto left = static_cast<std::size_t>(matched.left);
        const auto other = static_cast<std::size_t>(matched.right);
        if (matched.left < 0 || left >= body.pairs.size() || matched.right < 0
            || other >= body.pairs.size() + body.spare.size())
            return misfit("the question has no such pair");
        if (!lefts.insert(left).second || !rights.insert(other).second)
            return misfit("one side of a pair is used twice");
        const MatchPair& pair = body.pairs[left];
        const bool same = rightSide(body, other) == pair.right;
        const bool spare = !same && other >= body.pairs.size();
        right += same ? 1 : 0;
        grade.parts.push_back({std::to_string(left + 1),
                               same,
                               spare ? body.spare[other - body.pairs.size()].feedback : pair.feedback,
                               {}});
    }
    for (std::size_t left = 0; left < body.pairs.size(); ++left) {
        if (!lefts.contains(left))
            grade.parts.push_back({std::to_string(left + 1), false, body.pairs[left].feedback, {}});
    }
    const int pairs = static_cast<int>(body.pairs.size());
    grade.correct = right == pairs && pairs > 0;
    grade.partial = static_cast<double>(right) / std::max(pairs, 1);
    return grade;
}

Result<Grade> gradeNumber(const NumericAnswer& body, const TypedNumber& answer)
{
    const std::optional<double> typed = numberFrom(answer.text);
    if (!typed)
        return fail(ErrorKind::InvalidInput, "\"" + answer.text + "\" is no number", {},
                    "type a number such as 2 or 1.5");
    if (isWithin(*typed, body.value, body.tolerance))
        return Grade{true, 1, {{"1", true, {}, {}}}};
    const auto wrong = std::find_if(body.wrong.begin(), body.wrong.end(),
                                    [&](const WrongNumber& known) { return isWithin(*typed, known.value, 0); });
    if (wrong != body.wrong.end())
        return Grade{false, 0, {{"1", false, wrong->feedback, wrong->tag}}};
    return Grade{false, 0, {{"1", false, body.otherwise, {}}}};
}

// Which kind of response goes with which kind of question; every other pair is a misfit.
struct Grader
{
    Result<Grade> operator()(const SingleChoice& body, const ChosenOptions& answer)
    {
        return gradeOne(body.options, answer);
    }
    Result<Grade> operator()(const PredictOutput& body, const ChosenOptions& answer)
    {
        return gradeOne(body.options, answer);
    }
    Result<Grade> operator()(const MultipleChoice& body, const ChosenOptions& answer)
    {
        return gradeChoice(body.options, answer);
    }
    Result<Grade> operator()(const OrderLines& body, const OrderedLines& answer) { return gradeOrder(body, answer); }
    Result<Grade> operator()(const FillBlanks& body, const FilledBlanks& answer) { return gradeBlanks(body, answer); }
    Result<Grade> operator()(const SpotBug& body, const SpottedLine& answer) { return gradeSpot(body, answer); }
    Result<Grade> operator()(const MatchPairs& body, const MatchedPairs& answer) { return gradeMatch(body, answer); }
    Result<Grade> operator()(const NumericAnswer& body, const TypedNumber& answer) { return gradeNumber(body, answer); }
    template<typename Body>
    Result<Grade> operator()(const Body&, const DontKnow&)
    {
        return Grade{};
    }
    template<typename Body, typename Answer>
    Result<Grade> operator()(const Body&, const Answer&)
    {
        return misfit("this kind of answer does not fit the question");
    }
};

// The right answer to each kind of body.
struct RightAnswer
{
    Response operator()(const SingleChoice& body) { return ChosenOptions{body.options.correctIds()}; }
    Response operator()(const MultipleChoice& body) { return ChosenOptions{body.options.correctIds()}; }
    Response operator()(const PredictOutput& body) { return ChosenOptions{body.options.correctIds()}; }
    Response operator()(const OrderLines& body) { return OrderedLines{placed(body, body.rightOrders().front())}; }
    Response operator()(const FillBlanks& body)
    {
        FilledBlanks answer;
        for (const Blank& blank : body.blanks)
            answer.texts.push_back(blank.accept.empty() ? std::string{} : blank.accept.front());
        return answer;
    }
    Response operator()(const SpotBug& body)
    {
        const std::vector<std::string> ids = body.options.correctIds();
        return SpottedLine{body.lines.empty() ? 0 : body.lines.front(), ids.empty() ? std::string{} : ids.front()};
    }
    Response operator()(const MatchPairs& body)
    {
        MatchedPairs answer;
        for (int pair = 0; pair < static_cast<int>(body.pairs.size()); ++pair)
            answer.pairs.push_back({pair, pair});
        return answer;
    }
    Response operator()(const NumericAnswer& body) { return TypedNumber{textFrom(body.value)}; }
};

} // namespace

Result<Grade> grade(const Question& question, const Response& response)
{
    return std::visit(Grader{}, question.body, response);
}

Response rightResponse(const Question& question)
{
    return std::visit(RightAnswer{}, question.body);
}

} // namespace secondstack::curriculum
