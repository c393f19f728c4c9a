// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curriculum/read/QuestionBodies.h"

#include "core/curriculum/read/Reading.h"

namespace secondstack::curriculum {

using namespace std::string_view_literals;

namespace {

constexpr double kLargestNumber = 1e15;
constexpr int kDeepestIndent = 10;

Option readOption(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Option option;
    option.place = placeOf(reader);
    option.id = readId(reader);
    option.text = reader.text("text");
    option.correct = reader.flagOr("correct", false);
    option.feedback = reader.text("feedback");
    option.tag = reader.has("tag") ? readId(reader, "tag") : std::string{};
    option.model = readSnippet(reader, "model", problems);
    reader.refuseOthers();
    return option;
}

Options readOptions(JsonReader& reader, Problems& problems)
{
    Options options;
    options.ordered = reader.flagOr("ordered", false);
    for (const JsonNode* option : reader.objects("options"))
        options.list.push_back(readOption(*option, reader.file(), problems));
    return options;
}

Line readLine(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Line line;
    line.text = reader.text("text");
    line.indent = reader.integerOr("indent", 0, kDeepestIndent, 0);
    line.feedback = reader.text("feedback");
    reader.refuseOthers();
    return line;
}

OrderLines readOrder(JsonReader& reader, Problems& problems)
{
    OrderLines order;
    for (const JsonNode* line : reader.objects("lines"))
        order.lines.push_back(readLine(*line, reader.file(), problems));
    for (const JsonNode* line : reader.objectsOr("spare"))
        order.spare.push_back(readLine(*line, reader.file(), problems));
    if (const JsonNode* orders = reader.node("also_right"); orders != nullptr) {
        if (orders->kind != JsonNode::Kind::List)
            reader.complain("also_right"sv, "should be a list of lists");
        for (const JsonNode& indices : orders->items)
            order.alsoRight.push_back(readIntegers(&indices, "also_right", reader));
    }
    order.gradedIndent = reader.flagOr("graded_indent", false);
    return order;
}

WrongFilling readWrongFilling(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    WrongFilling wrong;
    wrong.text = reader.text("text");
    wrong.feedback = reader.text("feedback");
    wrong.tag = reader.has("tag") ? readId(reader, "tag") : std::string{};
    reader.refuseOthers();
    return wrong;
}

Blank readBlank(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    Blank blank;
    blank.accept = reader.texts("accept");
    if (reader.has("accept") && blank.accept.empty())
        reader.complain("accept"sv, "is empty");
    for (const JsonNode* wrong : reader.objectsOr("wrong"))
        blank.wrong.push_back(readWrongFilling(*wrong, file, problems));
    blank.otherwise = reader.text("otherwise");
    reader.refuseOthers();
    return blank;
}

FillBlanks readBlanks(JsonReader& reader, Problems& problems)
{
    FillBlanks body;
    for (const JsonNode* blank : reader.objects("blanks"))
        body.blanks.push_back(readBlank(*blank, reader.file(), problems));
    return body;
}

SpotBug readSpot(JsonReader& reader, Problems& problems)
{
    SpotBug spot;
    const JsonNode* lines = reader.node("lines");
    if (lines == nullptr)
        reader.complain("\"lines\" is missing");
    spot.lines = readIntegers(lines, "lines", reader);
    spot.lineFeedback = reader.text("line_feedback");
    spot.options = readOptions(reader, problems);
    return spot;
}

MatchPair readPair(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    MatchPair pair{reader.text("left"), reader.text("right"), reader.text("feedback")};
    reader.refuseOthers();
    return pair;
}

SpareMatch readSpareMatch(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    SpareMatch spare{reader.text("right"), reader.text("feedback")};
    reader.refuseOthers();
    return spare;
}

MatchPairs readMatch(JsonReader& reader, Problems& problems)
{
    MatchPairs match;
    for (const JsonNode* pair : reader.objects("pairs"))
        match.pairs.push_back(readPair(*pair, reader.file(), problems));
    for (const JsonNode* spare : reader.objectsOr("spare"))
        match.spare.push_back(readSpareMatch(*spare, reader.file(), problems));
    return match;
}

WrongNumber readWrongNumber(const JsonNode& node, const std::string& file, Problems& problems)
{
    JsonReader reader{node, file, problems};
    WrongNumber wrong;
    wrong.value = readNumber(reader, "value", -kLargestNumber, kLargestNumber);
    wrong.feedback = reader.text("feedback");
    wrong.tag = reader.has("tag") ? readId(reader, "tag") : std::string{};
    reader.refuseOthers();
    return wrong;
}

NumericAnswer readNumeric(JsonReader& reader, Problems& problems)
{
    NumericAnswer numeric;
    if (const JsonNode* answer = reader.node("answer"); answer != nullptr) {
        JsonReader inner{*answer, reader.file(), problems};
        numeric.value = readNumber(inner, "value", -kLargestNumber, kLargestNumber);
        if (inner.has("tolerance"))
            numeric.tolerance = readNumber(inner, "tolerance", 0, kLargestNumber);
        numeric.unit = inner.textOr("unit");
        inner.refuseOthers();
    } else {
        reader.complain("\"answer\" is missing");
    }
    for (const JsonNode* wrong : reader.objectsOr("wrong"))
        numeric.wrong.push_back(readWrongNumber(*wrong, reader.file(), problems));
    numeric.otherwise = reader.text("otherwise");
    return numeric;
}

} // namespace

Question::Body readBody(QuestionType type, JsonReader& reader, Problems& problems)
{
    switch (type) {
    case QuestionType::Single: return SingleChoice{readOptions(reader, problems)};
    case QuestionType::Multiple: return MultipleChoice{readOptions(reader, problems)};
    case QuestionType::Predict: return PredictOutput{readOptions(reader, problems)};
    case QuestionType::Order: return readOrder(reader, problems);
    case QuestionType::Blank: return readBlanks(reader, problems);
    case QuestionType::Spot: return readSpot(reader, problems);
    case QuestionType::Match: return readMatch(reader, problems);
    case QuestionType::Numeric: return readNumeric(reader, problems);
    }
    return SingleChoice{};
}

} // namespace secondstack::curriculum
