// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/Grading.h"
#include "core/base/Random.h"
#include "core/curriculum/grading/Order.h"
#include "core/curriculum/grading/Text.h"
#include "tests/support/Catch.h"

using namespace secondstack;
using namespace secondstack::curriculum;

namespace {

Question questionOf(Question::Body body)
{
    Question question;
    question.id = "q";
    question.body = std::move(body);
    return question;
}

const Options kOptions{{{"a", "A", true, "right a", "", {}, {}},
                        {"b", "B", true, "right b", "", {}, {}},
                        {"c", "C", false, "wrong c", "tag-c", {}, {}},
                        {"d", "D", false, "wrong d", "", {}, {}}},
                       false};

const Options kOneRight{{{"a", "A", false, "wrong a", "tag-a", {}, {}}, {"b", "B", true, "right b", "", {}, {}}},
                        false};

OrderLines orderOf(bool gradedIndent)
{
    return {{{"def f():", 0, "1"}, {"a = 1", 1, "2"}, {"b = 2", 1, "3"}, {"return a + b", 1, "4"}},
            {{"pass", 0, "spare"}},
            {{0, 2, 1, 3}},
            gradedIndent};
}

OrderedLines linesOfOrder(std::initializer_list<PlacedLine> lines)
{
    return {lines};
}

} // namespace

TEST_CASE("one choice is right or wrong, with what to say about it", "[grading]")
{
    const Question question = questionOf(SingleChoice{kOneRight});
    const Grade right = grade(question, ChosenOptions{{"b"}}).value();
    CHECK(right == Grade{true, 1, {{"b", true, "right b", ""}}});
    const Grade wrong = grade(question, ChosenOptions{{"a"}}).value();
    CHECK(wrong == Grade{false, 0, {{"a", false, "wrong a", "tag-a"}, {"b", false, "right b", ""}}});
}

TEST_CASE("several choices are right together only, and earn a part otherwise", "[grading]")
{
    const Question question = questionOf(MultipleChoice{kOptions});
    CHECK(grade(question, ChosenOptions{{"b", "a"}}).value().correct);
    const Grade half = grade(question, ChosenOptions{{"a"}}).value();
    CHECK_FALSE(half.correct);
    CHECK(half.partial == 0.5);
    REQUIRE(half.parts.size() == 2);
    CHECK(half.parts[1] == PartGrade{"b", false, "right b", ""});
    CHECK(grade(question, ChosenOptions{{"a", "b", "c"}}).value().partial == 0.5);
    CHECK(grade(question, ChosenOptions{{"a", "c", "d"}}).value().partial == 0);
    CHECK(grade(question, ChosenOptions{{}}).value().partial == 0);
}

TEST_CASE("not knowing is wrong without a complaint, for every type", "[grading]")
{
    CHECK(grade(questionOf(SingleChoice{kOneRight}), DontKnow{}).value() == Grade{});
    CHECK(grade(questionOf(orderOf(true)), DontKnow{}).value() == Grade{});
    CHECK(grade(questionOf(NumericAnswer{}), DontKnow{}).value() == Grade{});
}

TEST_CASE("a response that does not fit the question is refused", "[grading]")
{
    const Question single = questionOf(SingleChoice{kOneRight});
    const Question multiple = questionOf(MultipleChoice{kOptions});
    const Question order = questionOf(orderOf(false));
    const Question blank = questionOf(FillBlanks{{{{"a"}, {}, "no"}}});
    const Question spot = questionOf(SpotBug{{1}, "look", kOneRight});
    const Question match = questionOf(MatchPairs{{{"l", "r", "f"}, {"m", "s", "g"}}, {{"t", "h"}}});
    const Question numeric = questionOf(NumericAnswer{2, 0, "", {}, "no"});
    const auto refused = [](const Question& question, const Response& response) {
        const Result<Grade> graded = grade(question, response);
        return !graded && graded.error().kind == ErrorKind::InvalidInput;
    };
    CHECK(refused(single, TypedNumber{"1"}));
    CHECK(refused(single, ChosenOptions{{}}));
    CHECK(refused(single, ChosenOptions{{"a", "b"}}));
    CHECK(refused(multiple, ChosenOptions{{"a", "a"}}));
    CHECK(refused(multiple, ChosenOptions{{"z"}}));
    CHECK(refused(order, linesOfOrder({{9, 0}})));
    CHECK(refused(order, linesOfOrder({{-1, 0}})));
    CHECK(refused(order, linesOfOrder({{0, 0}, {0, 0}})));
    CHECK(refused(blank, FilledBlanks{{}}));
    CHECK(refused(blank, FilledBlanks{{"a", "b"}}));
    CHECK(refused(spot, SpottedLine{0, "a"}));
    CHECK(refused(spot, SpottedLine{1, "z"}));
    CHECK(refused(match, MatchedPairs{{{0, 3}}}));
    CHECK(refused(match, MatchedPairs{{{2, 0}}}));
    CHECK(refused(match, MatchedPairs{{{0, 1}, {1, 1}}}));
    CHECK(refused(match, MatchedPairs{{{0, 1}, {0, 0}}}));
    CHECK(refused(numeric, TypedNumber{"two"}));
}

