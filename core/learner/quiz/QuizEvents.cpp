// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learner/quiz/QuizEvents.h"

#include "core/learner/Payload.h"
#include "core/learner/PayloadText.h"

#include <nlohmann/json.hpp>

namespace secondstack::learner {

using namespace curriculum;
using nlohmann::json;

namespace {

std::vector<std::string> textsOf(const JsonNode& node, std::string_view key)
{
    const JsonNode* list = node.find(key);
    return list != nullptr ? textsIn(*list) : std::vector<std::string>{};
}

struct ResponseWriter
{
    json operator()(const DontKnow&) const { return {{"kind", "dont-know"}}; }
    json operator()(const ChosenOptions& chosen) const { return {{"kind", "options"}, {"ids", chosen.ids}}; }
    json operator()(const OrderedLines& ordered) const
    {
        json lines = json::array();
        for (const PlacedLine& line : ordered.lines)
            lines.push_back({{"line", line.line}, {"indent", line.indent}});
        return {{"kind", "lines"}, {"lines", lines}};
    }
    json operator()(const FilledBlanks& filled) const { return {{"kind", "blanks"}, {"texts", filled.texts}}; }
    json operator()(const SpottedLine& spotted) const
    {
        return {{"kind", "spot"}, {"line", spotted.line}, {"option", spotted.option}};
    }
    json operator()(const MatchedPairs& matched) const
    {
        json pairs = json::array();
        for (const Matched& pair : matched.pairs)
            pairs.push_back({{"left", pair.left}, {"right", pair.right}});
        return {{"kind", "pairs"}, {"pairs", pairs}};
    }
    json operator()(const TypedNumber& typed) const { return {{"kind", "number"}, {"text", typed.text}}; }
};

} // namespace

std::string_view nameOf(AnswerPlace place)
{
    switch (place) {
    case AnswerPlace::Quiz: return "quiz";
    case AnswerPlace::SelfCheck: return "self-check";
    case AnswerPlace::Predict: return "predict";
    }
    return "quiz";
}

journal::EventDraft draftOf(const QuizStarted& event)
{
    return eventDraft(kQuizStarted, {{"activity", event.activity},
                                     {"sitting", event.sitting},
                                     {"questions", event.questions},
                                     {"seed", event.seed}});
}

journal::EventDraft draftOf(const AnswerGiven& event)
{
    return eventDraft(kAnswerGiven, {{"activity", event.activity},
                                     {"sitting", event.sitting},
                                     {"place", nameOf(event.place)},
                                     {"question", event.question},
                                     {"skill", event.skill},
                                     {"response", std::visit(ResponseWriter{}, event.response)},
                                     {"correct", event.correct},
                                     {"partial", event.partial},
                                     {"misconceptions", event.misconceptions},
                                     {"seconds", event.seconds}});
}

journal::EventDraft draftOf(const QuizFinished& event)
{
    return eventDraft(
        kQuizFinished,
        {{"activity", event.activity}, {"sitting", event.sitting}, {"right", event.right}, {"total", event.total}});
}

std::string textOf(const Response& response)
{
    return textFrom(std::visit(ResponseWriter{}, response));
}

Response responseIn(std::string_view recorded)
{
    const auto node = parseJson(recorded, "response");
    if (!node)
        return DontKnow{};
    const std::string_view kind = textAt(*node, "kind");
    if (kind == "options")
        return ChosenOptions{textsOf(*node, "ids")};
    if (kind == "blanks")
        return FilledBlanks{textsOf(*node, "texts")};
    if (kind == "spot")
        return SpottedLine{integerAt(*node, "line"), std::string(textAt(*node, "option"))};
    if (kind == "number")
        return TypedNumber{std::string(textAt(*node, "text"))};
    if (const JsonNode* lines = node->find("lines"); kind == "lines" && lines != nullptr) {
        OrderedLines ordered;
        for (const JsonNode& line : lines->items)
            ordered.lines.push_back({integerAt(line, "line"), integerAt(line, "indent")});
        return ordered;
    }
    if (const JsonNode* pairs = node->find("pairs"); kind == "pairs" && pairs != nullptr) {
        MatchedPairs matched;
        for (const JsonNode& pair : pairs->items)
            matched.pairs.push_back({integerAt(pair, "left"), integerAt(pair, "right")});
        return matched;
    }
    return DontKnow{};
}

} // namespace secondstack::learner