TEST_CASE("lines may stand in each of the right orders", "[grading][order]")
{
    const Question question = questionOf(orderOf(false));
    CHECK(grade(question, linesOfOrder({{0, 0}, {1, 0}, {2, 0}, {3, 0}})).value().correct);
    CHECK(grade(question, linesOfOrder({{0, 0}, {2, 0}, {1, 0}, {3, 0}})).value().correct);
    const Grade wrong = grade(question, linesOfOrder({{1, 0}, {0, 0}, {2, 0}, {3, 0}})).value();
    CHECK_FALSE(wrong.correct);
    CHECK(wrong.partial == 0.75);
}

TEST_CASE("missing and spare lines cost a part each", "[grading][order]")
{
    const Question question = questionOf(orderOf(false));
    const Grade missing = grade(question, linesOfOrder({{0, 0}, {1, 0}, {3, 0}})).value();
    CHECK(missing.partial == 0.75);
    CHECK(missing.parts.back() == PartGrade{"3", false, "3", ""});
    const Grade spare = grade(question, linesOfOrder({{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}})).value();
    CHECK_FALSE(spare.correct);
    CHECK(spare.partial == 0.75);
    CHECK(spare.parts.back() == PartGrade{"5", false, "spare", ""});
}

TEST_CASE("indentation counts where the question says so", "[grading][order]")
{
    const OrderedLines flat = linesOfOrder({{0, 0}, {1, 0}, {2, 0}, {3, 0}});
    const OrderedLines indented = linesOfOrder({{0, 0}, {2, 1}, {1, 1}, {3, 1}});
    CHECK(grade(questionOf(orderOf(false)), flat).value().correct);
    CHECK(grade(questionOf(orderOf(true)), flat).value().partial == 0.25);
    CHECK(grade(questionOf(orderOf(true)), indented).value().correct);
}

TEST_CASE("lines with the same text are the same line", "[grading][order]")
{
    const Question question = questionOf(OrderLines{{{"a", 0, ""}, {"x", 0, ""}, {"a", 0, ""}}, {}, {}, false});
    CHECK(grade(question, linesOfOrder({{2, 0}, {1, 0}, {0, 0}})).value().correct);
}

TEST_CASE("an order is full marks exactly when it is one of the right ones", "[grading][order][property]")
{
    const OrderLines body = orderOf(false);
    Random random{20261122};
    for (int round = 0; round < 2000; ++round) {
        std::vector<int> order{0, 1, 2, 3, 4};
        random.shuffle(order);
        order.resize(random.below(6));
        OrderedLines answer;
        for (const int line : order)
            answer.lines.push_back({line, 0});
        const Grade graded = gradeOrder(body, answer).value();
        const bool right = order == std::vector<int>{0, 1, 2, 3} || order == std::vector<int>{0, 2, 1, 3};
        CHECK(graded.correct == right);
        CHECK((graded.partial == 1) == right);
        CHECK(graded.partial >= 0);
    }
}

TEST_CASE("lines are assembled to code with their indentation", "[grading][order]")
{
    CHECK(assembled(orderOf(false), {{0, 3}, {1, 0}, {4, 0}}) == "def f():\n    a = 1\npass\n");
    CHECK(assembled(orderOf(true), {{0, 0}, {1, 2}}) == "def f():\n        a = 1\n");
}

TEST_CASE("a filling is compared without white space and kinds of quotes", "[grading][blank]")
{
    const Question question =
        questionOf(FillBlanks{{{{"get('a b', 0)"}, {{"get('ab',0)", "a space is missing", "tag"}}, "look again"}}});
    CHECK(grade(question, FilledBlanks{{" get( \"a b\",0 ) "}}).value().correct);
    CHECK(grade(question, FilledBlanks{{"get(\"ab\", 0)"}}).value().parts[0]
          == PartGrade{"1", false, "a space is missing", "tag"});
    CHECK(grade(question, FilledBlanks{{""}}).value().parts[0] == PartGrade{"1", false, "look again", ""});
}

TEST_CASE("the space between two words of a filling counts, more of it does not", "[grading][blank]")
{
    const Question question = questionOf(FillBlanks{{{{"waiver is None"}, {}, "look again"}}});
    CHECK(grade(question, FilledBlanks{{" waiver\tis  None "}}).value().correct);
    CHECK_FALSE(grade(question, FilledBlanks{{"waiverisNone"}}).value().correct);
    CHECK_FALSE(grade(question, FilledBlanks{{"waiver isNone"}}).value().correct);
    CHECK(normalisedFilling("not in ( 1 , 'a b' ) or x") == "not in(1,\"a b\")or x");
}

TEST_CASE("each blank earns its part", "[grading][blank]")
{
    const Question question = questionOf(FillBlanks{{{{"a"}, {}, "1"}, {{"b", "c"}, {}, "2"}}});
    CHECK(grade(question, FilledBlanks{{"a", "c"}}).value().correct);
    CHECK(grade(question, FilledBlanks{{"a", "a"}}).value().partial == 0.5);
}

TEST_CASE("quotes keep what is in them", "[grading][blank]")
{
    CHECK(normalisedFilling("f( 'a  b' )") == "f(\"a  b\")");
    CHECK(normalisedFilling("'it\\'s'") == "\"it\\'s\"");
    CHECK(normalisedFilling("\"it's\"") == "\"it's\"");
    CHECK(normalisedFilling("'open  end") == "\"open  end");
    CHECK(normalisedFilling("\\") == "\\");
}

TEST_CASE("blanks are found and filled in order", "[grading][blank]")
{
    CHECK(blankCount("a ____ b ________ c __x__") == 2);
    CHECK(filled("f(____, ____)", {"1", "2"}) == "f(1, 2)");
    CHECK(filled("f(____, ____)", {"1"}) == "f(1, ____)");
    CHECK(filled("________", {"1"}) == "1");
}

TEST_CASE("the pieces of a code with blanks are what stands around them", "[grading][blank]")
{
    CHECK(blankPieces("no blank __x__") == std::vector<std::string_view>{"no blank __x__"});
    CHECK(blankPieces("a ________ b\n____") == std::vector<std::string_view>{"a ", " b\n", ""});
    CHECK(blankPieces("").size() == 1);
}

TEST_CASE("a bug is found with its line and its cause, half for each", "[grading][spot]")
{
    const Question question = questionOf(SpotBug{{2, 3}, "look at line 2", kOneRight});
    CHECK(grade(question, SpottedLine{3, "b"}).value().correct);
    const Grade line = grade(question, SpottedLine{2, "a"}).value();
    CHECK(line.partial == 0.5);
    CHECK(line.parts[0] == PartGrade{"2", true, "", ""});
    CHECK(line.parts[1].tag == "tag-a");
    const Grade cause = grade(question, SpottedLine{1, "b"}).value();
    CHECK(cause.partial == 0.5);
    CHECK_FALSE(cause.correct);
    CHECK(cause.parts[0].feedback == "look at line 2");
}

TEST_CASE("pairs are graded one by one", "[grading][match]")
{
    const Question question = questionOf(MatchPairs{{{"l", "r", "f"}, {"m", "s", "g"}}, {{"t", "spare"}}});
    CHECK(grade(question, MatchedPairs{{{1, 1}, {0, 0}}}).value().correct);
    const Grade half = grade(question, MatchedPairs{{{0, 0}, {1, 2}}}).value();
    CHECK(half.partial == 0.5);
    CHECK(half.parts[1] == PartGrade{"2", false, "spare", ""});
    CHECK(grade(question, MatchedPairs{{{0, 1}}}).value().parts
          == std::vector<PartGrade>{{"1", false, "f", ""}, {"2", false, "g", ""}});
}

TEST_CASE("numbers are read with comma or dot and compared with their tolerance", "[grading][numeric]")
{
    const Question question = questionOf(NumericAnswer{1.5, 0.1, "s", {{3, "overlap", "tag"}}, "draw it"});
    for (const std::string text : {"1.5", "1,6", " 1.40 ", "+1.5"})
        CHECK(grade(question, TypedNumber{text}).value().correct);
    CHECK(grade(question, TypedNumber{"3,0"}).value().parts[0] == PartGrade{"1", false, "overlap", "tag"});
    CHECK(grade(question, TypedNumber{"1.61"}).value().parts[0].feedback == "draw it");
    CHECK(grade(questionOf(NumericAnswer{0.3, 0, "", {}, "no"}), TypedNumber{"0.3"}).value().correct);
}

TEST_CASE("what is no plain number is not read as one", "[grading][numeric]")
{
    const auto text = GENERATE(std::string(""), " ", "1.2.3", "1,000.5", "1e3", "0x10", "nan", "inf", "--1", "+-1", "+",
                               "2 calls", std::string(50, '1'));
    CAPTURE(text);
    CHECK_FALSE(numberFrom(text).has_value());
    CHECK(numberFrom("-0,25") == -0.25);
}

TEST_CASE("the answer shown as right is right", "[grading]")
{
    for (const Question& question :
         {questionOf(SingleChoice{kOneRight}), questionOf(PredictOutput{kOneRight}),
          questionOf(MultipleChoice{kOptions}), questionOf(orderOf(true)), questionOf(FillBlanks{{{{"a"}, {}, "no"}}}),
          questionOf(SpotBug{{4}, "look", kOneRight}), questionOf(MatchPairs{{{"l", "r", "f"}}, {{"t", "h"}}}),
          questionOf(NumericAnswer{0.1, 0, "", {}, "no"})}) {
        CAPTURE(nameOf(question.type()));
        CHECK(grade(question, rightResponse(question)).value().correct);
    }
}
